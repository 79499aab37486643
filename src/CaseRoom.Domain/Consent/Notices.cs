using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

using Decision = Decision<RoomEvent>;

/// <summary>What somebody is to see of consents and blocks that others changed (SPEC.md, CON-49 to CON-51).</summary>
internal static class Notices
{
    /// <summary>The places in the log of what the member has not said yet that they have seen.</summary>
    public static IEnumerable<long> Of(RoomState state, Member member, View view)
    {
        if (!view.Identity || !Policy.Allows(member.Role, typeof(SeeNotices))) { return []; }
        var person = member.Person.PersonId;
        var all = Policy.IsPatientSide(member.Role)
            ? OfFamily(state, person)
            : OfStaff(state.Consent, person, view.Kept.IsEmpty);
        var seen = state.Consent.Seen.GetValueOrDefault(person);
        return all.Where(order => order > seen);
    }

    public static Decision See(RoomState state, SeeNotices c, DecisionContext context)
    {
        var person = context.Actor.PersonId;
        if (Viewer.At(state, person, context.Now) is not { Identity: true } view) { return new Refusal.NotAllowed(); }
        var read = Of(state, state.Membership.Present(person)!, view).Where(order => order <= c.UpTo).ToList();
        return read.Count == 0 ? new Refusal.AlreadyDone("seen") : new NoticesSeen(read.Max());
    }

    /// <summary>What stops: a consent that was taken back, answers that differ, whom the patient keeps out.</summary>
    private static IEnumerable<long> OfStaff(ConsentState s, Guid person, bool isToldOfBlocks) =>
        s.Decisions.Where(d => d.By != person && (d.Decision is ConsentDecision.Withdrawn || d.Holds is not null))
            .Select(d => d.Order)
            .Concat(isToldOfBlocks
                ? s.Blocks.Values.Where(b => b.By != person && b.Lifted is null).Select(b => b.Order)
                : []);

    /// <summary>What others made of their word: a block that was lifted, an answer that differs or that others recorded
    /// as theirs, how answers were settled.
    /// A block that staff recorded is anybody's of the family.</summary>
    private static IEnumerable<long> OfFamily(RoomState state, Guid person) =>
        state.Consent.Blocks.Values
            .Where(b => b.Lifted is { } lift && lift.By != person && (b.By == person || !IsFamily(state, b.By)))
            .Select(b => b.Lifted!.Order)
            .Concat(state.Consent.Decisions.Where(d => d.By != person && (d.Holds is not null || d.Giver == person))
                .Select(d => d.Order))
            .Concat(state.Consent.Settlements.Select(d => d.Order));

    private static bool IsFamily(RoomState state, Guid person) =>
        state.Membership.Members.GetValueOrDefault(person) is { } member && Policy.IsPatientSide(member.Role);
}
