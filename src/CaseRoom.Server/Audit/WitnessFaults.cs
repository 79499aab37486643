using System.Collections.Concurrent;

namespace CaseRoom.Server.Audit;

/// <summary>Which witnesses did not do what they were asked last.</summary>
internal sealed class WitnessFaults
{
    private readonly ConcurrentDictionary<string, Type> away = new(StringComparer.Ordinal);

    /// <summary>Names of those, none in a good hour.</summary>
    public IReadOnlyCollection<string> Names => [.. away.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Keeps how it went with one of them.</summary>
    /// <param name="name">The key of its setting.</param>
    /// <param name="fault">Null where it went well.</param>
    /// <returns>Whether this is to be said: a fault that is new, or another one than before (HOST-07).</returns>
    public bool IsNew(string name, Exception? fault)
    {
        if (fault is null)
        {
            away.TryRemove(name, out _);
            return false;
        }

        var before = away.GetValueOrDefault(name);
        away[name] = fault.GetType();
        return before != fault.GetType();
    }
}
