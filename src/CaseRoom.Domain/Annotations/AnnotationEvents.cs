using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Annotations;

/// <summary>
/// Events about annotations and threads. Each names the material or anchor it belongs to, so that redaction needs
/// nothing but the event and the view.
/// </summary>
public abstract record AnnotationEvent : RoomEvent;

/// <summary>A place on a material was marked; as in <see cref="AddAnnotation"/>.</summary>
public sealed record AnnotationAdded(
    Guid AnnotationId, Guid MaterialId, int? Page, Shape Shape, string Label, string Body, Term? Code)
        : AnnotationEvent;

/// <summary>All of what the annotation says from now on, not only what changed.</summary>
public sealed record AnnotationRevised(
    Guid AnnotationId, Guid MaterialId, Shape Shape, string Label, string Body, Term? Code) : AnnotationEvent;

/// <summary>Its author took it back; the id is not used again.</summary>
public sealed record AnnotationRetracted(Guid AnnotationId, Guid MaterialId) : AnnotationEvent;

/// <summary>What a thread hangs on.</summary>
/// <param name="Id">The material, annotation, statement or person; null for the room.</param>
/// <param name="MaterialId">The material behind a material or annotation anchor; else null.</param>
/// <param name="Abroad">Only of a room thread: experts abroad may read it.</param>
public sealed record Anchor(AnchorKind Kind, Guid? Id, Guid? MaterialId, bool Abroad);

/// <summary>A thread began; its first comment is the next event.</summary>
public sealed record ThreadOpened(Guid ThreadId, Anchor Anchor) : AnnotationEvent;

/// <summary>A comment in a thread, in the order of the log.</summary>
public sealed record CommentAdded(
    Guid ThreadId, Anchor Anchor, Guid CommentId, string Text, IReadOnlyList<Guid> Mentions) : AnnotationEvent;

/// <summary>All of what the comment says from now on.</summary>
public sealed record CommentRevised(
    Guid ThreadId, Anchor Anchor, Guid CommentId, string Text, IReadOnlyList<Guid> Mentions) : AnnotationEvent;

/// <summary>Its author took it back; the id is not used again.</summary>
public sealed record CommentRetracted(Guid ThreadId, Anchor Anchor, Guid CommentId) : AnnotationEvent;

/// <summary>The thread is closed.</summary>
public sealed record ThreadResolved(Guid ThreadId, Anchor Anchor) : AnnotationEvent;

/// <summary>The thread is open again.</summary>
public sealed record ThreadReopened(Guid ThreadId, Anchor Anchor) : AnnotationEvent;
