using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Testing;

/// <summary>
/// A log whose next appends fail or wait as a test says. A fault after the commit is the hard one: the events are
/// durable, and
/// the caller does not know.
/// </summary>
public sealed class FaultyRoomLog(IRoomLog inner) : IRoomLog
{
    private readonly Lock _gate = new();
    private readonly Queue<LogFault> _faults = new();

    /// <summary>Appends that reached this log, failed ones too.</summary>
    public int Appends { get; private set; }

    /// <summary>The next append without a fault of its own gets this one; several are used in order.</summary>
    public void Next(LogFault fault)
    {
        lock (_gate) { _faults.Enqueue(fault); }
    }

    public async Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default)
    {
        var fault = Take();
        switch (fault)
        {
            case LogFault.FailBefore: throw new IOException("The log failed before the commit.");
            case LogFault.HoldBefore hold:
                await hold.Until.WaitAsync(cancel);
                return await inner.AppendAsync(append, cancel);
            case LogFault.FailAfter:
                await inner.AppendAsync(append, cancel);
                throw new IOException("The log failed after the commit.");
            case LogFault.HoldAfter hold:
                var outcome = await inner.AppendAsync(append, cancel);
                await hold.Until.WaitAsync(cancel);
                return outcome;
            default: return await inner.AppendAsync(append, cancel);
        }
    }

    public Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default) =>
        inner.HeadAsync(stream, cancel);

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default) =>
        inner.ReadAsync(stream, afterSequence, limit, cancel);

    public Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default) =>
        inner.FindCommandsAsync(stream, commandIds, cancel);

    public Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default) =>
        inner.ReadSnapshotAsync(stream, cancel);

    public Task WriteSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default) =>
        inner.WriteSnapshotAsync(stream, snapshot, cancel);

    public Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default) =>
        inner.FindAsync(kind, findableBy, limit, cancel);

    public Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        DateTimeOffset now, int limit, CancellationToken cancel = default) => inner.DueAsync(now, limit, cancel);

    private LogFault? Take()
    {
        lock (_gate)
        {
            Appends++;
            return _faults.TryDequeue(out var fault) ? fault : null;
        }
    }
}
