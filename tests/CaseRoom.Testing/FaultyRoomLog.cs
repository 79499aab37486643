using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Testing;

/// <summary>
/// A log whose next appends fail or wait as a test says, that is away as a whole, or whose streams are put back to an
/// older copy. A fault after the commit is the hard one: the events are durable, and the caller does not know.
/// </summary>
public sealed class FaultyRoomLog(IRoomLog inner) : IRoomLog
{
    private readonly Lock _gate = new();
    private readonly Queue<LogFault> _faults = new();
    private readonly Dictionary<StreamId, IRoomLog> _restored = [];
    private volatile LogOutage _outage;
    private int _conflicts;

    /// <summary>Appends that reached this log, failed ones too.</summary>
    public int Appends { get; private set; }

    /// <summary>Appends that were decided on a head that was no longer the log's.</summary>
    public int Conflicts => Volatile.Read(ref _conflicts);

    public LogOutage Outage
    {
        get => _outage;
        set => _outage = value;
    }

    /// <summary>Under which ids it looks, of those that it is asked for: a list may hold what does not belong there.
    /// </summary>
    public Func<IReadOnlyCollection<Guid>, IReadOnlyCollection<Guid>> LooksFor { get; set; } = ids => ids;

    /// <summary>The next append without a fault of its own gets this one; several are used in order.</summary>
    public void Next(LogFault fault)
    {
        lock (_gate) { _faults.Enqueue(fault); }
    }

    /// <summary>From now on this stream is what the copy holds.</summary>
    public void Restore(StreamId stream, IRoomLog copy)
    {
        lock (_gate) { _restored[stream] = copy; }
    }

    /// <summary>No fault is left to happen.</summary>
    public void Heal()
    {
        lock (_gate) { _faults.Clear(); }
    }

    public async Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default)
    {
        var fault = Take();
        await PassAsync(cancel);
        if (_outage is LogOutage.TakesNothing) { throw new IOException("The disk is full."); }
        switch (fault)
        {
            case LogFault.FailBefore: throw new IOException("The log failed before the commit.");
            case LogFault.HoldBefore hold:
                await hold.Until.WaitAsync(cancel);
                return await AppendedAsync(append, cancel);
            case LogFault.FailAfter:
                await AppendedAsync(append, cancel);
                throw new IOException("The log failed after the commit.");
            case LogFault.HoldAfter hold:
                var outcome = await AppendedAsync(append, cancel);
                await hold.Until.WaitAsync(cancel);
                return outcome;
            default: return await AppendedAsync(append, cancel);
        }
    }

    public async Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default)
    {
        await PassAsync(cancel);
        return await Of(stream).HeadAsync(stream, cancel);
    }

    public async Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default)
    {
        await PassAsync(cancel);
        return await Of(stream).ReadAsync(stream, afterSequence, limit, cancel);
    }

    public async Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default)
    {
        await PassAsync(cancel);
        return await Of(stream).FindCommandsAsync(stream, commandIds, cancel);
    }

    public async Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default)
    {
        await PassAsync(cancel);
        return await Of(stream).ReadSnapshotAsync(stream, cancel);
    }

    public async Task WriteSnapshotAsync(
        StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default)
    {
        await PassAsync(cancel);
        await Of(stream).WriteSnapshotAsync(stream, snapshot, cancel);
    }

    public Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default) =>
        inner.FindAsync(kind, LooksFor(findableBy), limit, cancel);

    public Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        StreamKind kind, DateTimeOffset now, (StreamId Stream, DateTimeOffset DueAt)? after, int limit,
        CancellationToken cancel = default) =>
        inner.DueAsync(kind, now, after, limit, cancel);

    public async Task<IReadOnlyList<(StreamId Stream, LogHead Head)>> MovedAsync(
        DateTimeOffset since, CancellationToken cancel = default)
    {
        await PassAsync(cancel);
        return await inner.MovedAsync(since, cancel);
    }

    private async Task<AppendOutcome> AppendedAsync(LogAppend append, CancellationToken cancel)
    {
        var outcome = await Of(append.Stream).AppendAsync(append, cancel);
        if (outcome is AppendOutcome.Conflict) { Interlocked.Increment(ref _conflicts); }
        return outcome;
    }

    private async Task PassAsync(CancellationToken cancel)
    {
        if (_outage is LogOutage.Away) { throw new IOException("The log is away."); }
        if (_outage is LogOutage.Silent) { await Task.Delay(Timeout.Infinite, cancel); }
    }

    private IRoomLog Of(StreamId stream)
    {
        lock (_gate) { return _restored.GetValueOrDefault(stream, inner); }
    }

    private LogFault? Take()
    {
        lock (_gate)
        {
            Appends++;
            return _faults.TryDequeue(out var fault) ? fault : null;
        }
    }
}
