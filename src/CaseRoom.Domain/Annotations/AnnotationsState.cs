using System.Collections.Immutable;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Annotations;

/// <summary>What is drawn on materials and said about them, by id.</summary>
public sealed record AnnotationsState(
    ImmutableDictionary<Guid, Annotation> Items, ImmutableDictionary<Guid, CommentThread> Threads)
{
    /// <summary>Made at its first use, then carried on by every change: a comment costs its own thread.</summary>
    private AskedIndex? asked;

    public static AnnotationsState Empty { get; } =
        new(ImmutableDictionary<Guid, Annotation>.Empty, ImmutableDictionary<Guid, CommentThread>.Empty);

    public ImmutableDictionary<Guid, CommentThread> Threads
    {
        get;
        init
        {
            field = value;
            asked = null;
        }
    } = Threads;

    /// <summary>Threads in which the person was asked something and has not written since, resolved ones too.</summary>
    public IReadOnlyCollection<Guid> AskedIn(Guid person) => (asked ??= AskedIndex.Of(Threads)).Of(person);

    internal AnnotationsState With(Guid id, CommentThread thread)
    {
        var next = asked?.With(id, Threads.GetValueOrDefault(id), thread);
        return this with { Threads = Threads.SetItem(id, thread), asked = next };
    }
}

/// <param name="Retracted">Taken back by its author: shape and words are gone from the view, the log keeps
/// them.</param>
public sealed record Annotation(
    Guid MaterialId, int? Page, Shape? Shape, string Label, string Body, Term? Code, bool Retracted, Guid By,
    DateTimeOffset At, long Order, long Version);

/// <summary>A conversation about one thing of the room.</summary>
/// <param name="Order">The sequence at which it was opened: lists are shown in this order.</param>
/// <param name="Version">The sequence of its last change.</param>
public sealed record CommentThread(
    Anchor Anchor, bool Resolved, ImmutableDictionary<Guid, Comment> Comments, long Order, long Version);

/// <summary>One contribution to a conversation.</summary>
/// <param name="Text">Empty once it is retracted; the log keeps it.</param>
/// <param name="Mentions">Ids of members who are asked, all of whom may read the thread (ANN-11).</param>
/// <param name="Version">The sequence of the last change; what an edit's basedOn is held against.</param>
public sealed record Comment(
    string Text, IReadOnlyList<Guid> Mentions, bool Revised, bool Retracted, Guid By, DateTimeOffset At, long Order,
    long Version);
