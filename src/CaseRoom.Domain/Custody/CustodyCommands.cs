using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

/// <summary>What organisations share a room by: in words, with where it is filed.</summary>
public sealed record Agreement(string Words, string Reference);

/// <summary>How long the room is kept.</summary>
/// <param name="Rule">By which rule, in words.</param>
/// <param name="From">The day from which the years count.</param>
public sealed record Retention(string Rule, int Years, DateOnly From);

/// <summary>Records the agreement, the retention, or both; what is left out stays as it is.</summary>
public sealed record RecordCustody(Agreement? Agreement, Retention? Retention) : RoomCommand;

/// <summary>Offers the room to another unit; until somebody there accepts, nothing changes.</summary>
/// <param name="Unit">By its id.</param>
/// <param name="Reason">Shown to the unit: it names nobody.</param>
/// <param name="To">What the directory says of the unit; filled in by the server.</param>
/// <param name="Administrator">Of whoever administers both units, where the room's own answers for nothing any more;
/// filled in by the server.</param>
public sealed record ProposeTransfer(
    Guid TransferId, OrganisationRef Unit, string Reason,
    [property: FilledByServer] ReceivingUnit? To = null,
    [property: FilledByServer] UnownedDuty? Administrator = null) : RoomCommand;

/// <summary>Why somebody without a part in a room may ask a unit to take it over, and take that back, as the directory
/// says.</summary>
/// <param name="Person">Who administers.</param>
/// <param name="UnitId">That answers for nothing any more.</param>
/// <param name="Gone">Of the room's people, those whom the directory has no longer.</param>
public sealed record UnownedDuty(MemberCard Person, Guid UnitId, IReadOnlyList<Guid> Gone);

/// <summary>An active unit, with its organisation.</summary>
/// <param name="Treats">False: it only advises, and answers for no room (BRIEF 10).</param>
public sealed record ReceivingUnit(OrganisationRef Controller, OrganisationRef Unit, Region Region, bool Treats);

/// <summary>Takes an offer of the room back before it is answered.</summary>
/// <param name="ProposedAt">When what was read was offered: an id may be offered again with other content.</param>
/// <param name="Administrator">Of whoever administers both units, where the room's own answers for nothing any more;
/// filled in by the server.</param>
public sealed record WithdrawTransfer(
    Guid TransferId, DateTimeOffset ProposedAt, string Reason,
    [property: FilledByServer] UnownedDuty? Administrator = null) : RoomCommand;

/// <summary>The unit's answer, by somebody who answers for it.</summary>
/// <param name="ProposedAt">When what was read was offered: an id may be offered again with other content.</param>
/// <param name="Person">Who gives the command; filled in by the server.</param>
/// <param name="DirectoryRoles">What the directory lets them become; filled in by the server.</param>
/// <param name="Units">The units that they answer for by the directory; filled in by the server.</param>
/// <param name="Doctor">Who answers for the case as its doctor from then on, by their id: who accepts, or a colleague
/// of the unit. Null where its doctor is of the unit already, and where it is declined.</param>
/// <param name="DoctorRoles">What the directory lets that doctor become; filled in by the server.</param>
public sealed record AnswerTransfer(
    Guid TransferId, DateTimeOffset ProposedAt, bool Accepts, string Reason,
    [property: FilledByServer] MemberCard Person,
    [property: FilledByServer] IReadOnlyList<Role>? DirectoryRoles = null,
    [property: FilledByServer] IReadOnlyList<Guid>? Units = null, MemberCard? Doctor = null,
    [property: FilledByServer] IReadOnlyList<Role>? DoctorRoles = null) : RoomCommand;

/// <summary>Keeps the room past its time, or lets time count again.</summary>
public sealed record HoldErasing(bool Held, string Reason) : RoomCommand;

/// <summary>Why a room may be erased; where each stands is in <see cref="ErasureGrounds"/>.</summary>
public enum ErasureGround
{
    PatientAsked,
    WrongPatient,
    RetentionOver,
    Unlawful,
    OpenedByMistake,
}

/// <summary>Asks that the room be erased; a second person decides.</summary>
/// <param name="Reference">Where the decision is filed.</param>
public sealed record ProposeErasure(Guid ErasureId, ErasureGround Ground, string Reference) : RoomCommand;

/// <summary>Takes a proposal to erase the room back before it is decided.</summary>
/// <param name="ProposedAt">When what was read was proposed: an id may be proposed again with another ground.</param>
public sealed record WithdrawErasure(Guid ErasureId, DateTimeOffset ProposedAt, string Reason) : RoomCommand;

/// <summary>The second person's decision. The server's alone: it knows who controls logs and who administers.
/// </summary>
/// <param name="ProposedAt">When what was read was proposed: an id may be proposed again with another ground.</param>
/// <param name="OrganisationId">Where they decide such things.</param>
/// <param name="Proposer">Whom the server found to have proposed it, of whom it says what follows.</param>
/// <param name="GaveAccess">Whether one of the two gave the other their sign-ins or rights.</param>
/// <param name="CodeTyped">Whether they typed the code of the case.</param>
public sealed record DecideErasure(
    Guid ErasureId, DateTimeOffset ProposedAt, bool Confirms, string Reason, PersonRef By, Guid? OrganisationId,
    Guid? Proposer = null, bool GaveAccess = false, bool CodeTyped = false) : RoomCommand;
