using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Annotations;

/// <summary>Marks a place on a material (W3C Web Annotation: target with selector, bodies).</summary>
/// <param name="Page">1-based page of a PDF; null for images and text.</param>
/// <param name="Code">HPO or ORPHA code as typed, with its label; or null.</param>
public sealed record AddAnnotation(
    Guid AnnotationId, Guid MaterialId, int? Page, Shape Shape, string Label, string Body, Term? Code = null)
        : RoomCommand;

/// <summary>Changes one's own annotation; basedOn holds the version seen.</summary>
public sealed record ReviseAnnotation(
    Guid AnnotationId, Shape Shape, string Label, string Body, Term? Code = null) : RoomCommand;

/// <summary>Takes one's own annotation back; the log keeps it.</summary>
public sealed record RetractAnnotation(Guid AnnotationId) : RoomCommand;

/// <summary>Opens a thread with its first comment.</summary>
/// <param name="Abroad">A thread of the whole room that experts abroad may read too.</param>
public sealed record OpenThread(
    Guid ThreadId, AnchorKind Kind, Guid? AnchorId, bool Abroad, Guid CommentId, string Text,
    IReadOnlyList<Guid> Mentions)
    : RoomCommand;

/// <summary>Adds a comment to a thread. Mentions are members of the room, who are told.</summary>
public sealed record AddComment(Guid ThreadId, Guid CommentId, string Text, IReadOnlyList<Guid> Mentions) : RoomCommand;

/// <summary>Changes one's own comment; basedOn holds the version seen.</summary>
public sealed record ReviseComment(Guid ThreadId, Guid CommentId, string Text, IReadOnlyList<Guid> Mentions)
    : RoomCommand;

/// <summary>Takes one's own comment back; the log keeps it.</summary>
public sealed record RetractComment(Guid ThreadId, Guid CommentId) : RoomCommand;

/// <summary>Closes a thread: what it asked is answered.</summary>
public sealed record ResolveThread(Guid ThreadId) : RoomCommand;

/// <summary>Opens a closed thread again.</summary>
public sealed record ReopenThread(Guid ThreadId) : RoomCommand;

/// <summary>What a thread hangs on.</summary>
public enum AnchorKind
{
    Room,
    Material,
    Annotation,
    Statement,
    Person,
}
