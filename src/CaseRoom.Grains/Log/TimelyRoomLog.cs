using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Log;

/// <summary>
/// A log that answers in time or throws <see cref="TimeoutException"/>: a store that keeps silent must not keep those
/// waiting who asked through it. What it does later is found by asking again.
/// </summary>
public sealed class TimelyRoomLog(IRoomLog store, TimeProvider clock) : IRoomLog
{
    /// <summary>An append that takes longer has an unknown outcome: people wait, and the fence makes asking again
    /// safe.</summary>
    public static readonly TimeSpan AppendLimit = TimeSpan.FromSeconds(10);

    /// <summary>A read is asked again at no risk, so it is given up sooner.</summary>
    public static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(5);

    public Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default) =>
        Read(store.HeadAsync(stream, cancel));

    public Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default) =>
        store.AppendAsync(append, cancel).WaitAsync(AppendLimit, clock, cancel);

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default) =>
        Read(store.ReadAsync(stream, afterSequence, limit, cancel));

    public Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default) =>
        Read(store.FindCommandsAsync(stream, commandIds, cancel));

    public Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default) =>
        Read(store.ReadSnapshotAsync(stream, cancel));

    public Task WriteSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default) =>
        store.WriteSnapshotAsync(stream, snapshot, cancel).WaitAsync(AppendLimit, clock, cancel);

    public Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default) =>
        Read(store.FindAsync(kind, findableBy, limit, cancel));

    public Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        StreamKind kind, DateTimeOffset now, (StreamId Stream, DateTimeOffset DueAt)? after, int limit,
        CancellationToken cancel = default) =>
        Read(store.DueAsync(kind, now, after, limit, cancel));

    public Task<IReadOnlyList<(StreamId Stream, LogHead Head)>> MovedAsync(
        DateTimeOffset since, CancellationToken cancel = default) =>
        Read(store.MovedAsync(since, cancel));

    private Task<T> Read<T>(Task<T> answer) => answer.WaitAsync(ReadLimit, clock);
}
