using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Log;

/// <summary>
/// The store of all logs (rooms, requests, conferences, the directory). Every implementation passes one contract suite.
/// An exception from <see cref="AppendAsync"/> means the outcome is unknown: the caller reloads and asks again.
/// </summary>
public interface IRoomLog
{
    /// <summary>The committed end of a log, or null where there is none.</summary>
    Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default);

    /// <summary>
    /// Compare-and-append. Batches of many streams are merged into one durable transaction. The head is compared before
    /// the commands are looked at: a batch that is both late and repeated is a conflict.
    /// </summary>
    /// <exception cref="ArgumentException">The batch does not follow from the head it names; nothing was
    /// written.</exception>
    Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default);

    /// <summary>At most <paramref name="limit"/> events after a sequence, in order; empty at the end.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default);

    /// <summary>Those of the given command ids that were accepted in this stream.</summary>
    Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default);

    /// <summary>The newest snapshot, or null.</summary>
    Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default);

    /// <summary>
    /// Keeps a snapshot; one that is older than the stored, or ahead of the log, is ignored. Losing one costs time,
    /// never data.
    /// </summary>
    Task WriteSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default);

    /// <summary>Summaries of one kind in whose lists any of the ids stands, newest change first.</summary>
    Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default);

    /// <summary>Summaries of one kind whose due time is at or before <paramref name="now"/>, earliest first, of one
    /// time by name.</summary>
    /// <param name="after">The one after which the answer begins; null for from the first.</param>
    Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        StreamKind kind, DateTimeOffset now, (StreamId Stream, DateTimeOffset DueAt)? after, int limit,
        CancellationToken cancel = default);

    /// <summary>Where all logs end whose newest event is of <paramref name="since"/> or later, by the clock of the host
    /// that wrote it; what a checkpoint witnesses.</summary>
    Task<IReadOnlyList<(StreamId Stream, LogHead Head)>> MovedAsync(
        DateTimeOffset since, CancellationToken cancel = default);
}
