using CaseRoom.Grains.Log;
using Npgsql;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>Many compare-and-appends in one round trip and one transaction; the function <c>append</c> of the schema
/// does each.</summary>
internal static class PostgresAppend
{
    private const string Sql =
        "SELECT append($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21)";

    /// <summary>Durable when it returns.</summary>
    /// <exception cref="PostgresException">The database refused one of them, and wrote none.</exception>
    public static async Task<IReadOnlyList<AppendOutcome>> RunAsync(
        NpgsqlDataSource source, IEnumerable<LogAppend> appends)
    {
        await using var connection = await source.OpenConnectionAsync();
        // Without a transaction of its own a batch is one, which ends with it.
        await using var batch = new NpgsqlBatch(connection);
        foreach (var append in appends) { batch.BatchCommands.Add(One(append)); }

        var outcomes = new List<AppendOutcome>(batch.BatchCommands.Count);
        await using (var answer = await batch.ExecuteReaderAsync())
        {
            do
            {
                while (await answer.ReadAsync()) { outcomes.Add((AppendOutcome)answer.GetInt16(0)); }
            }
            while (await answer.NextResultAsync());
        }

        return outcomes;
    }

    private static NpgsqlBatchCommand One(LogAppend append)
    {
        var (events, commands, summary) = (append.Events, append.Commands, append.Summary);
        NpgsqlParameter[] values =
        [
            Of(append.Stream.ToString()), Of((short)append.Stream.Kind), Of(append.Expected.Sequence),
            Bytes(append.Expected.Hash),
            Each(events, one => one.At.UtcTicks), Each(events, one => (short)one.Slot),
            Each(events, one => one.Nonce), Each(events, one => one.Sealed), Each(events, one => one.Commitment),
            Each(events, one => one.Hash),
            Each(commands, one => one.CommandId), Each(commands, one => one.Actor),
            Each(commands, one => one.Digest), Each(commands, one => one.First), Each(commands, one => one.Last),
            Of(summary.Phase), Each(summary.FindableBy), Number(summary.DueAt?.UtcTicks), Bytes(summary.Nonce),
            Bytes(summary.Sealed), Bytes(summary.IdentityIndex),
        ];
        var command = new NpgsqlBatchCommand(Sql);
        command.Parameters.AddRange(values);
        return command;
    }
}
