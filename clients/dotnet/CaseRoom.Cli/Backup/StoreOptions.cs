using System.CommandLine;

namespace CaseRoom.Cli.Backup;

/// <summary>Where a store is, as backup and restore are told.</summary>
internal static class StoreOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The store's folder: the server's CaseRoom:DataPath.",
        HelpName = "FOLDER",
        Required = true,
    };

    public static Option<string?> Database() => new("--database")
    {
        Description = $"Of a cluster. {DatabaseArgument.Meaning}",
        HelpName = "DATABASE",
    };

    /// <summary>Makes the folder where it is missing, for its owner alone.</summary>
    /// <exception cref="CliException">Something is in it.</exception>
    public static void RequireEmpty(string folder)
    {
        CopiedFiles.MakeFolder(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CliException($"{folder} is not empty: name a folder that is missing or empty.");
        }
    }

    /// <exception cref="CliException">One lies within the other.</exception>
    public static void RequireApart(string one, string other)
    {
        if (Holds(one, other) || Holds(other, one))
        {
            throw new CliException("A store and its copy must not share a folder.", ExitCode.Usage);
        }
    }

    private static bool Holds(string outer, string inner) =>
        !Path.GetRelativePath(outer, inner).StartsWith("..", StringComparison.Ordinal);
}
