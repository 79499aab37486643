using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Adapters.Memory;

/// <summary>The access log for tests: nothing outlives the process.</summary>
public sealed class MemoryAccessLog : IAccessLog
{
    private readonly Lock _gate = new();
    private readonly List<(StreamId Chain, AccessRow Row)> _rows = [];

    public Task<long> AppendAsync(
        StreamId chain, IReadOnlyList<SealedAccess> entries, CancellationToken cancel = default)
    {
        if (cancel.IsCancellationRequested) { return Task.FromCanceled<long>(cancel); }

        lock (_gate)
        {
            var last = _rows.LastOrDefault(one => one.Chain == chain).Row;
            var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? AccessChain.Start(chain));
            var first = sequence + 1;
            foreach (var entry in entries)
            {
                var row = entry.After(hash, ++sequence);
                _rows.Add((chain, row));
                hash = row.Hash;
            }

            return Task.FromResult(first);
        }
    }

    public Task<IReadOnlyList<AccessRow>> ReadAsync(
        StreamId chain, long afterSequence, int limit, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<AccessRow>>(
            [
                .. _rows.Where(one => one.Chain == chain && one.Row.Sequence > afterSequence)
                    .Select(one => one.Row).Take(limit),
            ]);
        }
    }

    public Task<IReadOnlyList<PlacedAccess>> SinceAsync(
        long position, int limit, CancellationToken cancel = default)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<PlacedAccess>>(
            [
                .. _rows.Select((one, i) => new PlacedAccess(i + 1, one.Chain, one.Row.Sequence, one.Row.Hash))
                    .Where(one => one.Position > position).Take(limit),
            ]);
        }
    }
}
