using System.Collections.Immutable;

namespace CaseRoom.Domain.Access;

/// <summary>A set of ids that is equal by content.</summary>
public sealed class IdSet(ImmutableSortedSet<Guid> ids) : IEquatable<IdSet>
{
    public static IdSet Empty { get; } = new([]);

    public bool IsEmpty => ids.IsEmpty;

    public bool Contains(Guid? id) => id is { } value && ids.Contains(value);

    public bool Equals(IdSet? other) => other is not null && ids.SetEquals(other.Ids);

    public override bool Equals(object? obj) => Equals(obj as IdSet);

    public override int GetHashCode() => ids.Aggregate(ids.Count, HashCode.Combine);

    public ImmutableSortedSet<Guid> Ids => ids;
}
