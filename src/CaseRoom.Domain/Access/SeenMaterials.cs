using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Materials;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Material, and what is marked and said on it, as a view that withholds something shows it. Outside the room a file's
/// title is not shown: it is what somebody's scanner or colleague called it (MAT-11).
/// </summary>
internal static class SeenMaterials
{
    public static MaterialEvent? Of(MaterialEvent happened, View view) => happened switch
    {
        MaterialAdded e => view.Shows(e.MaterialId)
            ? new MaterialAdded(
                e.MaterialId, view.IsOutside ? "" : e.Title, e.Kind, e.MediaType, view.IsOutside ? "" : e.Address,
                e.Length, e.PersonImage, Identified: false)
            : null,
        MaterialMarked e => view.Shows(e.MaterialId)
            ? new MaterialMarked(
                e.MaterialId, e.PersonImage, SharedAbroad(e.SharedAbroad, view), ForTeaching(e.SharedForTeaching, view),
                Identified: false)
            : null,
        MaterialMarkCleared e => view.Shows(e.MaterialId)
            ? new MaterialMarkCleared(e.MaterialId, e.Mark, "")
            : null,
        MaterialRenamed e => view.Shows(e.MaterialId) ? new MaterialRenamed(e.MaterialId, e.Title) : null,
        MaterialWithdrawn e => view.Shows(e.MaterialId)
            ? new MaterialWithdrawn(e.MaterialId, view.IsOutside ? "" : e.Reason)
            : null,
        _ => null,
    };

    public static MaterialsState Of(MaterialsState materials, View view) => new(materials.Items
        .Where(m => view.Shows(m.Key))
        .ToImmutableDictionary(m => m.Key, m => Of(m.Value, view)));

    public static AnnotationEvent? Of(AnnotationEvent happened, View view) => happened switch
    {
        AnnotationAdded e => view.Shows(e.MaterialId)
            ? new AnnotationAdded(e.AnnotationId, e.MaterialId, e.Page, e.Shape, e.Label, e.Body, e.Code)
            : null,
        AnnotationRevised e => view.Shows(e.MaterialId)
            ? new AnnotationRevised(e.AnnotationId, e.MaterialId, e.Shape, e.Label, e.Body, e.Code)
            : null,
        AnnotationRetracted e => view.Shows(e.MaterialId)
            ? new AnnotationRetracted(e.AnnotationId, e.MaterialId)
            : null,
        ThreadOpened e => Seen(e.ThreadId, e.Anchor, view) is { } anchor ? new ThreadOpened(e.ThreadId, anchor) : null,
        CommentAdded e => Seen(e.ThreadId, e.Anchor, view) is { } anchor
            ? new CommentAdded(e.ThreadId, anchor, e.CommentId, e.Text, Aliases(e.Mentions, view))
            : null,
        CommentRevised e => Seen(e.ThreadId, e.Anchor, view) is { } anchor
            ? new CommentRevised(e.ThreadId, anchor, e.CommentId, e.Text, Aliases(e.Mentions, view))
            : null,
        CommentRetracted e => Seen(e.ThreadId, e.Anchor, view) is { } anchor
            ? new CommentRetracted(e.ThreadId, anchor, e.CommentId)
            : null,
        ThreadResolved e => Seen(e.ThreadId, e.Anchor, view) is { } anchor
            ? new ThreadResolved(e.ThreadId, anchor)
            : null,
        ThreadReopened e => Seen(e.ThreadId, e.Anchor, view) is { } anchor
            ? new ThreadReopened(e.ThreadId, anchor)
            : null,
        _ => null,
    };

    public static AnnotationsState Of(AnnotationsState s, View view) => new(
        s.Items.Where(a => view.Shows(a.Value.MaterialId)).ToImmutableDictionary(a => a.Key, a => Of(a.Value)),
        s.Threads
            .Select(t => (t.Key, t.Value, Anchor: Seen(t.Key, t.Value.Anchor, view)))
            .Where(t => t.Anchor is not null)
            .ToImmutableDictionary(t => t.Key, t => new CommentThread(
                t.Anchor!, t.Value.Resolved, t.Value.Comments.ToImmutableDictionary(c => c.Key, c => Of(c.Value, view)),
                t.Value.Order, t.Value.Version)));

    private static Material Of(Material m, View view) => new(
        view.IsOutside && !m.Renamed ? "" : m.Title, m.Kind, m.MediaType, view.IsOutside ? "" : m.Address, m.Length,
        m.PersonImage, SharedAbroad(m.SharedAbroad, view), ForTeaching(m.SharedForTeaching, view), Identified: false,
        AddedIdentified: false, m.Renamed, m.Withdrawn, m.By, m.At, m.Order, m.Version);

    /// <summary>Outside, what is seen is shared for that purpose; of the other purpose nothing is said.</summary>
    private static bool SharedAbroad(bool shared, View view) =>
        view.IsOutside ? view.Reach is Reach.Abroad : shared;

    private static bool ForTeaching(bool shared, View view) =>
        view.IsOutside ? view.Reach is Reach.Teaching : shared;

    private static Annotation Of(Annotation a) => new(
        a.MaterialId, a.Page, a.Shape, a.Label, a.Body, a.Code, a.Retracted, a.By, a.At, a.Order, a.Version);

    private static Comment Of(Comment c, View view) => new(
        c.Text, Aliases(c.Mentions, view), c.Revised, c.Retracted, c.By, c.At, c.Order, c.Version);

    private static Anchor? Seen(Guid thread, Anchor anchor, View view) => !view.Shows(thread, anchor)
        ? null
        : anchor.Kind is AnchorKind.Person
            ? new Anchor(anchor.Kind, view.Mask.Alias(anchor.Id), anchor.MaterialId, anchor.Abroad)
            : anchor;

    private static IReadOnlyList<Guid> Aliases(IReadOnlyList<Guid> people, View view) =>
        people.Count == 0 ? people : [.. people.Select(p => view.Mask.Alias(p))];
}
