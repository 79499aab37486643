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

    /// <summary>Of somebody who has died, as is said of them.</summary>
    public const string Deceased = "patient after a death";
    public const string Orphaned = "representative after a death";
    public const string Bereaved = "next of kin after a death";

    /// <summary>On call, and let in by that for an hour.</summary>
    public const string Emergency = "EmergencyDoctor";

    /// <summary>Was let in by that, and the hour is over.</summary>
    public const string Lapsed = "doctor on call whose hour is over";
    public const string External = "expert by a link";

    /// <summary>Was let in by one until a day that is over.</summary>
    public const string Expired = "expert by a link whose days are over";

    /// <summary>Of the unit that answers for a room that is closed: whoever answers for its patient.</summary>
    public const string Keeper = "ResponsibleDoctor of a closed room";
    public const string ClosedPatient = "Patient of a closed room";
    public const string ClosedRepresentative = "Representative of a closed room";

    /// <summary>Had a part in a closed room, and is of another unit.</summary>
    public const string Archived = "specialist of a closed room";

    /// <summary>Ran it from another unit.</summary>
    public const string ArchivedCoordinator = "coordinator of another unit of a closed room";

    /// <summary>Of the unit that answers for it, and of none of the roles that keep it.</summary>
    public const string ArchivedAssistant = "assistant of a closed room";

    /// <summary>Holds a link to the room that nobody has come in by; the directory does not know them.</summary>
    public const string Unbound = "holder of a link that is not bound";

    /// <summary>A provider knows them and the directory does not.</summary>
    public const string Unknown = "somebody whom the directory does not know";
    public const string Administrator = "administrator";
    public const string LogController = "log controller";

    /// <summary>Data-protection officer of the organisation that answers for the room, and nothing in its cases.
    /// </summary>
    public const string Officer = "data-protection officer";
    public const string Nobody = "nobody";

    /// <summary>See identity: by the room's own basis, or because it is theirs.</summary>
    public static readonly string[] Leaders = ["ResponsibleDoctor", "Coordinator", "Deputy", Keeper];

    public static readonly string[] Organisers = [.. Leaders, "Assistant"];

    public static readonly string[] Contributors =
    [
        .. Organisers, "Specialist", "CentreStaff", "GeneralPractitioner", "HealthStationDoctor",
        "MunicipalCoordinator", "ChildCoordinator", "ErnLiaison", Invited,
    ];

    /// <summary>Everybody at work in the room in the country: who contributes, and who reads in an emergency.</summary>
    public static readonly string[] AtWork = [.. Contributors, Emergency];

    /// <summary>Everybody in the room who gives commands.</summary>
    public static string[] Commanding => [.. InTheRoom.Except([Emergency])];

    /// <summary>Give advice from abroad, by the directory or by a link.</summary>
    public static readonly string[] Advisers = ["ErnExpert", External];

    public static readonly string[] Abroad = [.. Advisers, "Observer"];

    /// <summary>The patient, or who acts for them.</summary>
    public static readonly string[] OwnCase = ["Patient", "Representative", ClosedPatient, ClosedRepresentative];

    public static readonly string[] SeeIdentity = [.. Leaders, Emergency, .. OwnCase];

    /// <summary>See places while an address is protected.</summary>
    public static readonly string[] SeePlaces = ["Coordinator", "Deputy"];

    public static readonly string[] PatientSide = [.. OwnCase, "NextOfKin"];

    public static readonly string[] InTheRoom = [.. Contributors, Emergency, .. Abroad, .. PatientSide];

    /// <summary>Had a part in a room, and have it no longer though nobody removed them.</summary>
    public static readonly string[] Shut =
    [
        Blocked, Ended, Unconsented, Deceased, Orphaned, Bereaved, Lapsed, Expired, Archived, ArchivedCoordinator,
        ArchivedAssistant,
    ];

    /// <summary>Everybody signed in whom the directory knows.</summary>
    public static readonly string[] SignedIn =
        [.. InTheRoom, Removed, .. Shut, Stranger, Administrator, LogController, Officer];

    /// <summary>Everybody who works on cases here, in this room or another.</summary>
    public static readonly string[] Workers =
    [
        .. Contributors, Emergency, Removed, Blocked, Lapsed, Archived, ArchivedCoordinator, ArchivedAssistant,
        Stranger,
    ];

    /// <summary>Families, whatever became of their part.</summary>
    public static readonly string[] Families = [.. PatientSide, Ended, Deceased, Orphaned, Bereaved];

    /// <summary>Who looks for units and colleagues.</summary>
    public static readonly string[] DirectoryReaders = [.. Workers, .. Families];

    public static readonly string[] Everybody = [.. SignedIn, Unbound, Unknown, Nobody];

    /// <summary>Somebody may sit in several, each of another room: what is no room's answers them in all of them.
    /// </summary>
    public static IReadOnlyList<Seat> All { get; } =
    [
        .. RolePeople.All.Select(p => new Seat(p.Key.ToString(), p.Value)),
        new(Invited, "bjorn"), new(Removed, "guro"), new(Stranger, "siri"), new(Administrator, "astrid"),
        new(Blocked, "elle"), new(Ended, "einar"), new(Unconsented, "luc"),
        new(Deceased, "runa"), new(Orphaned, "aslak"), new(Bereaved, "per"),
        new(Emergency, "erik"), new(Lapsed, "erik"), new(External, "pieter"), new(Expired, "pieter"),
        new(Keeper, "anders"), new(ClosedPatient, "emma"), new(ClosedRepresentative, "mona"),
        new(Archived, "ragnhild"), new(ArchivedCoordinator, "kari"), new(ArchivedAssistant, "silje"),
        new(LogController, "gunnar"), new(Officer, "vigdis"), new(Nobody, null),
        new(Unbound, "rose") { Known = false }, new(Unknown, "beat") { Known = false },
    ];

    /// <summary>These seats, and those in which the same people sit.</summary>
    public static string[] OfThePeopleIn(params string[] seats)
    {
        var people = All.Where(seat => seats.Contains(seat.Name)).Select(seat => seat.Person).ToHashSet();
        return [.. All.Where(seat => people.Contains(seat.Person)).Select(seat => seat.Name)];
    }

    public static Seat Of(string name) => All.Single(seat => seat.Name == name);
}
