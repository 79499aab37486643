using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class AnnotationMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.On(Marked, Add),
        Move.On(Marked, Add),
        Move.Of((d, s, a) => Mine(d, s, a) is var id && s.Annotations.Items.GetValueOrDefault(id) is { } mark
            ? new ReviseAnnotation(id, On(d, KindOf(s, mark.MaterialId)), d.Words(), d.Words(), Code(d))
            : new ReviseAnnotation(d.Id(), On(d, MaterialKind.Image), "", ""))
            with { Fits = HasMarks, By = Markers },
        Move.Of((d, s, a) => new RetractAnnotation(Mine(d, s, a))) with { Fits = HasMarks, By = Markers },
        Move.Of(Open),
        Move.On(Threads, (d, s, _, thread) => new AddComment(thread, d.Id(), d.Words(), Mentions(d, s))),
        Move.Of((d, s, a) => Said(d, s, a) is var (thread, comment)
            ? new ReviseComment(thread, comment, d.Words(), Mentions(d, s))
            : new ReviseComment(d.Id(), d.Id(), "x", [])) with { Fits = HasThreads, By = Speakers },
        Move.Of((d, s, a) => Said(d, s, a) is var (thread, comment)
            ? new RetractComment(thread, comment)
            : new RetractComment(d.Id(), d.Id())) with { Fits = HasThreads, By = Speakers },
        Move.On(Threads, (_, _, _, thread) => new ResolveThread(thread)),
        Move.On(
            s => Threads(s).Where(t => t.Value.Resolved).ToImmutableDictionary(),
            (_, _, _, thread) => new ReopenThread(thread)),
    ];

    private static ImmutableDictionary<Guid, Material> Marked(RoomState s) => s.Materials.Items;

    private static ImmutableDictionary<Guid, CommentThread> Threads(RoomState s) => s.Annotations.Threads;

    private static bool HasMarks(RoomState s) => !s.Annotations.Items.IsEmpty;

    private static bool HasThreads(RoomState s) => !s.Annotations.Threads.IsEmpty;

    private static IEnumerable<Guid> Markers(RoomState s) =>
        s.Annotations.Items.Values.Where(a => !a.Retracted).Select(a => a.By);

    private static IEnumerable<Guid> Speakers(RoomState s) =>
        s.Annotations.Threads.Values.SelectMany(t => t.Comments.Values).Where(c => !c.Retracted).Select(c => c.By);

    private static AddAnnotation Add(Dice d, RoomState s, Guid actor, Guid material)
    {
        var kind = KindOf(s, material);
        var page = kind is MaterialKind.Pdf ? 1 + d.Below(3) : d.Chance(2) ? 7 : (int?)null;
        return new(d.Id(), material, page, On(d, kind), d.Words(), d.Words(), Code(d));
    }

    private static OpenThread Open(Dice d, RoomState s, Guid actor)
    {
        var kind = d.Any<AnchorKind>();
        var anchor = kind switch
        {
            AnchorKind.Material => d.Key(s.Materials.Items),
            AnchorKind.Annotation => d.Key(s.Annotations.Items),
            AnchorKind.Statement => d.Key(s.Conclusion.Statements),
            AnchorKind.Person => d.Key(s.Membership.Members),
            _ => (Guid?)null,
        };
        return new(d.Id(), kind, anchor, d.Chance(50), d.Id(), d.Words(), Mentions(d, s));
    }

    private static Shape On(Dice d, MaterialKind kind) => kind is MaterialKind.Text != d.Chance(2)
        ? new TextRange(d.Below(10), 5 + d.Below(20), "quote")
        : d.Below(6) switch
        {
            0 => new Rectangle(d.Below(99), 0.5, 1 + d.Below(99), 20.25),
            1 => new Ellipse(1, d.Below(99), d.Below(9), 2),
            2 => new Polygon([new(1, 1), new(2, 1.5), new(d.Below(9), 2)]),
            3 => new Freehand([new(1, 1), new(2, 2), new(d.Below(9), 4)]),
            4 => new Arrow(0, 0, d.Below(9), 4),
            _ => new PointMark(d.Below(99), 3),
        };

    private static MaterialKind KindOf(RoomState s, Guid material) =>
        s.Materials.Items.GetValueOrDefault(material)?.Kind ?? MaterialKind.Image;

    private static Term? Code(Dice d) => d.Chance(40) ? CaseMoves.Label(d) : null;

    private static List<Guid> Mentions(Dice d, RoomState s) => d.Chance(30) ? [d.Key(s.Membership.Members)] : [];

    private static Guid Mine(Dice d, RoomState s, Guid actor)
    {
        var own = s.Annotations.Items.Where(a => a.Value.By == actor && (!a.Value.Retracted || d.Chance(10)))
            .Select(a => a.Key).Order().ToList();
        return own.Count > 0 && d.Chance(90) ? d.Of<Guid>(own) : d.Key(s.Annotations.Items);
    }

    private static (Guid Thread, Guid Comment)? Said(Dice d, RoomState s, Guid actor)
    {
        // In a stable order before any dice fall: a dictionary's own order differs from run to run.
        var all = s.Annotations.Threads.SelectMany(t => t.Value.Comments, (t, c) => (t.Key, c.Key, c.Value.By))
            .Order().Where(c => c.By == actor || d.Chance(5)).ToList();
        return all.Count > 0 && d.Of(all) is var (thread, comment, _) ? (thread, comment) : null;
    }
}
