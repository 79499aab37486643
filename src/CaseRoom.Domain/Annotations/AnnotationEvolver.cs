using System.Collections.Immutable;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Annotations;

/// <summary>What events change in annotations and threads.</summary>
internal static class AnnotationEvolver
{
    public static AnnotationsState Evolve(AnnotationsState s, Recorded<RoomEvent> r, AnnotationEvent happened) =>
        happened switch
        {
            AnnotationAdded e => s with
            {
                Items = s.Items.SetItem(e.AnnotationId, new(
                    e.MaterialId, e.Page, e.Shape, e.Label, e.Body, e.Code, false, r.Actor, r.At, r.Sequence,
                    r.Sequence)),
            },
            AnnotationRevised e => Change(s, e.AnnotationId, r, a => a with
            {
                Shape = e.Shape,
                Label = e.Label,
                Body = e.Body,
                Code = e.Code,
            }),
            AnnotationRetracted e => Change(s, e.AnnotationId, r, a => a with
            {
                Shape = null,
                Label = "",
                Body = "",
                Code = null,
                Retracted = true,
            }),
            ThreadOpened e => s.With(e.ThreadId, new(
                e.Anchor, false, ImmutableDictionary<Guid, Comment>.Empty, r.Sequence, r.Sequence)),
            CommentAdded e => Thread(s, e.ThreadId, r, t => t with
            {
                Comments = t.Comments.SetItem(e.CommentId, new(
                    e.Text, e.Mentions, false, false, r.Actor, r.At, r.Sequence, r.Sequence)),
            }),
            CommentRevised e => Comment(s, e.ThreadId, e.CommentId, r, c => c with
            {
                Text = e.Text,
                Mentions = e.Mentions,
                Revised = true,
            }),
            CommentRetracted e => Comment(s, e.ThreadId, e.CommentId, r, c => c with
            {
                Text = "",
                Mentions = [],
                Retracted = true,
            }),
            ThreadResolved e => Thread(s, e.ThreadId, r, t => t with { Resolved = true }),
            ThreadReopened e => Thread(s, e.ThreadId, r, t => t with { Resolved = false }),
            _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
        };

    private static AnnotationsState Change(
        AnnotationsState s, Guid id, Recorded<RoomEvent> r, Func<Annotation, Annotation> change) =>
        s.Items.TryGetValue(id, out var annotation)
            ? s with { Items = s.Items.SetItem(id, change(annotation) with { Version = r.Sequence }) }
            : s;

    private static AnnotationsState Thread(
        AnnotationsState s, Guid id, Recorded<RoomEvent> r, Func<CommentThread, CommentThread> change) =>
        s.Threads.TryGetValue(id, out var thread)
            ? s.With(id, change(thread) with { Version = r.Sequence })
            : s;

    private static AnnotationsState Comment(
        AnnotationsState s, Guid threadId, Guid id, Recorded<RoomEvent> r, Func<Comment, Comment> change) =>
        Thread(s, threadId, r, t => t.Comments.TryGetValue(id, out var comment)
            ? t with { Comments = t.Comments.SetItem(id, change(comment) with { Version = r.Sequence }) }
            : t);
}
