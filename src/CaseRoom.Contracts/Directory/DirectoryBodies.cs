using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Directory;

/// <summary>The part of the directory that an administrator changes, without patients and next of kin.</summary>
/// <param name="Sequence">The head that it was read at.</param>
/// <param name="Proposed">What waits for another administrator.</param>
/// <param name="Everywhere">Whether the reader administers every organisation.</param>
public sealed record DirectoryView(
    long Sequence, IReadOnlyList<OrganisationEntry> Organisations, IReadOnlyList<UnitEntry> Units,
    IReadOnlyList<PersonEntry> People, IReadOnlyList<OnCallEntry> OnCall, IReadOnlyList<OfficersEntry> Officers,
    IReadOnlyList<ProposedEntry> Proposed, bool Everywhere);

/// <summary>A person's entry as it is to be, which waits for another administrator.</summary>
/// <param name="By">Who asked for it, by name.</param>
/// <param name="MayConfirm">The reader is another, and may.</param>
/// <param name="Version">What a confirmation is based on.</param>
/// <param name="Ends">Why the entry is to be out of use; null where it is to be changed.</param>
public sealed record ProposedEntry(
    Guid PersonId, Person Person, string By, DateTimeOffset At, bool MayConfirm, long Version, string? Ends);

/// <summary>Who an organisation's data-protection officers are.</summary>
/// <param name="Version">What a change is based on.</param>
/// <param name="Waiting">What waits for another administrator; or null.</param>
public sealed record OfficersEntry(
    Guid OrganisationId, IReadOnlyList<Guid> People, long Version, OfficersWaiting? Waiting);

/// <summary>Who the officers are to be, once another administrator sets the same.</summary>
/// <param name="By">Who asked for it, by name.</param>
/// <param name="MayConfirm">The reader is another.</param>
public sealed record OfficersWaiting(IReadOnlyList<Guid> People, string By, DateTimeOffset At, bool MayConfirm);

/// <summary>Who is on call for a unit, and when.</summary>
/// <param name="Version">What a change is based on.</param>
public sealed record OnCallEntry(Guid UnitId, IReadOnlyList<OnCallTurn> Turns, long Version);

/// <summary>A room whose unit is responsible for nothing any more: nothing of what it says.</summary>
/// <param name="Asked">The unit that is asked now; or null.</param>
/// <param name="Last">How the newest offer came to nothing; null while one stands, and where none did.</param>
public sealed record UnownedRoom(
    Guid RoomId, string Unit, string Organisation, string Phase, DateTimeOffset ChangedAt, UnownedWaits WaitsFor,
    AskedUnit? Asked, LastOffer? Last);

/// <summary>Who is to ask a unit to take a room over whose own answers for nothing any more.</summary>
public enum UnownedWaits
{
    /// <summary>Its doctor or coordinator.</summary>
    Members,

    /// <summary>The reader: neither of them is left.</summary>
    You,

    /// <summary>Another administrator: neither of them is left, and the reader may not.</summary>
    Another,

    /// <summary>Not known: the room cannot be read.</summary>
    Unknown,
}

/// <param name="Unit">Null where the reader does not administer it: where a family moves may be said by it.</param>
/// <param name="Until">When the offer lapses by itself.</param>
/// <param name="Back">By what the reader takes the offer back; null where that is not theirs.</param>
public sealed record AskedUnit(string? Unit, DateTimeOffset Until, OfferRef? Back);

/// <param name="At">When it was made.</param>
public sealed record OfferRef(Guid TransferId, DateTimeOffset At);

/// <param name="Unit">Null where the reader does not administer it.</param>
/// <param name="End">Declined or lapsed.</param>
public sealed record LastOffer(string? Unit, TransferEnd End, DateTimeOffset At);

/// <summary>How many rooms somebody has a part in, by unit: nothing of what any of them says.</summary>
/// <param name="More">There are more than these.</param>
public sealed record RoomsOfPerson(IReadOnlyList<RoomsInUnit> Units, bool More);

/// <param name="Unit">The responsible unit; empty where the person is not shown it themselves.</param>
/// <param name="Runs">As responsible doctor or coordinator.</param>
/// <param name="All">In any role.</param>
public sealed record RoomsInUnit(string Unit, int Runs, int All);

/// <param name="Version">What a change is based on.</param>
public sealed record OrganisationEntry(Guid OrganisationId, Organisation Organisation, bool Active, long Version);

/// <param name="Version">What a change is based on.</param>
public sealed record UnitEntry(Guid UnitId, Unit Unit, bool Active, long Version);

/// <param name="Version">What a change is based on.</param>
public sealed record PersonEntry(Guid PersonId, Person Person, bool Active, long Version);

/// <summary>What the directory lets the reader be.</summary>
/// <param name="MayBe">In a room.</param>
/// <param name="SendsAs">As what they send a request; the first is the usual one.</param>
/// <param name="OrganisationId">Where they work: for whose units they open rooms. Null for who belongs to
/// none.</param>
/// <param name="OfficerFor">Whose data-protection officer they are; null for whoever is none.</param>
/// <param name="UsualRetention">How long a room is kept that they open and say nothing of it; null where the
/// installation has no rule.</param>
/// <param name="Administrator">They administer their organisation, whatever else they are.</param>
public sealed record OwnEntry(
    IReadOnlyList<Role> MayBe, IReadOnlyList<SenderKind> SendsAs, Guid? OrganisationId, Guid? OfficerFor,
    Retention? UsualRetention, bool Administrator);

/// <summary>An active unit as who looks for one finds it.</summary>
/// <param name="Receives">A request can be sent to it: coordinator and deputy are two active people.</param>
/// <param name="Coordinator">Their name; null where there is none, or for a patient's side.</param>
/// <param name="Deputy">Likewise.</param>
public sealed record ListedUnit(
    Guid UnitId, string Name, OrganisationRef Organisation, OrganisationKind Kind, Region Region, bool Treats,
    bool Receives, string? Coordinator, string? Deputy);

/// <summary>A CSV file to try or to apply.</summary>
/// <param name="ImportId">Made by the client; applying again with the same id changes nothing more.</param>
/// <param name="Apply">False only tries it: nothing is changed.</param>
public sealed record ImportBody(Guid ImportId, string Text, bool Apply);

/// <summary>What a file does, or why it does nothing.</summary>
/// <param name="Changes">Entries that it adds or changes.</param>
/// <param name="Unchanged">Entries that are as the file says already.</param>
/// <param name="Faults">Everything wrong with it; nothing is applied while there is any.</param>
public sealed record DirectoryImportReply(
    bool Applied, IReadOnlyList<ImportChange> Changes, int Unchanged, IReadOnlyList<ImportFault> Faults);

/// <param name="Entry">1-based among the file's entries.</param>
/// <param name="Known">The directory has the entry: it is changed, not added.</param>
/// <param name="Waits">For another administrator; until then the entry is as it was.</param>
public sealed record ImportChange(int Entry, string Name, bool Known, bool Waits);

/// <param name="Line">1-based line of the file, or null where a rule of the directory speaks.</param>
/// <param name="Column">The column, or null for the whole row.</param>
/// <param name="Entry">1-based among the file's entries, or null where the file itself cannot be read.</param>
/// <param name="Reason">A stable word of the CSV reader, or null.</param>
/// <param name="Problem">The directory's refusal, or null.</param>
public sealed record ImportFault(int? Line, string? Column, int? Entry, string? Reason, Problem? Problem);
