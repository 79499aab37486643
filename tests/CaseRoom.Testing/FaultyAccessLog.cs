using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Testing;

/// <summary>An access log that takes nothing, or gives rows out changed, while a test says so.</summary>
public sealed class FaultyAccessLog(IAccessLog inner) : IAccessLog, IDisposable
{
    private int _appends;
    private int _reads;

    public bool TakesNothing { get; set; }

    public bool IsAway { get; set; }

    /// <summary>What somebody did to the rows on the disk; null where nobody did.</summary>
    public Func<AccessRow, AccessRow>? Meddling { get; set; }

    /// <summary>Times that rows of a chain were asked for.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>Appends that were taken.</summary>
    public int Appends => Volatile.Read(ref _appends);

    public Task<long> AppendAsync(
        StreamId chain, IReadOnlyList<SealedAccess> entries, CancellationToken cancel = default)
    {
        if (TakesNothing) { throw new IOException("The disk is full."); }
        Interlocked.Increment(ref _appends);
        return inner.AppendAsync(chain, entries, cancel);
    }

    public async Task<IReadOnlyList<AccessRow>> ReadAsync(
        StreamId chain, long afterSequence, int limit, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref _reads);
        if (IsAway) { throw new IOException("The disk is gone."); }
        var rows = await inner.ReadAsync(chain, afterSequence, limit, cancel);
        return Meddling is { } change ? [.. rows.Select(change)] : rows;
    }

    public Task<IReadOnlyList<PlacedAccess>> SinceAsync(
        long position, int limit, CancellationToken cancel = default) =>
        IsAway ? throw new IOException("The disk is gone.") : inner.SinceAsync(position, limit, cancel);

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
