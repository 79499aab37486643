using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

using Decision = Decision<RoomEvent>;

/// <summary>Who holds parental responsibility, and whose yes a scope lacks that needs each one's (SPEC.md, CON-65 to
/// CON-69). It follows from the state alone: who is recorded counts until the end of their part is on record.</summary>
public static class Holders
{
    private static readonly ConsentScope[] Shared =
        [ConsentScope.ErnAdvice, ConsentScope.Teaching, ConsentScope.PersonImages];

    /// <summary>Whether what counts for the scope is <em>given</em>, and opens it.</summary>
    public static bool Agree(RoomState state, ConsentScope scope) =>
        state.Consent.IsGiven(scope) && Opens(state, scope);

    /// <summary>Whether what was given on the scope opens it: everybody whose yes it needs has answered, and somebody
    /// who may.</summary>
    internal static bool Opens(
        RoomState state, ConsentScope scope, string? receiver = null, ReceiverKind? kind = null) =>
        Lacking(state, scope, receiver, kind).Count == 0 && !ConsentAuthority.IsLacking(state, scope, receiver, kind);

    /// <summary>The holders who have not answered on a scope that is given and needs each one's yes, in the order in
    /// which they were recorded. What a patient of age answered needs nobody's beside it.</summary>
    public static IReadOnlyList<Member> Lacking(
        RoomState state, ConsentScope scope, string? receiver = null, ReceiverKind? kind = null)
    {
        if (!state.Consent.NeedsEach(scope)
            || state.Consent.GivenOn(scope, receiver, kind) is not { } given
            || (Ages.BirthdayOf(state, Ages.InHealth) is not null && !Ages.IsFromBefore(state, given)))
        {
            return [];
        }

        // Whoever answered no has stopped the scope, or it was settled: then it is not theirs to lack.
        return [.. Of(state).Where(holder => !state.Consent.Decisions.Exists(d =>
            d.IsOn(scope, receiver, kind) && !d.Unfounded && d.Giver == holder.Person.PersonId))];
    }

    /// <summary>Who holds it by a relation that is recorded here, proven and not ended.</summary>
    public static IEnumerable<Member> Of(RoomState state) => state.Membership.In(Role.Representative)
        .Where(m => m.Relation?.Link?.Kind is LinkKind.ParentalResponsibility);

    /// <summary>How the room would be if nobody's yes were lacking.</summary>
    internal static RoomState Disregarded(RoomState state) => state.Consent.Agreements.IsEmpty
        ? state
        : state with { Consent = state.Consent with { Agreements = [] } };

    internal static Decision Set(RoomState state, SetWhoAgrees c, DecisionContext context)
    {
        if (Access.Viewer.ViewOf(state, context.Actor.PersonId) is not { Identity: true })
        {
            return new Refusal.NotAllowed();
        }

        if (Ages.IsReached(state, Ages.InHealth, context.Now)) { return new Refusal.Invalid("scope", "ofAge"); }
        return state.Consent.NeedsEach(c.Scope) == (c.Who is WhoAgrees.Both)
            ? new Refusal.AlreadyDone("set")
            : new WhoAgreesSet(c.Scope, c.Who);
    }

    /// <summary>The decision, and the end of what was shared by a consent that it leaves without somebody's yes, or
    /// that had lacked it: it does not come back by itself (CON-04).</summary>
    /// <param name="fold">The state after an event.</param>
    internal static Decision WithEnded(
        RoomState state, Decision decision, DecisionContext context,
        Func<RoomState, Recorded<RoomEvent>, RoomState> fold)
    {
        if (decision is not Decision.Accepted { Events: { Count: > 0 } events }
            || !events.Any(e => e is ConsentEvent or MembershipEvent or PatientIdentified))
        {
            return decision;
        }

        var after = events.Aggregate(state, (folded, happened) => fold(
            folded, new Recorded<RoomEvent>(long.MaxValue, context.Now, context.Actor.PersonId, Guid.Empty, happened)));
        var ended = Shared.Where(scope => !Opens(state, scope) || !Opens(after, scope)).ToHashSet();
        return ended.Count == 0 ? decision : (List<RoomEvent>)[.. events, .. Ended(after, ended)];
    }

    private static IEnumerable<MaterialMarked> Ended(RoomState state, HashSet<ConsentScope> scopes) =>
        from one in state.Materials.Items
        let m = one.Value
        let stays = !(m.PersonImage && scopes.Contains(ConsentScope.PersonImages))
        let abroad = m.SharedAbroad && stays && !scopes.Contains(ConsentScope.ErnAdvice)
        let teaching = m.SharedForTeaching && stays && !scopes.Contains(ConsentScope.Teaching)
        where (abroad, teaching) != (m.SharedAbroad, m.SharedForTeaching)
        orderby m.Order
        select new MaterialMarked(one.Key, m.PersonImage, abroad, teaching, m.Identified);
}
