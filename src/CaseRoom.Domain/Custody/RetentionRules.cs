using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>When the time for which a room is kept is over (SPEC.md, CASE-41, CASE-54).</summary>
public static class RetentionRules
{
    /// <summary>The first moment after it; null where nobody recorded how long.</summary>
    public static DateTimeOffset? EndOf(RoomState state) =>
        state.Custody.Retention is { } kept ? NorwegianTime.StartOf(kept.From.AddYears(kept.Years)) : null;

    /// <summary>Whether somebody has to decide what becomes of the room.</summary>
    public static bool IsOver(CustodyState custody) => custody is { EndedAt: not null, Hold: null };

    /// <summary>What the system records when its time has come: that the time is over, that an offer lapsed.</summary>
    internal static IEnumerable<(DateTimeOffset From, CustodyEvent Happened)> Due(RoomState state)
    {
        if (state.Custody.IsErased()) { yield break; }
        if (state.Custody is { EndedAt: null, Hold: null } && EndOf(state) is { } end)
        {
            yield return (end, new RetentionEnded());
        }

        if (state.Custody.Transfer is { Answer: null } offer)
        {
            yield return (offer.Until, new TransferEnded(offer.TransferId, TransferEnd.Lapsed, "", ""));
        }
    }
}
