using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Benchmarks;

/// <summary>What the access log is measured against: one that takes everything and keeps nothing.</summary>
internal sealed class UnrecordedLog : IAccessLog
{
    private long rows;

    public Task<long> AppendAsync(
        StreamId chain, IReadOnlyList<SealedAccess> entries, CancellationToken cancel = default) =>
        Task.FromResult(Interlocked.Add(ref rows, entries.Count) - entries.Count + 1);

    public Task<IReadOnlyList<AccessRow>> ReadAsync(
        StreamId chain, long afterSequence, int limit, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<AccessRow>>([]);

    public Task<IReadOnlyList<PlacedAccess>> SinceAsync(
        long position, int limit, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<PlacedAccess>>([]);
}
