using System.Collections.Frozen;

namespace CaseRoom.Contracts.Wire;

/// <summary>
/// Names on the wire and on disk ↔ types. A name is never reused or given another meaning; a new shape is a new
/// version.
/// </summary>
public sealed class WireNames
{
    private readonly FrozenDictionary<string, Type> byName;
    private readonly FrozenDictionary<Type, string> byType;

    public WireNames(params IReadOnlyList<(string Name, Type Type)> entries)
    {
        byName = entries.ToFrozenDictionary(e => e.Name, e => e.Type, StringComparer.Ordinal);
        byType = entries.ToFrozenDictionary(e => e.Type, e => e.Name);
    }

    public IEnumerable<(string Name, Type Type)> All =>
        byName.Select(e => (e.Key, e.Value)).OrderBy(e => e.Key, StringComparer.Ordinal);

    public bool TryFind(string name, out Type type) => byName.TryGetValue(name, out type!);

    public string Of(Type type) => byType[type];
}
