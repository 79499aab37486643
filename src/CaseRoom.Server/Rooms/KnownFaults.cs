using System.Collections.Concurrent;

namespace CaseRoom.Server.Rooms;

/// <summary>How each of many ended last: a fault is said when it begins or becomes another one, and not again while it
/// lasts (HOST-07).</summary>
/// <param name="most">Of those that fail; beyond it all are forgotten, and one may be said twice.</param>
internal class KnownFaults<TKey>(int most = int.MaxValue) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Type> kinds = new();

    /// <summary>Those that failed last, none in a good hour.</summary>
    public IEnumerable<TKey> Failing => kinds.Keys;

    /// <summary>Keeps how it went with one of them.</summary>
    /// <param name="key">Which.</param>
    /// <param name="fault">Null where it went well.</param>
    /// <returns>Whether this is to be said.</returns>
    public bool IsNew(TKey key, Exception? fault)
    {
        if (fault is null)
        {
            kinds.TryRemove(key, out _);
            return false;
        }

        if (kinds.Count >= most) { kinds.Clear(); }
        var before = kinds.GetValueOrDefault(key);
        kinds[key] = fault.GetType();
        return before != fault.GetType();
    }
}
