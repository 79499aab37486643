using System.Text.Json.Serialization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>Events about who answers for the room, how long it is kept, and its end.</summary>
public abstract record CustodyEvent : RoomEvent;

/// <summary>Both as they stand from now on.</summary>
public sealed record CustodyRecorded(Agreement? Agreement, Retention? Retention) : CustodyEvent;

/// <param name="Until">When the offer lapses by itself.</param>
/// <param name="By">The administrator who asked the unit, by name: they have no part in the room. Null for who offers
/// it by theirs.</param>
public sealed record TransferProposed(
    Guid TransferId, OrganisationRef Controller, OrganisationRef Unit, Region Region, string Reason,
    DateTimeOffset Until, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By = null)
    : CustodyEvent;

/// <summary>Controller and unit are others from here on.</summary>
/// <param name="By">Who accepted, by name: they may have had no part in the room before.</param>
public sealed record TransferAccepted(
    Guid TransferId, OrganisationRef Controller, OrganisationRef Unit, Region Region, string Reason, string By)
    : CustodyEvent;

/// <summary>How an offer of a room to another unit ended.</summary>
public enum TransferEnd
{
    Accepted,
    Declined,
    Withdrawn,
    Lapsed,
}

/// <summary>The offer came to nothing.</summary>
/// <param name="By">By name; empty where it lapsed.</param>
public sealed record TransferEnded(Guid TransferId, TransferEnd End, string Reason, string By) : CustodyEvent;

/// <summary>While held, nothing of the room is erased (a complaint, a supervisory case).</summary>
public sealed record HoldSet(bool Held, string Reason) : CustodyEvent;

/// <summary>The time for which the room is kept is over: somebody has to decide.</summary>
public sealed record RetentionEnded : CustodyEvent;

/// <summary>Waits for a second person of the room's organisation. Reference: where the ground is on record.</summary>
public sealed record ErasureProposed(Guid ErasureId, ErasureGround Ground, string Reference) : CustodyEvent;

/// <summary>How a proposal to erase a room ended.</summary>
public enum ErasureEnd
{
    Confirmed,
    Declined,
    Withdrawn,
}

/// <param name="By">Who decided, by name.</param>
public sealed record ErasureDecided(Guid ErasureId, ErasureEnd End, string Reason, string By) : CustodyEvent;
