using System.Diagnostics;
using CaseRoom.Testing;

namespace CaseRoom.Tidy;

/// <summary>The files that git keeps, with their text.</summary>
internal static class Repository
{
    private static readonly Lazy<IReadOnlyList<string>> Tracked = new(ListFiles);

    public static IEnumerable<SourceFile> CSharp =>
        Files("*.cs").Where(f => !f.Path.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>C# outside the tests.</summary>
    public static IEnumerable<SourceFile> Product =>
        CSharp.Where(f => !f.Path.StartsWith("tests/", StringComparison.Ordinal));

    /// <summary>TypeScript and styles of the web client, without what is generated.</summary>
    public static IEnumerable<SourceFile> Web => Paths
        .Where(p => p.StartsWith("clients/web/src/", StringComparison.Ordinal))
        .Where(p => Path.GetExtension(p) is ".ts" or ".tsx" or ".css")
        .Where(p => p != "clients/web/src/wire/api.ts")
        .Select(Read);

    public static IEnumerable<SourceFile> WebTests => Paths
        .Where(p => p.StartsWith("clients/web/tests/", StringComparison.Ordinal))
        .Where(p => Path.GetExtension(p) is ".ts" or ".tsx")
        .Select(Read);

    public static IEnumerable<string> Paths => Tracked.Value;

    public static IEnumerable<SourceFile> Files(string ending) =>
        Paths.Where(p => p.EndsWith(ending.TrimStart('*'), StringComparison.Ordinal)).Select(Read);

    public static SourceFile Read(string path) =>
        new(path, File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, path)));

    private static IReadOnlyList<string> ListFiles()
    {
        var start = new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard")
        {
            WorkingDirectory = SharedData.RepositoryRoot,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var paths = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. paths.Where(p => File.Exists(Path.Combine(SharedData.RepositoryRoot, p)))];
    }
}

/// <param name="Path">From the root of the repository, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines { get; } = Text.Split('\n');

    public int Length => Lines.Length - (Lines[^1].Length == 0 ? 1 : 0);

    public bool IsIn(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);
}
