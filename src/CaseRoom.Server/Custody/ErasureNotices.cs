using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Server.Audit;

namespace CaseRoom.Server.Custody;

/// <summary>What patients, and who stood for them, are told of rooms that were erased: a chain for each of them, by a
/// name from which nobody without the store's key tells whose it is (CASE-110).</summary>
internal sealed class ErasureNotices(IStreamKeys keys, IAccessLog log, Accesses accesses, AccessHistory history)
{
    public async Task TellAsync(Guid person, AccessEntry notice) =>
        await accesses.AppendAsync(StreamId.Told(await keys.IndexKeyAsync(), person), [notice]);

    /// <summary>In the order in which they were told.</summary>
    public async Task<IReadOnlyList<AccessEntry>> OfAsync(Guid person, CancellationToken cancel)
    {
        var told = new List<AccessEntry>();
        foreach (var chain in (StreamId[])
            [StreamId.ToldOpenly(person), StreamId.Told(await keys.IndexKeyAsync(cancel), person)])
        {
            // Reading makes a key where there is none, and that one of its name was asked for would tell whose it is.
            if (await log.ReadAsync(chain, 0, 1, cancel) is []) { continue; }
            told.AddRange((await history.SinceAsync(chain, DateTimeOffset.MinValue)).Entries);
        }

        return told;
    }
}
