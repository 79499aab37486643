namespace CaseRoom.Contracts.Wire;

/// <summary>Starting limits of the wire, each with its unit.</summary>
public static class WireLimits
{
    /// <summary>Bytes of one command's data: four times what the longest text needs.</summary>
    public const int CommandBytes = 64 * 1024;

    /// <summary>Bytes of one encoded event: a page of text in any script.</summary>
    public const int EventBytes = 16 * 1024;

    /// <summary>Commands in one call: what gathers while a call is under way.</summary>
    public const int CommandsPerCall = 32;

    /// <summary>Commands a second and person: twice what a fast hand with a pen makes.</summary>
    public const int CommandsPerSecond = 50;

    /// <summary>Signals a second and person: a cursor that looks smooth needs 20.</summary>
    public const int SignalsPerSecond = 30;

    /// <summary>Connections of one person: several windows on several devices.</summary>
    public const int ConnectionsPerPerson = 20;

    /// <summary>Bytes of one volatile signal: a stroke being drawn.</summary>
    public const int SignalBytes = 4 * 1024;

    /// <summary>Bytes of one uploaded file.</summary>
    public const long FileBytes = 100_000_000;

    /// <summary>Bytes of all files of a room.</summary>
    public const long RoomBytes = 2_000_000_000;

    /// <summary>Events in one batch to a reader, and in one page over HTTP.</summary>
    public const int EventsPerBatch = 512;
}
