namespace CaseRoom.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The server refused, or a file was not taken; one sentence on standard error says why.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A log was checked and is not whole.</summary>
    public const int NotWhole = 3;

    /// <summary>The server does not answer.</summary>
    public const int Unreachable = 4;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;
}
