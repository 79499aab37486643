using System.Text;

namespace CaseRoom.Server.Tests.Logging;

/// <summary>Words looked for in the bytes and the names of files.</summary>
internal static class CanarySearch
{
    /// <summary>The files below the folder in which one of the words stands, in UTF-8 or UTF-16, or in the
    /// hexadecimal of either, as a database prints bytes.</summary>
    public static IReadOnlyList<string> In(string folder, params string[] words)
    {
        var needles = words.SelectMany(Forms).ToList();
        return
        [
            .. from path in System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               let bytes = File.ReadAllBytes(path)
               where words.Any(word => path.Contains(word, StringComparison.Ordinal))
                   || needles.Any(needle => bytes.AsSpan().IndexOf(needle) >= 0)
               select path,
        ];
    }

    private static IEnumerable<byte[]> Forms(string word)
    {
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word)])
        {
            yield return bytes;
            yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        }
    }
}
