using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Memory;

/// <summary>The log for tests: nothing outlives the process.</summary>
public sealed class MemoryRoomLog : IRoomLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<StreamId, MemoryStreamRows> _streams = [];

    public Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default) =>
        Answer(() => Rows(stream)?.Head, cancel);

    public Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default) => Answer(
        () =>
        {
            append.RequireFollows();
            var rows = Rows(append.Stream) ?? new MemoryStreamRows(LogChain.StartHead(append.Stream), append.Summary);
            var outcome = rows.Append(append);
            if (outcome == AppendOutcome.Appended) { _streams[append.Stream] = rows; }

            return outcome;
        },
        cancel);

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default) =>
        Answer(() => Rows(stream)?.Read(afterSequence, limit) ?? [], cancel);

    public Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default) =>
        Answer(() => Rows(stream)?.FindCommands(commandIds) ?? [], cancel);

    public Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default) =>
        Answer(() => Rows(stream)?.Snapshot, cancel);

    public Task WriteSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default) =>
        Answer(
            () =>
            {
                Rows(stream)?.Keep(snapshot);
                return true;
            },
            cancel);

    public Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default) =>
        Answer<IReadOnlyList<FoundSummary>>(
            () =>
            [
                .. (from row in _streams
                    where row.Key.Kind == kind && row.Value.Summary.FindableBy.Any(findableBy.Contains)
                    orderby row.Value.At descending, row.Key.ToString()
                    select row.Value.Found(row.Key.Id)).Take(limit),
            ],
            cancel);

    public Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        StreamKind kind, DateTimeOffset now, (StreamId Stream, DateTimeOffset DueAt)? after, int limit,
        CancellationToken cancel = default) =>
        Answer<IReadOnlyList<(StreamId, DateTimeOffset)>>(
            () =>
            [
                .. (from row in _streams
                    let dueAt = row.Value.Summary.DueAt
                    where row.Key.Kind == kind && dueAt <= now
                        && (after is not { } last || dueAt > last.DueAt || (dueAt == last.DueAt
                            && string.CompareOrdinal(row.Key.ToString(), last.Stream.ToString()) > 0))
                    orderby dueAt, row.Key.ToString()
                    select (row.Key, dueAt.Value)).Take(limit),
            ],
            cancel);

    public Task<IReadOnlyList<(StreamId Stream, LogHead Head)>> MovedAsync(
        DateTimeOffset since, CancellationToken cancel = default) =>
        Answer<IReadOnlyList<(StreamId, LogHead)>>(
            () =>
            [
                .. from row in _streams
                   where row.Value.At >= since && row.Value.Head.Sequence > 0
                   select (row.Key, row.Value.Head),
            ],
            cancel);

    private MemoryStreamRows? Rows(StreamId stream) => _streams.GetValueOrDefault(stream);

    private Task<T> Answer<T>(Func<T> ask, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) { return Task.FromCanceled<T>(cancel); }

        lock (_gate)
        {
            try
            {
                return Task.FromResult(ask());
            }
            catch (ArgumentException refused)
            {
                return Task.FromException<T>(refused);
            }
        }
    }
}
