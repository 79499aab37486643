using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>The embedded log: one file, one writer.</summary>
internal sealed class SqliteRoomLog(SqliteStore store) : IRoomLog
{
    public Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default) => store.Reads.FirstAsync(
        "SELECT sequence, hash FROM streams WHERE stream = @stream",
        row => new LogHead(row.GetInt64(0), row.Bytes(1)), cancel, ("@stream", stream.ToString()));

    public async Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default)
    {
        append.RequireFollows();
        return await store.Writer.WriteAsync(statements => SqliteAppend.Run(statements, append), cancel);
    }

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default) => store.Reads.AllAsync(
        """
        SELECT sequence, at, slot, nonce, sealed, commitment, hash FROM events
        WHERE stream = @stream AND sequence > @after ORDER BY sequence LIMIT @limit
        """,
        row => new StoredEvent(
            row.GetInt64(0), SqliteText.Time(row.GetInt64(1)), (KeySlot)row.GetInt32(2), row.Bytes(3), row.Bytes(4),
            row.Bytes(5), row.Bytes(6)),
        cancel, ("@stream", stream.ToString()), ("@after", afterSequence), ("@limit", limit));

    public Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default) =>
        store.Reads.AllAsync(
            """
            SELECT command_id, actor, digest, first, last FROM commands
            WHERE stream = @stream AND command_id IN (SELECT value FROM json_each(@ids))
            """,
            row => new AcceptedCommand(
                Guid.ParseExact(row.GetString(0), "D"), Guid.ParseExact(row.GetString(1), "D"), row.Bytes(2),
                row.GetInt64(3), row.GetInt64(4)),
            cancel, ("@stream", stream.ToString()), ("@ids", SqliteText.Json(commandIds)));

    public Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default) =>
        store.Reads.FirstAsync(
            "SELECT sequence, hash, format, nonce, sealed FROM snapshots WHERE stream = @stream",
            row => new StoredSnapshot(row.GetInt64(0), row.Bytes(1), row.GetString(2), row.Bytes(3), row.Bytes(4)),
            cancel, ("@stream", stream.ToString()));

    public Task WriteSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default) =>
        store.Writer.WriteAsync(
            statements => statements.Run(
                """
                INSERT INTO snapshots (stream, sequence, hash, format, nonce, sealed)
                SELECT stream, @sequence, @hash, @format, @nonce, @sealed FROM streams
                WHERE stream = @stream AND sequence >= @sequence
                ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
                  format = excluded.format, nonce = excluded.nonce, sealed = excluded.sealed
                WHERE excluded.sequence >= snapshots.sequence
                """,
                ("@stream", stream.ToString()), ("@sequence", snapshot.Sequence), ("@hash", snapshot.Hash),
                ("@format", snapshot.Format), ("@nonce", snapshot.Nonce), ("@sealed", snapshot.Sealed)),
            cancel);

    public Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default) =>
        store.Reads.AllAsync(
            """
            SELECT stream, sequence, at, phase, findable_by, due_at, nonce, sealed, identity_index
            FROM summaries JOIN streams USING (stream)
            WHERE stream IN (
              SELECT stream FROM summary_index
              WHERE kind = @kind AND findable_by IN (SELECT value FROM json_each(@ids)))
            ORDER BY at DESC, stream LIMIT @limit
            """,
            Found, cancel, ("@kind", (int)kind), ("@ids", SqliteText.Json(findableBy)), ("@limit", limit));

    public Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        StreamKind kind, DateTimeOffset now, (StreamId Stream, DateTimeOffset DueAt)? after, int limit,
        CancellationToken cancel = default) => store.Reads.AllAsync(
        """
        SELECT stream, due_at FROM summaries
        WHERE due_at <= @now AND stream LIKE @kind AND (due_at, stream) > (@dueAfter, @streamAfter)
        ORDER BY due_at, stream LIMIT @limit
        """,
        row => (StreamNames.Parse(row.GetString(0)), SqliteText.Time(row.GetInt64(1))),
        cancel, ("@kind", $"{new StreamId(kind, default).ToString().Split('/')[0]}/%"),
        ("@now", now.UtcTicks), ("@limit", limit), ("@dueAfter", after?.DueAt.UtcTicks ?? -1),
        ("@streamAfter", after?.Stream.ToString() ?? ""));

    public Task<IReadOnlyList<(StreamId Stream, LogHead Head)>> MovedAsync(
        DateTimeOffset since, CancellationToken cancel = default) => store.Reads.AllAsync(
        "SELECT stream, sequence, hash FROM streams WHERE at >= @since AND sequence > 0",
        row => (StreamNames.Parse(row.GetString(0)), new LogHead(row.GetInt64(1), row.Bytes(2))),
        cancel, ("@since", since.UtcTicks));

    private static FoundSummary Found(SqliteDataReader row) => new(
        StreamNames.Parse(row.GetString(0)).Id, row.GetInt64(1), SqliteText.Time(row.GetInt64(2)),
        new StreamSummary(
            row.GetString(3), SqliteText.Guids(row.GetString(4)),
            row.IsDBNull(5) ? null : SqliteText.Time(row.GetInt64(5)), row.Bytes(6), row.Bytes(7),
            row.IsDBNull(8) ? null : row.Bytes(8)));
}
