using System.Collections.Immutable;

namespace CaseRoom.Domain.Materials;

/// <summary>The files of the room, by id, with those withdrawn.</summary>
public sealed record MaterialsState(ImmutableDictionary<Guid, Material> Items)
{
    public static MaterialsState Empty { get; } = new(ImmutableDictionary<Guid, Material>.Empty);
}

/// <param name="SharedAbroad">For advice from abroad, while that consent stands.</param>
/// <param name="SharedForTeaching">For observers, while that consent stands.</param>
/// <param name="Identified">Holds a name or number: for those who see identity only.</param>
/// <param name="AddedIdentified">Was so from the beginning.</param>
/// <param name="Renamed">The title was chosen for everybody with whom it is shared.</param>
/// <param name="Withdrawn">The reason, once withdrawn; its content is no longer served.</param>
/// <param name="Original">Where the file lies as it came; null where there is none, or where this view knows of
/// none.</param>
/// <param name="OriginalLength">Bytes of that.</param>
public sealed record Material(
    string Title, MaterialKind Kind, string MediaType, string Address, long Length, bool PersonImage, bool SharedAbroad,
    bool SharedForTeaching, bool Identified, bool AddedIdentified, bool Renamed, string? Withdrawn, Guid By,
    DateTimeOffset At, long Order, long Version, string? Original, long OriginalLength);
