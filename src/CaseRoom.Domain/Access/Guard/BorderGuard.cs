using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Access.Guard;

using Decision = Decision<RoomEvent>;

/// <summary>
/// Asks before a text that may name somebody crosses the border or reaches an observer: what events become for them,
/// and where a command opens more of the room to them, everything that is new there. What is looked at is what the
/// redaction lets through, so that nothing is forgotten.
/// </summary>
internal static class BorderGuard
{
    /// <param name="fold">The state after an event.</param>
    public static Decision Asked(
        RoomState room, Decision decision, DecisionContext context,
        Func<RoomState, Recorded<RoomEvent>, RoomState> fold)
    {
        // Once nobody's yes is lacking, by the clock too, nobody is asked any more: what is written meanwhile is looked
        // at as it is written (CON-68).
        var state = Holders.Disregarded(room);
        if (context.Looked || decision is not Decision.Accepted { Events: { Count: > 0 } events }) { return decision; }
        var concernsInside = InsideGuard.Concerns(state, events);
        if (!concernsInside && !MaySeeFromOutside(state, events, context.Now) && !HidesPlaces(state, events))
        {
            return decision;
        }

        var after = Holders.Disregarded(events.Aggregate(state, (folded, happened) => fold(folded, new(
            long.MaxValue, context.Now, context.Actor.PersonId, Guid.Empty, happened))));
        if (IsAbroad(after, context.Actor.PersonId)) { return decision; }
        var asked = Outside.SelectMany(role => AskedFor(role, state, after, events, context))
            .Concat(Family.SelectMany(role => PlacesFor(role, state, after, events, context)))
            .Concat(concernsInside ? InsideGuard.AskedFor(state, after, events, context.Actor.PersonId) : [])
            .Distinct().Take(RoomNames.MostFound).ToList();
        return asked.Count == 0 ? decision : new Refusal.NamesFound(asked);
    }

    /// <summary>Who reads free text without having met those whom it may name.</summary>
    private static readonly Role[] Outside = [Role.ErnExpert, Role.Observer];

    /// <summary>Who is told no place while an address is protected.</summary>
    private static readonly Role[] Family = [Role.Patient, Role.Representative, Role.NextOfKin];

    /// <summary>Where somebody lives, in what a family reads from whom places are hidden; when that begins, also in
    /// what stands there already.</summary>
    private static IEnumerable<FoundInText> PlacesFor(
        Role role, RoomState state, RoomState after, IReadOnlyList<RoomEvent> events, DecisionContext context) =>
        ViewOf(role, after, context.Now) is { Shield: not null }
            ? AskedFor(role, Unlearned(state, events), after, events, context)
                .Where(found => found.Kind is GuardKind.Place or GuardKind.School or GuardKind.Address)
            : [];

    /// <summary>Of what a room learned nobody was asked: who records a protection there first is (GRD-57).</summary>
    private static RoomState Unlearned(RoomState state, IReadOnlyList<RoomEvent> events) =>
        events.Any(e => e is AddressProtected)
            ? state with
            {
                Life = state.Life with
                {
                    Protected = state.Life.Protected.RemoveAll(p => LearnedLife.IsLearned(p.By)),
                },
            }
            : state;

    private static IEnumerable<FoundInText> AskedFor(
        Role role, RoomState state, RoomState after, IReadOnlyList<RoomEvent> events, DecisionContext context)
    {
        if (ViewOf(role, after, context.Now) is not { } view) { return []; }
        var before = ViewOf(role, state, context.Now);
        var opens = before is null || !before.Equals(view);
        var crossing = opens
            ? FreeTexts.In(Redaction.Of(after, view))
            : events.SelectMany(e => FreeTexts.In(Redaction.Of(e, view))).ToList();
        if (crossing.Count == 0) { return []; }
        var own = Viewer.ViewOf(after, context.Actor.PersonId);
        var known = own is null ? KnownNames.Nobody : RoomNames.KnownIn(RoomNames.PeopleIn(after, own));
        var found = RoomNames.FoundIn(crossing, known);
        if (found.Count == 0) { return []; }
        var crossed = before is null || (view.Reach is Reach.Family && before.Shield is null)
            ? []
            : Texts(Redaction.Of(state, before));
        var seen = opens && own is not null ? Texts(Redaction.Of(after, own)) : null;
        return found.Where(f => !crossed.Contains(f.Text))
            .Select(f => seen?.Contains(f.Text) == false ? f.What with { Excerpt = "" } : f.What);
    }

    private static bool MaySeeFromOutside(RoomState state, IReadOnlyList<RoomEvent> events, DateTimeOffset now) =>
        Outside.Any(state.Membership.Has)
        || state.Membership.ExpectsExpert(now)
        || events.Any(e => e is ExpertInvited)
        || events.Any(e => (e is MemberInvited m && Outside.Contains(m.Role))
            || (e is RoleHandedOver h && Outside.Contains(h.Role)));

    private static bool HidesPlaces(RoomState state, IReadOnlyList<RoomEvent> events) =>
        !state.Life.Protected.IsEmpty || events.Any(e => e is AddressProtected);

    /// <summary>What anybody of the role may see: they differ only in what the patient keeps each from. An expert who
    /// may still come by a link, or whom an officer may let in again, counts as there: nobody is asked when they come.
    /// </summary>
    private static View? ViewOf(Role role, RoomState state, DateTimeOffset now)
    {
        var seen = state.Membership.In(role).Select(member => Viewer.ViewOf(state, member.Person.PersonId))
            .FirstOrDefault(view => view is not null);
        if (seen is null && role is Role.ErnExpert && state.Membership.ExpectsExpert(now))
        {
            seen = Viewer.Expected(state);
        }

        return seen is null ? null : seen with { Kept = IdSet.Empty };
    }

    /// <summary>What somebody abroad writes is abroad already.</summary>
    private static bool IsAbroad(RoomState state, Guid person) =>
        state.Membership.Present(person) is { Role: Role.ErnExpert };

    private static HashSet<string> Texts(RoomState seen) => [.. FreeTexts.In(seen).Select(t => t.Text)];
}
