using CaseRoom.Domain.Custody;

namespace CaseRoom.Contracts.Rooms;

/// <summary>A room that is offered to a unit: nothing of what it says.</summary>
/// <param name="From">The unit that offers it.</param>
/// <param name="Organisation">Of that unit.</param>
/// <param name="To">The unit that is to answer for it.</param>
/// <param name="At">When it was offered; an answer says it, so that it is to this offer.</param>
/// <param name="NeedsDoctor">Whoever accepts names its doctor.</param>
/// <param name="Administrator">Who asks, by name, where doctor and coordinator are gone; null where they offer it.
/// </param>
public sealed record OfferedRoom(
    Guid RoomId, Guid TransferId, string Phase, string From, string Organisation, string To, string Reason,
    DateTimeOffset At, DateTimeOffset Until, bool NeedsDoctor, string? Administrator);

/// <summary>A room that somebody outside it decides about: nothing of what it says.</summary>
/// <param name="Over">The time for which it is kept is over.</param>
/// <param name="Erasure">What is proposed; or null.</param>
public sealed record RoomToDecide(
    Guid RoomId, string Unit, string Organisation, string Phase, DateTimeOffset ChangedAt, bool Over,
    ErasureToDecide? Erasure);

/// <param name="Source">Where the ground stands.</param>
/// <param name="Reference">Where the decision is filed.</param>
/// <param name="ProposedBy">By name.</param>
/// <param name="Loss">What is lost when it is confirmed.</param>
public sealed record ErasureToDecide(
    Guid ErasureId, ErasureGround Ground, string Source, string Reference, string ProposedBy, DateTimeOffset At,
    ErasureLoss Loss);

/// <summary>The second person's decision to erase, or not.</summary>
/// <param name="CommandId">UUIDv7 made by the client.</param>
/// <param name="ProposedAt">When the proposal that was read was made, as the list says it.</param>
/// <param name="Code">The room's code as it was typed; asked of who confirms.</param>
public sealed record ErasureDecisionBody(
    Guid CommandId, Guid ErasureId, DateTimeOffset ProposedAt, bool Confirms, string Reason, string? Code = null);

/// <summary>The receipt of a room that was erased, for who keeps it (CASE-84).</summary>
/// <param name="Source">Where the ground stands.</param>
/// <param name="DecidedBy">By name.</param>
/// <param name="Done">Nothing of it is left; false while it is being erased.</param>
public sealed record ErasedRoom(
    Guid RoomId, ErasureReceipt Receipt, string Source, string DecidedBy, DateTimeOffset DecidedAt, bool Done);

/// <summary>That a room was erased, for its patient and who stood for them (CASE-110).</summary>
/// <param name="Source">Where the ground stands.</param>
/// <param name="Organisation">That answered for the room, and in which whoever decided has their task; null where
/// places were hidden, as the unit and both names are.</param>
/// <param name="DecidedBy">By name.</param>
/// <param name="ProposedBy">The doctor who answered for the room, by name.</param>
/// <param name="Done">Nothing of it is left; false while it is being erased.</param>
public sealed record ErasedOwnRoom(
    Guid RoomId, ErasureGround Ground, string Source, string? Organisation, string? Unit, string? DecidedBy,
    string? ProposedBy, DateTimeOffset DecidedAt, bool Done);
