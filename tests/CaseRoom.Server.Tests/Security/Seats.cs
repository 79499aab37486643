namespace CaseRoom.Server.Tests.Security;

/// <summary>Everybody who may ask, and the groups that rows name.</summary>
internal static class Seats
{
    public const string Invited = "invited specialist";
    public const string Removed = "removed specialist";
    public const string Stranger = "stranger";

    /// <summary>The patient keeps them out of the whole room.</summary>
    public const string Blocked = "blocked specialist";

    /// <summary>A parent of somebody who has turned sixteen.</summary>
    public const string Ended = "representative whose authority has ended";

    /// <summary>The patient has withdrawn the consent by which they were let in.</summary>
    public const string Unconsented = "expert whose consent was withdrawn";
    public const string External = "expert by a link";
    public const string Administrator = "administrator";
    public const string LogController = "log controller";
    public const string Nobody = "nobody";

    /// <summary>See identity: by the room's own basis, or because it is theirs.</summary>
    public static readonly string[] Leaders = ["ResponsibleDoctor", "Coordinator", "Deputy"];

    public static readonly string[] Organisers = [.. Leaders, "Assistant"];

    public static readonly string[] Contributors =
    [
        .. Organisers, "Specialist", "CentreStaff", "GeneralPractitioner", "HealthStationDoctor",
        "MunicipalCoordinator", "ChildCoordinator", "ErnLiaison", Invited,
    ];

    /// <summary>Give advice from abroad, by the directory or by a link.</summary>
    public static readonly string[] Advisers = ["ErnExpert", External];

    public static readonly string[] Abroad = [.. Advisers, "Observer"];

    public static readonly string[] SeeIdentity = [.. Leaders, "Patient", "Representative"];

    /// <summary>See places while an address is protected.</summary>
    public static readonly string[] SeePlaces = ["Coordinator", "Deputy"];

    public static readonly string[] PatientSide = ["Patient", "Representative", "NextOfKin"];

    public static readonly string[] InTheRoom = [.. Contributors, .. Abroad, .. PatientSide];

    /// <summary>Had a part in a room, and have it no longer though nobody removed them.</summary>
    public static readonly string[] Shut = [Blocked, Ended, Unconsented];

    public static readonly string[] SignedIn =
        [.. InTheRoom, Removed, .. Shut, Stranger, Administrator, LogController];

    /// <summary>Everybody who works on cases here, in this room or another.</summary>
    public static readonly string[] Workers = [.. Contributors, Removed, Blocked, Stranger];

    /// <summary>Who looks for units and colleagues.</summary>
    public static readonly string[] DirectoryReaders = [.. Workers, .. PatientSide, Ended];

    public static readonly string[] Everybody = [.. SignedIn, Nobody];

    public static IReadOnlyList<Seat> All { get; } =
    [
        .. RolePeople.All.Select(p => new Seat(p.Key.ToString(), p.Value)),
        new(Invited, "bjorn"), new(Removed, "guro"), new(Stranger, "siri"), new(Administrator, "astrid"),
        new(Blocked, "elle"), new(Ended, "einar"), new(Unconsented, "luc"),
        new(External, "pieter"), new(LogController, "gunnar"), new(Nobody, null),
    ];
}
