using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Life;

using Decision = Decision<RoomEvent>;

/// <summary>What the system records when its time has come (SPEC.md, LIFE-07, LIFE-09).</summary>
public static class DueRules
{
    /// <summary>When the room is to be looked at next, as it may stand in clear: the first of a month. Who it concerns
    /// was shut out by the clock already; this is only the record of it.</summary>
    public static DateTimeOffset? LookAt(RoomState state) =>
        !state.Custody.IsErased() && Birthdays(state).Select(b => (DateTimeOffset?)RecordedFrom(b.At))
            .Concat(Parts(state).Select(p => (DateTimeOffset?)p.From))
            .Concat(RetentionRules.Due(state).Select(d => (DateTimeOffset?)d.From)).Min() is { } next
            ? NorwegianTime.StartOf(FirstOfMonth(NorwegianTime.DateAt(next)))
            : null;

    internal static Decision Pass(RoomState state, DecisionContext context)
    {
        var birthdays = Birthdays(state).Where(b => RecordedFrom(b.At) <= context.Now).ToList();
        List<RoomEvent> events = [.. birthdays.Select(b => new BirthdayReached(b.Age, b.Day))];
        if (birthdays.Any(b => b.Age == Ages.InHealth)) { events.AddRange(EndedShares(state, context.Now)); }
        events.AddRange(Parts(state).Where(p => p.From <= context.Now).Select(p => p.Ended));
        events.AddRange(RetentionRules.Due(state).Where(d => d.From <= context.Now).Select(d => d.Happened));
        // The room was looked at before its day: of a refusal the log keeps nothing.
        return events.Count > 0 ? events : new Refusal.AlreadyDone("passed");
    }

    /// <summary>What was shared by a consent that counts no longer stays back also when consent is given again.
    /// </summary>
    internal static IEnumerable<MaterialMarked> EndedShares(RoomState state, DateTimeOffset now)
    {
        var abroad = Ages.EndOf(state, ConsentScope.ErnAdvice) <= now;
        var teaching = Ages.EndOf(state, ConsentScope.Teaching) <= now;
        var images = Ages.EndOf(state, ConsentScope.PersonImages) <= now;
        return
            from one in state.Materials.Items
            let m = one.Value
            let stays = !(images && m.PersonImage)
            let kept = (Abroad: m.SharedAbroad && !abroad && stays, Teaching: m.SharedForTeaching && !teaching && stays)
            where kept != (m.SharedAbroad, m.SharedForTeaching)
            orderby m.Order
            select new MaterialMarked(one.Key, m.PersonImage, kept.Abroad, kept.Teaching, m.Identified);
    }

    private static IEnumerable<(int Age, DateOnly Day, DateTimeOffset At)> Birthdays(RoomState state) =>
        from age in Ages.All
        where state.Life.Death is null && state.Life.Birthdays.All(b => b.Age != age)
        let day = Ages.BirthdayOf(state, age)
        let at = Ages.StartOf(state, age)
        where at > state.Life.KnownSince
        select (age, day!.Value, at!.Value);

    private static IEnumerable<(DateTimeOffset From, PartEnded Ended)> Parts(RoomState state) =>
        from member in state.Membership.Members.Values
        where member.Standing != Standing.Removed
            && member.Role is Role.Representative or Role.ChildCoordinator or Role.EmergencyDoctor or Role.ErnExpert
        // A consent that counts no longer is asked again, and ends nobody's part.
        let until = member.Role is Role.ErnExpert
            ? state.Membership.AccessEndOf(member.Person.PersonId)
            : Hours.Of(state, member).Until
        where until is not null
        orderby member.Order
        let cause = CauseOf(state, member, until)
        select (
            cause is PartEnd.InHealth or PartEnd.Adult ? RecordedFrom(until!.Value) : until!.Value,
            new PartEnded(member.Person.PersonId, member.Role, cause));

    /// <summary>What tells a birthday by when it is recorded, to whom the record shows no more than that something was,
    /// is recorded from the first of the next month on.</summary>
    private static DateTimeOffset RecordedFrom(DateTimeOffset birthday) =>
        NorwegianTime.StartOf(FirstOfMonth(NorwegianTime.DateAt(birthday).AddMonths(1)));

    private static PartEnd CauseOf(RoomState state, Member member, DateTimeOffset? until) =>
        member.Role is Role.EmergencyDoctor ? PartEnd.EmergencyOver
            : member.Role is Role.ErnExpert ? PartEnd.AccessOver
            : member.Role is Role.ChildCoordinator ? PartEnd.Adult
            : until == Ages.StartOf(state, Ages.InHealth) ? PartEnd.InHealth
            : PartEnd.AuthorityEnded;

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
