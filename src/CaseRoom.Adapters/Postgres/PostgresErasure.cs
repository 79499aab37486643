using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Npgsql;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>
/// Erasing in the database: keys are overwritten with nothing, whatever else of the streams is deleted, and every host
/// is told to forget the keys that it holds open. What the database's own files keep of a wrapped key until they are
/// reused (dead rows, write-ahead log, archives) is opened by a master key alone: SPEC.md, LOG-73.
/// </summary>
internal sealed class PostgresErasure(PostgresStore store, PostgresStreamKeys keys) : IStreamErasure
{
    private static readonly short[] Slots = [.. Enum.GetValues<KeySlot>().Select(slot => (short)slot)];

    public async Task EraseAsync(IReadOnlyList<StreamId> streams, CancellationToken cancel = default)
    {
        string[] names = [.. streams.Select(stream => stream.ToString())];
        await RunAsync(
            cancel,
            With(
                """
                INSERT INTO stream_keys (stream, slot, nonce, wrapped)
                SELECT stream, slot, NULL, NULL FROM unnest($1) AS stream, unnest($2) AS slot ORDER BY stream, slot
                ON CONFLICT (stream, slot) DO UPDATE SET nonce = NULL, wrapped = NULL
                """,
                Of(names), Of(Slots)),
            With("DELETE FROM snapshots WHERE stream = ANY ($1)", Of(names)),
            With("DELETE FROM commands WHERE stream = ANY ($1)", Of(names)),
            With(
                """
                UPDATE summaries SET nonce = '', sealed = '', identity_index = NULL WHERE stream = ANY ($1)
                """,
                Of(names)),
            Unlist(names[1..]), Unlisted(names[1..]),
            With("SELECT pg_notify($1, name) FROM unnest($2) AS name", Of(PostgresErased.Channel), Of(names)));
        keys.Forget(names);
        await RunAsync(cancel, Unlist(names[..1]), Unlisted(names[..1]));
    }

    public Task<IReadOnlyList<StreamId>> ErasedAsync(CancellationToken cancel = default) => store.AllAsync(
        "SELECT DISTINCT stream FROM stream_keys WHERE wrapped IS NULL", row => row.Stream(0), cancel);

    private static NpgsqlBatchCommand Unlist(string[] names) =>
        With("DELETE FROM summary_index WHERE stream = ANY ($1)", Of(names));

    private static NpgsqlBatchCommand Unlisted(string[] names) =>
        With("DELETE FROM summaries WHERE stream = ANY ($1)", Of(names));

    private static NpgsqlBatchCommand With(string sql, params NpgsqlParameter[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(values);
        return command;
    }

    /// <summary>One transaction.</summary>
    private async Task RunAsync(CancellationToken cancel, params NpgsqlBatchCommand[] commands)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) { batch.BatchCommands.Add(command); }

        await batch.ExecuteNonQueryAsync(cancel);
    }
}
