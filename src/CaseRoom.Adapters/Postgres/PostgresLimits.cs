namespace CaseRoom.Adapters.Postgres;

/// <summary>Limits of the store on PostgreSQL, each with its unit.</summary>
internal static class PostgresLimits
{
    /// <summary>Writes merged into one transaction: bounds how long the first of them waits for the last.</summary>
    public const int MergedWrites = 64;

    /// <summary>Writes waiting for a writer; more callers wait to get in, so a slow database cannot fill the
    /// memory.</summary>
    public const int WaitingWrites = 1024;

    /// <summary>Transactions of one host at a time: one is prepared while another's commit reaches the disk.</summary>
    public const int Writers = 2;

    /// <summary>Connections of one host, for writers and readers.</summary>
    public const int Connections = 16;

    /// <summary>Seconds after which a statement is given up; its outcome is then unknown.</summary>
    public const int StatementSeconds = 10;

    /// <summary>Seconds until a server that does not answer counts as unreachable.</summary>
    public const int ConnectSeconds = 5;
}
