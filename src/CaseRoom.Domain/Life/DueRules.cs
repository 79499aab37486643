using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Life;

using Decision = Decision<RoomEvent>;

/// <summary>What the system records when its time has come (SPEC.md, LIFE-07, LIFE-09).</summary>
public static class DueRules
{
    /// <summary>When the room is to be looked at next, as it may stand in clear: the month of it. Who it concerns was
    /// shut out by the clock already; this is only the record of it.</summary>
    public static DateTimeOffset? LookAt(RoomState state) =>
        Birthdays(state).Select(b => b.At).Concat(Parts(state).Select(p => p.At)).Min() is { } next
            ? NorwegianTime.StartOf(FirstOfMonth(NorwegianTime.DateAt(next)))
            : null;

    internal static Decision Pass(RoomState state, DecisionContext context)
    {
        var birthdays = Birthdays(state).Where(b => b.At <= context.Now).ToList();
        List<RoomEvent> events = [.. birthdays.Select(b => new BirthdayReached(b.Age, b.Day))];
        if (birthdays.Any(b => b.Age == Ages.InHealth)) { events.AddRange(EndedShares(state)); }
        events.AddRange(Parts(state).Where(p => p.At <= context.Now).Select(p => p.Ended));
        return events;
    }

    private static IEnumerable<(int Age, DateOnly Day, DateTimeOffset? At)> Birthdays(RoomState state) =>
        from age in Ages.All
        where state.Life.Death is null && state.Life.Birthdays.All(b => b.Age != age)
        let day = Ages.BirthdayOf(state, age)
        let at = Ages.StartOf(state, age)
        where at > state.Life.KnownSince
        select (age, day!.Value, at);

    private static IEnumerable<(DateTimeOffset? At, PartEnded Ended)> Parts(RoomState state) =>
        from member in state.Membership.Members.Values
        where member.Standing != Standing.Removed
            && member.Role is Role.Representative or Role.ChildCoordinator or Role.EmergencyDoctor or Role.ErnExpert
        // A consent that counts no longer is asked again, and ends nobody's part.
        let until = member.Role is Role.ErnExpert
            ? state.Membership.AccessEndOf(member.Person.PersonId)
            : Hours.Of(state, member).Until
        where until is not null
        orderby member.Order
        select (until, new PartEnded(member.Person.PersonId, member.Role, CauseOf(state, member, until)));

    private static PartEnd CauseOf(RoomState state, Member member, DateTimeOffset? until) =>
        member.Role is Role.EmergencyDoctor ? PartEnd.EmergencyOver
            : member.Role is Role.ErnExpert ? PartEnd.AccessOver
            : member.Role is Role.ChildCoordinator ? PartEnd.Adult
            : until == Ages.StartOf(state, Ages.InHealth) ? PartEnd.InHealth
            : PartEnd.AuthorityEnded;

    /// <summary>What was shared by consents that count no longer stays back also when consent is given again.</summary>
    private static IEnumerable<MaterialMarked> EndedShares(RoomState state) => state.Materials.Items
        .Where(m => m.Value.SharedAbroad || m.Value.SharedForTeaching)
        .OrderBy(m => m.Value.Order)
        .Select(m => new MaterialMarked(
            m.Key, m.Value.PersonImage, SharedAbroad: false, SharedForTeaching: false, m.Value.Identified));

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
