using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>A database file that is the owner's alone; SQLite gives its journals the mode of the file.</summary>
internal static class SqliteFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file empty with mode 0600 where it is missing, and narrows one that is wider.</summary>
    public static void EnsurePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) { return; }
        // Never opened when it is there: closing it would drop the locks that SQLite holds on it in this process.
        if (!File.Exists(path)) { Create(path); }
        Narrow(path);
        Narrow($"{path}-wal");
        Narrow($"{path}-shm");
    }

    /// <summary>Does what opens the file, and says in a sentence why it cannot be opened.</summary>
    /// <exception cref="StoreUnusableException">No database, no right to it, or no room for it.</exception>
    public static T Opened<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException fault)
        {
            throw new StoreUnusableException(
                $"The store {path} cannot be opened: SQLite error {SqliteText.Number(fault.SqliteErrorCode)}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The store {path} cannot be opened: {fault.GetType().Name}.", fault);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void Narrow(string path)
    {
        try
        {
            if (File.Exists(path) && File.GetUnixFileMode(path) != OwnerOnly) { File.SetUnixFileMode(path, OwnerOnly); }
        }
        catch (FileNotFoundException)
        {
            // The last connection of another process took its journal along.
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
        };
        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
    }
}
