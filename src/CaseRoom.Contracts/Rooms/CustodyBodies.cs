using CaseRoom.Domain.Custody;

namespace CaseRoom.Contracts.Rooms;

/// <summary>A room that is offered to a unit: nothing of what it says.</summary>
/// <param name="From">The unit that offers it.</param>
/// <param name="Organisation">Of that unit.</param>
/// <param name="To">The unit that is to answer for it.</param>
/// <param name="At">When it was offered; an answer says it, so that it is to this offer.</param>
/// <param name="NeedsDoctor">Whoever accepts names its doctor.</param>
public sealed record OfferedRoom(
    Guid RoomId, Guid TransferId, string Phase, string From, string Organisation, string To, string Reason,
    DateTimeOffset At, DateTimeOffset Until, bool NeedsDoctor);

/// <summary>A room that somebody outside it decides about: nothing of what it says.</summary>
/// <param name="Over">The time for which it is kept is over.</param>
/// <param name="Erasure">What is proposed; or null.</param>
public sealed record RoomToDecide(
    Guid RoomId, string Unit, string Organisation, string Phase, DateTimeOffset ChangedAt, bool Over,
    ErasureToDecide? Erasure);

/// <param name="Source">Where the ground stands.</param>
/// <param name="Reference">Where the decision is filed.</param>
/// <param name="ProposedBy">By name.</param>
public sealed record ErasureToDecide(
    Guid ErasureId, ErasureGround Ground, string Source, string Reference, string ProposedBy, DateTimeOffset At);

/// <summary>The second person's decision to erase, or not.</summary>
/// <param name="CommandId">UUIDv7 made by the client.</param>
/// <param name="ProposedAt">When the proposal that was read was made, as the list says it.</param>
public sealed record ErasureDecisionBody(
    Guid CommandId, Guid ErasureId, DateTimeOffset ProposedAt, bool Confirms, string Reason);
