using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>
/// Erasing in the store's file: a row that is deleted or overwritten is overwritten with zeros (secure_delete), and the
/// write-ahead log, which holds what was there before, is emptied into the file and cut to nothing.
/// </summary>
internal sealed class SqliteErasure(SqliteStore store, SqliteStreamKeys keys) : IStreamErasure
{
    public async Task EraseAsync(IReadOnlyList<StreamId> streams, CancellationToken cancel = default)
    {
        var names = streams.Select(stream => stream.ToString()).ToList();
        await store.Writer.WriteAsync(
            statements =>
            {
                foreach (var name in names) { Destroy(statements, name); }
                foreach (var other in names.Skip(1)) { Unlist(statements, other); }
                return true;
            },
            cancel);
        keys.Forget(names);
        EmptyLog();
        await store.Writer.WriteAsync(
            statements =>
            {
                Unlist(statements, names[0]);
                return true;
            },
            cancel);
    }

    public Task<IReadOnlyList<StreamId>> ErasedAsync(CancellationToken cancel = default) => store.Reads.AllAsync(
        "SELECT DISTINCT stream FROM stream_keys WHERE wrapped IS NULL", row => StreamNames.Parse(row.GetString(0)),
        cancel);

    /// <summary>The key's row stays without a key, so that none is made again.</summary>
    private static void Destroy(SqliteStatements statements, string stream)
    {
        foreach (var slot in new[] { KeySlot.Content, KeySlot.Identity })
        {
            statements.Run(
                """
                INSERT INTO stream_keys (stream, slot, nonce, wrapped) VALUES (@stream, @slot, NULL, NULL)
                ON CONFLICT (stream, slot) DO UPDATE SET nonce = NULL, wrapped = NULL
                """,
                ("@stream", stream), ("@slot", (int)slot));
        }

        statements.Run("DELETE FROM snapshots WHERE stream = @stream", ("@stream", stream));
        statements.Run("DELETE FROM commands WHERE stream = @stream", ("@stream", stream));
        statements.Run(
            "UPDATE summaries SET nonce = x'', sealed = x'', identity_index = NULL WHERE stream = @stream",
            ("@stream", stream));
    }

    private static void Unlist(SqliteStatements statements, string stream)
    {
        statements.Run("DELETE FROM summary_index WHERE stream = @stream", ("@stream", stream));
        statements.Run("DELETE FROM summaries WHERE stream = @stream", ("@stream", stream));
    }

    /// <summary>A reader that is just reading may hold it up; whoever erases asks again.</summary>
    private void EmptyLog()
    {
        using var connection = store.Database.OpenForWriting();
        connection.Execute($"PRAGMA busy_timeout = {SqliteText.Number(SqliteLimits.BusySeconds * 1000)}");
        using var emptied = connection.Statement("PRAGMA wal_checkpoint(TRUNCATE)");
        using var row = emptied.ExecuteReader();
        if (!row.Read() || row.GetInt64(0) != 0)
        {
            throw new IOException("The store's write-ahead log is being read and cannot be emptied just now.");
        }
    }
}
