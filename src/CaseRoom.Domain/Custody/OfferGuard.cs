using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

/// <summary>Asks before the reason of an offer names somebody: another hospital reads it, and may decline (CASE-99).
/// Where the family moves is most often the reason itself: places are not asked about.</summary>
internal static class OfferGuard
{
    /// <summary>Null where nobody is named as far as the author knows them, or where they looked.</summary>
    public static Refusal? Asked(RoomState state, ProposeTransfer c, DecisionContext context)
    {
        if (context.Looked) { return null; }
        var known = Viewer.At(state, context.Actor.PersonId, context.Now) is { } own
            ? RoomNames.KnownIn(RoomNames.PeopleIn(state, own))
            : KnownNames.Nobody;
        var found = RoomNames.FoundIn([new FreeText("reason", c.Reason, Published: false)], known)
            .Select(one => one.What).Where(what => what.Kind is not (GuardKind.Place or GuardKind.School))
            .Distinct().Take(RoomNames.MostFound).ToList();
        return found.Count == 0 ? null : new Refusal.NamesFound(found);
    }
}
