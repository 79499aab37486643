using System.Runtime.CompilerServices;

namespace CaseRoom.Server.Rooms;

/// <summary>How often one person may do something, over all their connections and tokens; or who is nobody yet, from
/// one address.</summary>
internal sealed class Allowance
{
    /// <summary>Rooms opened: a whole clinic's list entered in one afternoon, not a store filled overnight.</summary>
    public static readonly Allowance Openings = new(atOnce: 100, perMinute: 1);

    /// <summary>Files a room is opened from: an archive of published cases in one go, then one a second.</summary>
    public static readonly Allowance Imports = new(atOnce: 500, perMinute: 60);

    /// <summary>Files of the directory: each is tried, mended and tried again by one person.</summary>
    public static readonly Allowance DirectoryImports = new(atOnce: 20, perMinute: 10);

    /// <summary>Files put into rooms: everything of a thick case dropped at once.</summary>
    public static readonly Allowance Uploads = new(atOnce: 100, perMinute: 60);

    /// <summary>Files looked into before they are shared: all of a thick case marked at once, and again once names are
    /// taken out. A look at a long text takes half a second of a processor.</summary>
    public static readonly Allowance SharingLooks = new(atOnce: 100, perMinute: 20);

    /// <summary>Commands whose author is asked about names before they are done: everybody of a ward invited before
    /// anybody has looked. Each may have looked through all of a room.</summary>
    public static readonly Allowance NameQuestions = new(atOnce: 100, perMinute: 20);

    /// <summary>Files taken out: conclusions in every language and form of one case, several times over, originals,
    /// access logs and log reviews.</summary>
    public static readonly Allowance Exports = new(atOnce: 60, perMinute: 30);

    /// <summary>Log reviews opened, and counted for a first page: a controller who goes through a list and settles one
    /// after another.</summary>
    public static readonly Allowance LogReviews = new(atOnce: 60, perMinute: 30);

    /// <summary>Requests sent, forwarded or accepted: each is work for others.</summary>
    public static readonly Allowance Requests = new(atOnce: 60, perMinute: 2);

    /// <summary>Rooms that are not there or not for the person: a stale list of links, not a search.</summary>
    public static readonly Allowance VainTries = new(atOnce: 30, perMinute: 30);

    /// <summary>Links tried by one sign-in: opened, looked at, accepted and opened again; no guessing.</summary>
    public static readonly Allowance LinkTries = new(atOnce: 20, perMinute: 5);

    /// <summary>Sign-ins begun, from one address: everybody of a large hospital at the beginning of a shift. Each may
    /// be a call to the provider.</summary>
    public static readonly Allowance SignIns = new(atOnce: 1000, perMinute: 3000);

    /// <summary>Live connections opened: every window on every device of a person comes back at once, several times
    /// over, when a network fails and returns.</summary>
    public static readonly Allowance Connections = new(atOnce: 300, perMinute: 300);

    /// <summary>What a provider tells of sessions that ended there, from one address: everybody of a large hospital at
    /// the end of a shift.</summary>
    public static readonly Allowance ProviderSignOuts = new(atOnce: 1000, perMinute: 3000);

    /// <summary>Searches for colleagues: one at every pause of a fast typist who invites a whole ward.</summary>
    public static readonly Allowance ColleagueSearches = new(atOnce: 60, perMinute: 60);

    /// <summary>Searches on the patient's side: a family with every spelling of its names, and no register.</summary>
    public static readonly Allowance PatientSideSearches = new(atOnce: 20, growing: 20, TimeSpan.FromHours(1));

    /// <summary>Searches for a patient by who is on call: those brought in during a night, each with a slip of the
    /// keyboard, and no register.</summary>
    public static readonly Allowance EmergencySearches = new(atOnce: 20, growing: 20, TimeSpan.FromHours(1));

    private Allowance(int atOnce, int perMinute, [CallerMemberName] string name = "")
        : this(atOnce, perMinute, TimeSpan.FromMinutes(1), name)
    {
    }

    private Allowance(int atOnce, int growing, TimeSpan period, [CallerMemberName] string name = "") =>
        (AtOnce, Growing, Period, Name) = (atOnce, growing, period, name);

    /// <summary>As it is called here.</summary>
    public string Name { get; }

    /// <summary>Times in a row, after a rest.</summary>
    public int AtOnce { get; }

    /// <summary>Times that grow back in a <see cref="Period"/>.</summary>
    public int Growing { get; }

    public TimeSpan Period { get; }
}
