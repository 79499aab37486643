using System.Data.Common;

namespace CaseRoom.Cli.Backup;

/// <summary>Erases in a store that is being restored what was erased after the copy of it was made (KEEP-07).</summary>
internal static class Replay
{
    private static readonly string[] Steps =
    [
        // Also where the copy is so old that it has no key yet: none is made for it again.
        """
        INSERT INTO stream_keys (stream, slot, nonce, wrapped) VALUES (@stream, 0, NULL, NULL), (@stream, 1, NULL, NULL)
        ON CONFLICT (stream, slot) DO UPDATE SET nonce = NULL, wrapped = NULL
        """,
        "DELETE FROM snapshots WHERE stream = @stream",
        "DELETE FROM commands WHERE stream = @stream",
        "DELETE FROM summary_index WHERE stream = @stream",
        "DELETE FROM summaries WHERE stream = @stream",
    ];

    /// <returns>How many of them the copy still held.</returns>
    public static async Task<int> RunAsync(
        DbConnection log, DbTransaction within, IEnumerable<string> erased, CancellationToken cancel)
    {
        var held = 0;
        foreach (var stream in erased)
        {
            held += await HoldsAsync(log, within, stream, cancel) ? 1 : 0;
            foreach (var step in Steps)
            {
                await using var command = With(log, within, step, stream);
                await command.ExecuteNonQueryAsync(cancel);
            }
        }

        return held;
    }

    private static async Task<bool> HoldsAsync(
        DbConnection log, DbTransaction within, string stream, CancellationToken cancel)
    {
        await using var command = With(
            log, within, "SELECT 1 FROM stream_keys WHERE stream = @stream AND wrapped IS NOT NULL", stream);
        return await command.ExecuteScalarAsync(cancel) is not null;
    }

    private static DbCommand With(DbConnection log, DbTransaction within, string sql, string stream)
    {
        var command = log.CreateCommand();
        command.CommandText = sql;
        command.Transaction = within;
        var value = command.CreateParameter();
        (value.ParameterName, value.Value) = ("@stream", stream);
        command.Parameters.Add(value);
        return command;
    }
}
