using CaseRoom.Domain.Audit;

namespace CaseRoom.Server.Audit;

/// <summary>What somebody reads, or asks to read.</summary>
/// <param name="Subjects">As in <see cref="AccessEntry"/>, and so the rest.</param>
internal sealed record Access(
    AccessKind Kind, IReadOnlyList<Guid> Subjects, long? From = null, long? To = null, string? Form = null)
{
    public static Access Of(AccessKind kind, params IReadOnlyList<Guid> subjects) => new(kind, subjects);
}
