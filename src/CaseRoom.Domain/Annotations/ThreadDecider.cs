using CaseRoom.Domain.Access;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Annotations;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to threads and comments (SPEC.md, ANN-…).</summary>
internal static class ThreadDecider
{
    public static Decision Open(RoomState state, OpenThread c, DecisionContext context)
    {
        var view = Viewer.ViewOf(state, context.Actor.PersonId);
        var taken = state.Annotations.Threads.TryGetValue(c.ThreadId, out var other);
        var unusable = Check.NewId("threadId", c.ThreadId, taken, taken && view!.Shows(c.ThreadId, other!.Anchor))
            ?? Check.NewId("commentId", c.CommentId, used: false, seen: true);
        if (unusable is not null) { return unusable; }
        var abroad = c.Kind is AnchorKind.Room && (c.Abroad || view is { IsOutside: true });
        if (AnchorOf(state, c, abroad) is not { } anchor || !view!.Shows(anchor))
        {
            return new Refusal.NotFound("anchorId");
        }
        var full = Check.Below("threads", state.Annotations.Threads.Count, Limits.Threads);
        return (full ?? Fault(state, view, anchor, c.Text, c.Mentions)) is { } fault
            ? fault
            : (List<RoomEvent>)
            [
                new ThreadOpened(c.ThreadId, anchor),
                new CommentAdded(c.ThreadId, anchor, c.CommentId, c.Text, c.Mentions),
            ];
    }

    public static Decision Add(RoomState state, AddComment c, DecisionContext context)
    {
        if (Seen(state, c.ThreadId, context) is not { } thread) { return new Refusal.NotFound("threadId"); }
        var taken = thread.Comments.ContainsKey(c.CommentId);
        if (Check.NewId("commentId", c.CommentId, taken, seen: true) is { } unusable) { return unusable; }
        var view = Viewer.ViewOf(state, context.Actor.PersonId);
        var fault = Check.Below("comments", thread.Comments.Count, Limits.Comments)
            ?? Fault(state, view, thread.Anchor, c.Text, c.Mentions);
        if (fault is not null) { return fault; }
        var comment = new CommentAdded(c.ThreadId, thread.Anchor, c.CommentId, c.Text, c.Mentions);
        return thread.Resolved ? [new ThreadReopened(c.ThreadId, thread.Anchor), comment] : (List<RoomEvent>)[comment];
    }

    public static Decision Revise(RoomState state, ReviseComment c, DecisionContext context)
    {
        if (Own(state, c.ThreadId, c.CommentId, context, out var thread, out var comment) is { } refusal)
        {
            return refusal;
        }
        var view = Viewer.ViewOf(state, context.Actor.PersonId);
        var fault = Check.Current(context.BasedOn, comment.Version)
            ?? Fault(state, view, thread.Anchor, c.Text, c.Mentions);
        return fault is not null
            ? fault
            : new CommentRevised(c.ThreadId, thread.Anchor, c.CommentId, c.Text, c.Mentions);
    }

    public static Decision Retract(RoomState state, RetractComment c, DecisionContext context) =>
        Own(state, c.ThreadId, c.CommentId, context, out var thread, out _) is { } refusal
            ? refusal
            : new CommentRetracted(c.ThreadId, thread.Anchor, c.CommentId);

    public static Decision Resolve(RoomState state, ResolveThread c, DecisionContext context) =>
        Seen(state, c.ThreadId, context) switch
        {
            null => new Refusal.NotFound("threadId"),
            { Resolved: true } => new Refusal.AlreadyDone("resolved"),
            { } thread => new ThreadResolved(c.ThreadId, thread.Anchor),
        };

    public static Decision Reopen(RoomState state, ReopenThread c, DecisionContext context) =>
        Seen(state, c.ThreadId, context) switch
        {
            null => new Refusal.NotFound("threadId"),
            { Resolved: false } => new Refusal.AlreadyDone("open"),
            { } thread => new ThreadReopened(c.ThreadId, thread.Anchor),
        };

    private static Anchor? AnchorOf(RoomState state, OpenThread c, bool abroad) => c.Kind switch
    {
        AnchorKind.Room when c.AnchorId is null => new(c.Kind, null, null, abroad),
        AnchorKind.Material when c.AnchorId is { } id && state.Materials.Items.ContainsKey(id) =>
            new(c.Kind, id, id, false),
        AnchorKind.Annotation when c.AnchorId is { } id
            && state.Annotations.Items.TryGetValue(id, out var annotation) =>
            new(c.Kind, id, annotation.MaterialId, false),
        AnchorKind.Statement when c.AnchorId is { } id && state.Conclusion.Statements.ContainsKey(id) =>
            new(c.Kind, id, null, false),
        AnchorKind.Person when c.AnchorId is { } id && state.Membership.Present(id) is not null =>
            new(c.Kind, id, null, false),
        _ => null,
    };

    private static CommentThread? Seen(RoomState state, Guid id, DecisionContext context) =>
        state.Annotations.Threads.TryGetValue(id, out var thread)
        && Viewer.ViewOf(state, context.Actor.PersonId) is { } view && view.Shows(id, thread.Anchor)
            ? thread
            : null;

    private static Refusal? Own(
        RoomState state, Guid threadId, Guid commentId, DecisionContext context, out CommentThread thread,
        out Comment comment)
    {
        comment = null!;
        thread = Seen(state, threadId, context)!;
        if (thread is null || !thread.Comments.TryGetValue(commentId, out comment!))
        {
            return new Refusal.NotFound("commentId");
        }
        if (comment.By != context.Actor.PersonId) { return new Refusal.NotOwn(); }
        return comment.Retracted ? new Refusal.AlreadyDone("retracted") : null;
    }

    private static Refusal? Fault(RoomState state, View? view, Anchor anchor, string text, IReadOnlyList<Guid> mentions)
    {
        if (mentions.Count > Limits.Mentions) { return new Refusal.LimitReached("mentions", Limits.Mentions); }
        return mentions.Select(m => Unmentionable(state, view, anchor, m)).FirstOrDefault(f => f is not null)
            ?? Check.Required("text", text, Limits.Paragraph);
    }

    /// <summary>A person is called by name only to what they can read; across the border the patient's side is not
    /// known. That the patient keeps somebody from it is told by no refusal: to them the mention is not
    /// there.</summary>
    private static Refusal? Unmentionable(RoomState state, View? view, Anchor anchor, Guid person)
    {
        var hidden = view is { IsOutside: true };
        return state.Membership.Present(person) is not { } member || (hidden && Policy.IsPatientSide(member.Role))
            ? new Refusal.NotFound("mentions")
            : Viewer.Unblocked(state, member) is { } seen && seen.Shows(anchor)
                ? null
                : new Refusal.Invalid("mentions", "cannotSeeThread");
    }
}
