using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

/// <summary>What events change in who answers for the room and how long it is kept.</summary>
internal static class CustodyEvolver
{
    public static CustodyState Evolve(CustodyState s, Recorded<RoomEvent> r, CustodyEvent happened) => happened switch
    {
        CustodyRecorded e => s with { Agreement = e.Agreement, Retention = e.Retention, EndedAt = null },
        TransferProposed e => s with
        {
            Transfer = new(
                e.TransferId, e.Controller, e.Unit, e.Region, e.Reason, r.Actor, r.At, e.Until, Answer: null, e.By),
        },
        TransferAccepted e => Answered(s, e.TransferId, new(TransferEnd.Accepted, e.Reason, e.By, r.At)),
        TransferEnded e => Answered(s, e.TransferId, new(e.End, e.Reason, e.By, r.At)),
        HoldSet e => s with { Hold = e.Held ? new(e.Reason, r.Actor, r.At) : null },
        RetentionEnded => s with { EndedAt = r.At },
        ErasureProposed e => s with
        {
            Erasure = new(e.ErasureId, e.Ground, e.Reference, r.Actor, r.At, Answer: null),
        },
        ErasureDecided e => s.Erasure is { } erasure && erasure.ErasureId == e.ErasureId
            ? s with { Erasure = erasure with { Answer = new(e.End, e.Reason, e.By, r.Actor, r.At) } }
            : s,
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
    };

    /// <summary>Who answers from now on, in the place where everything asks for it.</summary>
    public static Opening? Accepted(Opening? opening, TransferAccepted e) => opening is null
        ? null
        : opening with { Controller = e.Controller, Unit = e.Unit, Region = e.Region };

    /// <summary>Who answered until now is remembered: who works there goes on telling where a patient is from
    /// (ACC-110). Where they stand unnamed, to a reader who is not told, nothing is added.</summary>
    public static CustodyState HandedOver(CustodyState s, Opening? opening) =>
        opening is null || opening.Unit.Id == Guid.Empty
            ? s
            : s with { Former = s.Former.Add(new(opening.Controller, opening.Unit)) };

    private static CustodyState Answered(CustodyState s, Guid transfer, TransferAnswer answer) =>
        s.Transfer is { } offer && offer.TransferId == transfer
            ? s with { Transfer = offer with { Answer = answer } }
            : s;
}
