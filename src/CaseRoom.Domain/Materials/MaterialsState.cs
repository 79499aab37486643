using System.Collections.Immutable;

namespace CaseRoom.Domain.Materials;

public sealed record MaterialsState(ImmutableDictionary<Guid, Material> Items)
{
    public static MaterialsState Empty { get; } = new(ImmutableDictionary<Guid, Material>.Empty);
}

/// <param name="Withdrawn">The reason, once withdrawn; its content is no longer served.</param>
public sealed record Material(
    string Title, MaterialKind Kind, string MediaType, string Address, long Length, bool PersonImage, bool SharedAbroad,
    string? Withdrawn, Guid By, DateTimeOffset At, long Order, long Version);
