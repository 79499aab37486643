using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

using Decision = Decision<RoomEvent>;

/// <summary>A room whose unit answers for nothing any more, and in which nobody is left who would offer it to another
/// (SPEC.md, CASE-121, CASE-125).</summary>
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

    /// <summary>What who administers the unit does in the place of those who are gone: asks another to take the room
    /// over, or takes that back. Null where it is not theirs, or somebody else's command.</summary>
    internal static Decision? Decide(RoomState state, RoomCommand command, DecisionContext context) => command switch
    {
        ProposeTransfer { Administrator: { } duty } c when Lets(state, duty, context) =>
            TransferRules.Propose(state, c, context, duty.Person.Name),
        WithdrawTransfer { Administrator: { } duty } c when Lets(state, duty, context) =>
            TransferRules.Withdraw(state, c, context, duty.Person.Name),
        _ => null,
    };

    /// <summary>To the patient's side, and to whom the patient keeps out, the room is not there.</summary>
    private static bool Lets(RoomState state, UnownedDuty duty, DecisionContext context) =>
        duty.Person.PersonId == context.Actor.PersonId
        && state.Case.Opening is { } opening && opening.Unit.Id == duty.UnitId
        && TransferRules.IsThereFor(state, duty.Person)
        && !Offering(state, context.Now).Except(duty.Gone).Any();
}
