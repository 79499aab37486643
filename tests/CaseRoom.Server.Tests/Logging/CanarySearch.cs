using System.Text;

namespace CaseRoom.Server.Tests.Logging;

/// <summary>Words looked for in the bytes and the names of files.</summary>
internal static class CanarySearch
{
    /// <summary>The files below the folder in which one of the words stands, in UTF-8 or UTF-16.</summary>
    public static IReadOnlyList<string> In(string folder, params string[] words)
    {
        byte[][] needles =
            [.. words.SelectMany(word => (byte[][])[Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word)])];
        return
        [
            .. from path in System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               let bytes = File.ReadAllBytes(path)
               where words.Any(word => path.Contains(word, StringComparison.Ordinal))
                   || needles.Any(needle => bytes.AsSpan().IndexOf(needle) >= 0)
               select path,
        ];
    }
}
