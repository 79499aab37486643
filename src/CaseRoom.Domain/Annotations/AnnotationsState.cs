using System.Collections.Immutable;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Annotations;

public sealed record AnnotationsState(
    ImmutableDictionary<Guid, Annotation> Items, ImmutableDictionary<Guid, CommentThread> Threads)
{
    public static AnnotationsState Empty { get; } =
        new(ImmutableDictionary<Guid, Annotation>.Empty, ImmutableDictionary<Guid, CommentThread>.Empty);
}

/// <param name="Retracted">Taken back by its author: shape and words are gone from the view, the log keeps
/// them.</param>
public sealed record Annotation(
    Guid MaterialId, int? Page, Shape? Shape, string Label, string Body, Term? Code, bool Retracted, Guid By,
    DateTimeOffset At, long Order, long Version);

public sealed record CommentThread(
    Anchor Anchor, bool Resolved, ImmutableDictionary<Guid, Comment> Comments, long Order, long Version);

public sealed record Comment(
    string Text, IReadOnlyList<Guid> Mentions, bool Revised, bool Retracted, Guid By, DateTimeOffset At, long Order,
    long Version);
