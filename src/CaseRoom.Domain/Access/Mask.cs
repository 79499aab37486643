using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Access;

/// <summary>
/// What ids are to who does not know the patient: a person of the patient's side is an alias that is the same for the
/// whole life of the room and nowhere else, material that holds a name is not there. To a family from whom places are
/// hidden, so is who is at work here.
/// </summary>
/// <param name="aliases">Person id → alias.</param>
/// <param name="hidden">Ids of materials.</param>
public sealed class Mask(ImmutableDictionary<Guid, Guid> aliases, ImmutableHashSet<Guid> hidden)
{
    private readonly ImmutableDictionary<Guid, Guid> people =
        aliases.ToImmutableDictionary(a => a.Value, a => a.Key);

    /// <summary>With more people who are aliases.</summary>
    public Mask With(ImmutableDictionary<Guid, Guid> more) => new(aliases.SetItems(more), hidden);

    public static Mask None { get; } = new(ImmutableDictionary<Guid, Guid>.Empty, []);

    /// <summary>The person's id as the reader knows it.</summary>
    public Guid Alias(Guid person) => aliases.GetValueOrDefault(person, person);

    public Guid? Alias(Guid? person) => person is { } id ? Alias(id) : null;

    /// <summary>Whom the reader means: the person behind an alias. An id that the reader cannot know from here is
    /// nobody's.</summary>
    public Guid Real(Guid named) =>
        people.TryGetValue(named, out var person) ? person : aliases.ContainsKey(named) ? Guid.Empty : named;

    public bool Hides(Guid? material) => material is { } id && hidden.Contains(id);

    /// <summary>An id from SHA-256 over the room's salt and the person's id.</summary>
    public static Guid AliasOf(string salt, Guid person) => DerivedId.From(
        SHA256.HashData([.. Encoding.UTF8.GetBytes(salt), .. person.ToByteArray(bigEndian: true)]));
}
