using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>Who answers stands in the case's opening; here is by what, for how long, and what is asked.</summary>
/// <param name="Transfer">The newest offer to another unit, with its answer.</param>
/// <param name="Hold">While it stands, no time runs out and nothing is erased.</param>
/// <param name="EndedAt">When the time for which the room is kept was found to be over.</param>
/// <param name="Erasure">The newest proposal to erase, with its answer.</param>
/// <param name="Former">Who answered before, oldest first; without whom a reader is not told.</param>
public sealed record CustodyState(
    Agreement? Agreement, Retention? Retention, Transfer? Transfer, Hold? Hold, DateTimeOffset? EndedAt,
    Erasure? Erasure, ImmutableList<FormerResponsible> Former)
{
    public static CustodyState Empty { get; } = new(null, null, null, null, null, null, []);

    /// <summary>From the decision on there is no room, for anybody; what is left is destroyed.</summary>
    public bool IsErased() => Erasure?.Answer?.End is ErasureEnd.Confirmed;

    /// <summary>The offer that may be accepted at a moment; or null.</summary>
    public Transfer? OfferedAt(DateTimeOffset now) => Transfer is { Answer: null } offer && now < offer.Until
        ? offer
        : null;

    /// <summary>The newest offer, where a no or time ended it; or null.</summary>
    public FailedOffer? Failed() =>
        Transfer is { Answer: { End: TransferEnd.Declined or TransferEnd.Lapsed } answer } offer
            ? new(offer.Controller, offer.Unit, answer.End, answer.At)
            : null;
}

/// <summary>An offer that came to nothing, without the reason.</summary>
public sealed record FailedOffer(
    OrganisationRef Controller, OrganisationRef Unit, TransferEnd End, DateTimeOffset At);

/// <summary>Who answered for the room until it was handed over.</summary>
public sealed record FormerResponsible(OrganisationRef Controller, OrganisationRef Unit);

/// <summary>The newest offer of the room to another unit (BRIEF 10).</summary>
/// <param name="Until">After it nobody can accept; UTC.</param>
/// <param name="Answer">Null while it is open.</param>
/// <param name="Administrator">Who asked the unit without a part in the room, by name; null for who offers it by
/// theirs.</param>
public sealed record Transfer(
    Guid TransferId, OrganisationRef Controller, OrganisationRef Unit, Region Region, string Reason, Guid By,
    DateTimeOffset At, DateTimeOffset Until, TransferAnswer? Answer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Administrator = null);

/// <summary>How the offer ended.</summary>
/// <param name="By">By name: they may have no part in the room.</param>
public sealed record TransferAnswer(TransferEnd End, string Reason, string By, DateTimeOffset At);

/// <summary>While it stands the room is not erased.</summary>
public sealed record Hold(string Reason, Guid By, DateTimeOffset At);

/// <summary>The newest proposal to erase the room.</summary>
/// <param name="Reference">Where the ground stands: a decision, a case number.</param>
/// <param name="Answer">Null while nobody has decided.</param>
public sealed record Erasure(
    Guid ErasureId, ErasureGround Ground, string Reference, Guid By, DateTimeOffset At, ErasureAnswer? Answer);

/// <summary>What was decided, by somebody without a part in the room.</summary>
/// <param name="By">By name.</param>
public sealed record ErasureAnswer(ErasureEnd End, string Reason, string By, Guid ById, DateTimeOffset At);
