namespace CaseRoom.Adapters.Sqlite;

/// <summary>Limits of the embedded store, each with its unit.</summary>
internal static class SqliteLimits
{
    /// <summary>Writes merged into one transaction: bounds how long the first of them waits for the last.</summary>
    public const int MergedWrites = 64;

    /// <summary>Writes waiting for the writer; more callers wait to get in, so a slow disk cannot fill the
    /// memory.</summary>
    public const int WaitingWrites = 1024;

    /// <summary>Reads at a time; each blocks a thread while the disk answers.</summary>
    public const int ConcurrentReads = 8;

    /// <summary>Seconds to wait for another process that holds the file.</summary>
    public const int BusySeconds = 10;
}
