using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using Npgsql;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>The log of a cluster: any number of hosts on one database, which fence each other by compare-and-append.
/// </summary>
internal sealed class PostgresRoomLog(PostgresStore store) : IRoomLog
{
    public Task<LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default) => store.FirstAsync(
        "SELECT sequence, hash FROM streams WHERE stream = $1",
        row => new LogHead(row.GetInt64(0), row.Bytes(1)), cancel, Of(stream.ToString()));

    public async Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default)
    {
        append.RequireFollows();
        return await store.Writer.AppendAsync(append, cancel);
    }

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(
        StreamId stream, long afterSequence, int limit, CancellationToken cancel = default) => store.AllAsync(
        """
        SELECT sequence, at, slot, nonce, sealed, commitment, hash FROM events
        WHERE stream = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
        """,
        row => new StoredEvent(
            row.GetInt64(0), row.Time(1), (KeySlot)row.GetInt16(2), row.Bytes(3), row.Bytes(4), row.Bytes(5),
            row.Bytes(6)),
        cancel, Of(stream.ToString()), Of(afterSequence), Of(limit));

    public Task<IReadOnlyList<AcceptedCommand>> FindCommandsAsync(
        StreamId stream, IReadOnlyCollection<Guid> commandIds, CancellationToken cancel = default) => store.AllAsync(
        """
        SELECT command_id, actor, digest, first, last FROM commands WHERE stream = $1 AND command_id = ANY ($2)
        """,
        row => new AcceptedCommand(
            row.GetGuid(0), row.GetGuid(1), row.Bytes(2), row.GetInt64(3), row.GetInt64(4)),
        cancel, Of(stream.ToString()), Each(commandIds));

    public Task<StoredSnapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancel = default) =>
        store.FirstAsync(
            "SELECT sequence, hash, format, nonce, sealed FROM snapshots WHERE stream = $1",
            row => new StoredSnapshot(row.GetInt64(0), row.Bytes(1), row.GetString(2), row.Bytes(3), row.Bytes(4)),
            cancel, Of(stream.ToString()));

    public Task WriteSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancel = default) =>
        store.RunAsync(
            """
            INSERT INTO snapshots (stream, sequence, hash, format, nonce, sealed)
            SELECT stream, $2, $3, $4, $5, $6 FROM streams WHERE stream = $1 AND sequence >= $2
            ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
              format = excluded.format, nonce = excluded.nonce, sealed = excluded.sealed
            WHERE excluded.sequence >= snapshots.sequence
            """,
            cancel, Of(stream.ToString()), Of(snapshot.Sequence), Bytes(snapshot.Hash), Of(snapshot.Format),
            Bytes(snapshot.Nonce), Bytes(snapshot.Sealed));

    public Task<IReadOnlyList<FoundSummary>> FindAsync(
        StreamKind kind, IReadOnlyCollection<Guid> findableBy, int limit, CancellationToken cancel = default) =>
        store.AllAsync(
            """
            SELECT stream, sequence, at, phase, findable_by, due_at, nonce, sealed, identity_index
            FROM summaries JOIN streams USING (stream)
            WHERE stream IN (SELECT stream FROM summary_index WHERE kind = $1 AND findable_by = ANY ($2))
            ORDER BY at DESC, stream LIMIT $3
            """,
            Found, cancel, Of((short)kind), Each(findableBy), Of(limit));

    public Task<IReadOnlyList<(StreamId Stream, DateTimeOffset DueAt)>> DueAsync(
        StreamKind kind, DateTimeOffset now, (StreamId Stream, DateTimeOffset DueAt)? after, int limit,
        CancellationToken cancel = default) => store.AllAsync(
        """
        SELECT stream, due_at FROM summaries
        WHERE due_at <= $1 AND starts_with(stream, $2) AND (due_at, stream) > ($3, $4)
        ORDER BY due_at, stream LIMIT $5
        """,
        row => (row.Stream(0), row.Time(1)),
        cancel, Of(now.UtcTicks), Of($"{new StreamId(kind, default).ToString().Split('/')[0]}/"),
        Of(after?.DueAt.UtcTicks ?? -1), Of(after?.Stream.ToString() ?? ""), Of(limit));

    public Task<IReadOnlyList<(StreamId Stream, LogHead Head)>> MovedAsync(
        DateTimeOffset since, CancellationToken cancel = default) => store.AllAsync(
        "SELECT stream, sequence, hash FROM streams WHERE at >= $1 AND sequence > 0",
        row => (row.Stream(0), new LogHead(row.GetInt64(1), row.Bytes(2))), cancel, Of(since.UtcTicks));

    private static FoundSummary Found(NpgsqlDataReader row) => new(
        row.Stream(0).Id, row.GetInt64(1), row.Time(2),
        new StreamSummary(
            row.GetString(3), row.GetFieldValue<Guid[]>(4), row.IsDBNull(5) ? null : row.Time(5), row.Bytes(6),
            row.Bytes(7), row.IsDBNull(8) ? null : row.Bytes(8)));
}
