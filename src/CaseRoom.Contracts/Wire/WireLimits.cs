namespace CaseRoom.Contracts.Wire;

/// <summary>Starting limits of the wire, each with its unit and its reason (SPEC.md).</summary>
public static class WireLimits
{
    /// <summary>Bytes of one command's data: the longest texts of the largest command in any alphabet.</summary>
    public const int CommandBytes = 64 * 1024;

    /// <summary>
    /// Bytes of one encoded event: what the largest command says, and the people the server fills in.
    /// </summary>
    public const int EventBytes = CommandBytes + (16 * 1024);

    /// <summary>Commands in one call: what gathers while a call is under way.</summary>
    public const int CommandsPerCall = 32;

    /// <summary>Bytes of one call, in the hub and over HTTP: its commands at their limit, with envelopes.</summary>
    public const int CallBytes = (CommandsPerCall * CommandBytes) + (64 * 1024);

    /// <summary>Commands a second and person: twice what a fast hand with a pen makes.</summary>
    public const int CommandsPerSecond = 50;

    /// <summary>Commands a second and room, of all its members: four who each give all they may, so that one alone ends
    /// at their own limit; a conference of twenty gives a tenth of it.</summary>
    public const int CommandsPerRoomSecond = 4 * CommandsPerSecond;

    /// <summary>Readings over HTTP a second and person: every one that shows something is recorded first.</summary>
    public const int ReadsPerSecond = 100;

    /// <summary>Signals a second and person: a cursor that looks smooth needs 20.</summary>
    public const int SignalsPerSecond = 30;

    /// <summary>Signals a second and room, of all its members: ten whose cursors move without a pause. Each goes to
    /// everybody who is there.</summary>
    public const int SignalsPerRoomSecond = 10 * SignalsPerSecond;

    /// <summary>Answers to one person, that they came too soon, that are held back at once: as many as they have
    /// connections.</summary>
    public const int RefusalsHeld = ConnectionsPerPerson;

    /// <summary>Connections of one person: several windows on several devices.</summary>
    public const int ConnectionsPerPerson = 20;

    /// <summary>Rooms that one connection follows: a page shows one, an overview a handful.</summary>
    public const int RoomsPerConnection = 20;

    /// <summary>Levels of JSON that anybody may send; the deepest message of our own has 9.</summary>
    public const int JsonDepth = 16;

    /// <summary>Bytes of one volatile signal: a stroke being drawn.</summary>
    public const int SignalBytes = 4 * 1024;

    /// <summary>Bytes of one uploaded file: the largest image that a browser shows in one piece.</summary>
    public const long FileBytes = 100_000_000;

    /// <summary>Files of one person on their way in at once: a browser sends two or three.</summary>
    public const int UploadsAtOnce = 4;

    /// <summary>Access logs of one person on their way out at once: each is opened row by row, twice.</summary>
    public const int AccessLogsAtOnce = 1;

    /// <summary>Readers of files that one person has at once: there are a few for everybody, and each may take a minute
    /// and a half.</summary>
    public const int ReadersPerPerson = 1;

    /// <summary>Bytes of all files of a room: twenty at their limit; what is larger belongs in an archive.</summary>
    public const long RoomBytes = 2_000_000_000;

    /// <summary>Events in one batch to a reader, and in one page over HTTP.</summary>
    public const int EventsPerBatch = 512;

    /// <summary>
    /// Bytes of events in one batch or page, passed by one event at most: what a reader that stopped reading holds of
    /// the server's memory, and more than a second of any conference.
    /// </summary>
    public const int BatchBytes = 256 * 1024;
}
