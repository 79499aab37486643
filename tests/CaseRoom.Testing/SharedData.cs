namespace CaseRoom.Testing;

/// <summary>
/// Finds the shared data beside the checkout. A clone of the project alone has none: the caller then falls back to data
/// written in the project and says so.
/// </summary>
public static class SharedData
{
    /// <summary>The folder <c>shared/data/name</c> beside the checkout, or null where there is none.</summary>
    public static string? Folder(string name)
    {
        var configured = Environment.GetEnvironmentVariable("CASEROOM_SHARED_DATA");
        var root = configured ?? Path.Combine(RepositoryRoot, "..", "shared", "data");
        var folder = Path.GetFullPath(Path.Combine(root, name));
        return System.IO.Directory.Exists(folder) ? folder : null;
    }

    /// <summary>The root of the checkout that the running test was built from.</summary>
    public static string RepositoryRoot { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CaseRoom.sln"))) { return at.FullName; }
        }

        throw new InvalidOperationException($"No CaseRoom.sln above {from}.");
    }
}
