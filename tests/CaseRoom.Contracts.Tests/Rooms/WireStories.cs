using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>What one kind of reader is shown of a story while their view stays the same.</summary>
/// <param name="View">The kind, from <see cref="ViewKinds"/>.</param>
/// <param name="Initial">The state, redacted, at which the reader begins.</param>
/// <param name="Rows">Every event after it, with the event as shown, or null, and the state that follows.</param>
internal sealed record Run(string View, RoomState Initial, IReadOnlyList<Row> Rows);

internal sealed record Row(Recorded<RoomEvent> Recorded, Recorded<RoomEvent>? Shown, RoomState After);

/// <summary>Cuts stories into runs for every kind of view.</summary>
internal static class WireStories
{
    private static readonly RoomMachine Machine = new();

    /// <summary>Who is outside sees the room's beginning later, by a view that shares nothing yet; what is marked
    /// genetic stays in the health service all the same.</summary>
    private static View NothingShared(RoomState now, Reach reach) => new(reach, false, false, IdSet.Empty)
    {
        Marked = reach is Reach.Teaching
            ? new([.. now.Case.Marks.Where(m => m.Value is { Kind: MarkedKind.Fact, Genetic: true })
                .Select(m => m.Key)])
            : IdSet.Empty,
        Now = now,
    };

    /// <summary>In some stories the person takes another role in the end.</summary>
    private static View Outside(RoomState now, Role role, Reach reach) =>
        Viewer.ViewOf(now, Cast.Id(role)) is { } view && view.Reach == reach ? view : NothingShared(now, reach);

    public static IReadOnlyDictionary<string, Func<RoomState, View?>> Kinds { get; } =
        StoryReader.Fixed.ToDictionary(r => r.Name, r => r.ViewOf)
            .Append(new("abroad", s => Outside(s, Role.ErnExpert, Reach.Abroad)))
            .Append(new("teaching", s => Outside(s, Role.Observer, Reach.Teaching)))
            .ToDictionary();

    public static IEnumerable<Run> Of(Story story, string kind)
    {
        var state = RoomState.Empty;
        var view = Kinds[kind](state);
        var initial = view is null ? state : Redaction.Of(state, view);
        var rows = new List<Row>();
        foreach (var recorded in story.Events)
        {
            state = Machine.Evolve(state, recorded);
            var now = Kinds[kind](state);
            if (now is not null && now.Equals(view))
            {
                rows.Add(new(recorded, Redaction.Of(recorded, now), Redaction.Of(state, now)));
                continue;
            }

            if (rows.Count > 0) { yield return new(kind, initial, rows); }
            view = now;
            initial = now is null ? state : Redaction.Of(state, now);
            rows = [];
        }

        if (rows.Count > 0) { yield return new(kind, initial, rows); }
    }
}
