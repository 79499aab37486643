using System.Collections.Immutable;

namespace CaseRoom.Domain.Access;

/// <summary>How far into the room a reader sees.</summary>
public enum Reach
{
    /// <summary>The whole room, pseudonymised unless <see cref="View.Identity"/>.</summary>
    Room,

    /// <summary>Across the border: what is shared there, pseudonymised.</summary>
    Abroad,

    /// <summary>The patient's side until their own page exists: question, members, goals and consents.</summary>
    Family,
}

/// <summary>
/// What one reader may see, as a value: readers with an equal view share one encoding. A changed view restarts the
/// reader's stream.
/// </summary>
/// <param name="Reach">How far.</param>
/// <param name="Identity">Sees the patient's identity and the names of the patient's side.</param>
/// <param name="Genetics">Sees parentage that differs from the stated family.</param>
/// <param name="Shared">Abroad only: ids of materials shared there and of relatives who agreed.</param>
public sealed record View(Reach Reach, bool Identity, bool Genetics, IdSet Shared)
{
    /// <summary>Whether nothing is withheld: such a reader gets the stored bytes as they are.</summary>
    public bool IsFull => Reach == Reach.Room && Identity && Genetics;

    public bool IsAbroad => Reach == Reach.Abroad;

    public static View Full { get; } = new(Reach.Room, true, true, IdSet.Empty);

    /// <summary>The form of an export that names nobody: the room, without identity and parentage.</summary>
    public static View Pseudonym { get; } = new(Reach.Room, false, false, IdSet.Empty);
}

/// <summary>A set of ids that is equal by content.</summary>
public sealed class IdSet(ImmutableSortedSet<Guid> ids) : IEquatable<IdSet>
{
    public static IdSet Empty { get; } = new([]);

    public bool Contains(Guid? id) => id is { } value && ids.Contains(value);

    public bool Equals(IdSet? other) => other is not null && ids.SetEquals(other.Ids);

    public override bool Equals(object? obj) => Equals(obj as IdSet);

    public override int GetHashCode() => ids.Aggregate(ids.Count, HashCode.Combine);

    public ImmutableSortedSet<Guid> Ids => ids;
}
