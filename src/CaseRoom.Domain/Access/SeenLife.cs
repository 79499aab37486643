using System.Collections.Immutable;
using CaseRoom.Domain.Life;

namespace CaseRoom.Domain.Access;

/// <summary>
/// A patient's age and death for those who may know: whole in the room with identity. A birthday is a birth date, and a
/// day of death with a place is a name (LIFE-13). The patient is shown what is closed for them, parents are not.
/// </summary>
internal static class SeenLife
{
    public static LifeEvent? Of(LifeEvent happened, View view) => happened switch
    {
        _ when view.IsOutside => null,
        ClosedToParents e => Shows(e.Kind, e.SubjectId, view)
            ? new ClosedToParents(e.Kind, e.SubjectId, e.Closed, view.Identity ? e.Reason : "")
            : null,
        DeathRecorded e => new DeathRecorded(view.Identity ? e.On : null, [], DecidedBy: "", Ground: ""),
        DeathRetracted => new DeathRetracted(""),
        _ => null,
    };

    public static LifeState Of(LifeState s, View view) => new(
        view.Identity ? s.KnownSince : null, ImmutableList<Birthday>.Empty,
        s.Death is { } d
            ? new Death(view.Identity ? d.On : null, [], DecidedBy: "", Ground: "", view.Mask.Alias(d.By), d.At)
            : null,
        s.Closed.Where(c => Shows(c.Value.Kind, c.Key, view)).ToImmutableDictionary(
            c => c.Key,
            c => new Closing(c.Value.Kind, view.Identity ? c.Value.Reason : "", view.Mask.Alias(c.Value.By))),
        ImmutableList<ProtectedAddress>.Empty);

    private static bool Shows(ClosedKind kind, Guid subject, View view) => view.Reach is Reach.Room
        ? kind is not ClosedKind.Material || view.Shows(subject)
        : view.Patient && kind is ClosedKind.Goal;
}
