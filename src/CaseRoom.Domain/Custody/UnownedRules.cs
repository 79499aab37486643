using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

/// <summary>A room whose unit answers for nothing any more, and in which nobody is left who would offer it to another
/// (SPEC.md, CASE-121).</summary>
public static class UnownedRules
{
    /// <summary>Who may offer the room by their part in it.</summary>
    public static IEnumerable<Guid> Offering(RoomState state, DateTimeOffset now) => state.Membership.Members
        .Where(m => m.Value.Standing != Standing.Removed && Policy.Allows(m.Value.Role, typeof(ProposeTransfer))
            && Viewer.At(state, m.Key, now) is not null)
        .Select(m => m.Key);

    /// <summary>Whether a list finds anybody who may and whom the directory has still.</summary>
    public static bool AnyOffers(RoomSummary room, DateTimeOffset now, Func<Guid, bool> isThere) => room.People.Any(
        person => Policy.Allows(person.Value.Role, typeof(ProposeTransfer)) && person.Value.IsListed(now)
            && isThere(person.Key));

    /// <summary>Whether who administers the unit asks another to take the room over, in the place of those who are
    /// gone. To the patient's side, and to whom the patient keeps out, the room is not there.</summary>
    internal static bool Lets(RoomState state, ProposeTransfer c, DecisionContext context) =>
        c.Administrator is { } duty && duty.Person.PersonId == context.Actor.PersonId
        && state.Case.Opening is { } opening && opening.Unit.Id == duty.UnitId
        && TransferRules.IsThereFor(state, duty.Person)
        && !Offering(state, context.Now).Except(duty.Gone).Any();
}
