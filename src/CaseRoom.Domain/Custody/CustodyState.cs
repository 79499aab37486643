using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>Who answers stands in the case's opening; here is by what, for how long, and what is asked.</summary>
/// <param name="Transfer">The newest offer to another unit, with its answer.</param>
/// <param name="Hold">While it stands, no time runs out and nothing is erased.</param>
/// <param name="EndedAt">When the time for which the room is kept was found to be over.</param>
/// <param name="Erasure">The newest proposal to erase, with its answer.</param>
public sealed record CustodyState(
    Agreement? Agreement, Retention? Retention, Transfer? Transfer, Hold? Hold, DateTimeOffset? EndedAt,
    Erasure? Erasure)
{
    public static CustodyState Empty { get; } = new(null, null, null, null, null, null);

    /// <summary>From the decision on there is no room, for anybody; what is left is destroyed.</summary>
    public bool IsErased() => Erasure?.Answer?.End is ErasureEnd.Confirmed;

    /// <summary>The offer that may be accepted at a moment; or null.</summary>
    public Transfer? OfferedAt(DateTimeOffset now) => Transfer is { Answer: null } offer && now < offer.Until
        ? offer
        : null;
}

public sealed record Transfer(
    Guid TransferId, OrganisationRef Controller, OrganisationRef Unit, Region Region, string Reason, Guid By,
    DateTimeOffset At, DateTimeOffset Until, TransferAnswer? Answer);

public sealed record TransferAnswer(TransferEnd End, string Reason, string By, DateTimeOffset At);

public sealed record Hold(string Reason, Guid By, DateTimeOffset At);

public sealed record Erasure(
    Guid ErasureId, ErasureGround Ground, string Reference, Guid By, DateTimeOffset At, ErasureAnswer? Answer);

public sealed record ErasureAnswer(ErasureEnd End, string Reason, string By, Guid ById, DateTimeOffset At);
