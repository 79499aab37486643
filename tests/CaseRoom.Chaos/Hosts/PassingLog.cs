using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Chaos.Hosts;

/// <summary>A log that passes everything on: what changes one thing overrides that.</summary>
internal abstract class PassingLog(IRoomLog inner) : IRoomLog
{
    protected IRoomLog Inner => inner;

    public virtual Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default) =>
        inner.AppendAsync(append, cancel);

    public virtual Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default) =>
        inner.FindCommandsAsync(stream, commandIds, cancel);

    public virtual Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default) =>
        inner.HeadAsync(stream, cancel);

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default) =>
        inner.ReadAsync(stream, afterSequence, limit, cancel);

    public Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default) =>
        inner.ReadSnapshotAsync(stream, cancel);

    public Task WriteSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default) =>
        inner.WriteSnapshotAsync(stream, snapshot, cancel);

    public Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default) =>
        inner.FindAsync(kind, findableBy, limit, cancel);

    public Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        StreamKind kind, DateTimeOffset now, (StreamId Stream, DateTimeOffset DueAt)? after, int limit,
        CancellationToken cancel = default) =>
        inner.DueAsync(kind, now, after, limit, cancel);

    public Task<IReadOnlyList<(StreamId Stream, LogHead Head)>> MovedAsync(
        DateTimeOffset since, CancellationToken cancel = default) =>
        inner.MovedAsync(since, cancel);
}
