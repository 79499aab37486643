using System.Diagnostics;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using Npgsql;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>
/// The access log of a cluster. Whoever appends holds the end of that chain and of no other, and shares a lock while
/// they draw a position until they have committed. Nobody ever takes that lock alone: <see cref="SinceAsync"/> sees by
/// it who is on their way, and waits for them, so that no row appears later below a position that was told already.
/// </summary>
internal sealed class PostgresAccessLog(PostgresStore store) : IAccessLog
{
    /// <summary>Of the advisory lock under which positions are drawn; any number that nothing else here uses.</summary>
    internal const long Positions = 0x43_41_53_45_01;

    /// <summary>Who shares that lock: each transaction by a name that no other of this server has meanwhile.</summary>
    private const string OnTheirWay =
        """
        SELECT virtualtransaction FROM pg_locks
        WHERE locktype = 'advisory' AND mode = 'ShareLock' AND (classid::bigint << 32) + objid::bigint = $1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);

    private const string Insert =
        """
        INSERT INTO accesses (chain, sequence, at, nonce, sealed, content, commitment, hash)
        SELECT $1, one.* FROM unnest($2, $3, $4, $5, $6, $7, $8)
          AS one (sequence, at, nonce, sealed, content, commitment, hash) ORDER BY one.sequence
        """;

    public async Task<long> AppendAsync(
        StreamId chain, IReadOnlyList<SealedAccess> entries, CancellationToken cancel = default)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancel);
        await using var all = await connection.BeginTransactionAsync(cancel);
        var end = await HoldAsync(connection, chain, cancel);
        var rows = new List<AccessRow>(entries.Count);
        foreach (var entry in entries)
        {
            rows.Add(entry.After(rows is [.., var last] ? last.Hash : end.Hash, end.Sequence + 1 + rows.Count));
        }

        await WriteAsync(connection, chain, rows, cancel);
        await all.CommitAsync(cancel);
        return end.Sequence + 1;
    }

    public Task<IReadOnlyList<AccessRow>> ReadAsync(
        StreamId chain, long afterSequence, int limit, CancellationToken cancel = default) => store.AllAsync(
        """
        SELECT sequence, at, content, commitment, hash, nonce, sealed FROM accesses
        WHERE chain = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
        """,
        row => new AccessRow(
            row.GetInt64(0), row.Time(1), row.Bytes(2), row.Bytes(3), row.Bytes(4), row.Bytes(5), row.Bytes(6)),
        cancel, Of(chain.ToString()), Of(afterSequence), Of(limit));

    public async Task<IReadOnlyList<PlacedAccess>> SinceAsync(
        long position, int limit, CancellationToken cancel = default)
    {
        var settled = await SettledAsync(cancel);
        return await store.AllAsync(
            """
            SELECT position, chain, sequence, hash FROM accesses
            WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3
            """,
            row => new PlacedAccess(row.GetInt64(0), row.Stream(1), row.GetInt64(2), row.Bytes(3)),
            cancel, Of(position), Of(settled), Of(limit));
    }

    /// <summary>Up to here no row is still on its way: whoever drew one of these positions has committed, or has taken
    /// it back. Writers wait for nobody here.</summary>
    /// <exception cref="TimeoutException">Somebody is on their way for longer than a statement may take.</exception>
    private async Task<long> SettledAsync(CancellationToken cancel)
    {
        // The end first: whoever begins after it draws a position above it.
        var end = (await store.AllAsync(
            "SELECT coalesce(max(position), 0) FROM accesses", row => row.GetInt64(0), cancel))[0];
        var awaited = await WritingAsync(cancel);
        var begun = Stopwatch.GetTimestamp();
        while (awaited.Count > 0)
        {
            if (Stopwatch.GetElapsedTime(begun).TotalSeconds > PostgresLimits.StatementSeconds)
            {
                throw new TimeoutException("A row of the access log has been on its way for longer than it may be.");
            }

            await Task.Delay(LookAgain, cancel);
            awaited.IntersectWith(await WritingAsync(cancel));
        }

        return end;
    }

    private async Task<HashSet<string>> WritingAsync(CancellationToken cancel) =>
        [.. await store.AllAsync(OnTheirWay, row => row.GetString(0), cancel, Of(Positions))];

    /// <summary>The end of the chain, which nobody else moves until the transaction ends.</summary>
    private static async Task<LogHead> HoldAsync(
        NpgsqlConnection connection, StreamId chain, CancellationToken cancel)
    {
        while (true)
        {
            await using var asked = new NpgsqlCommand(
                "SELECT sequence, hash FROM access_chains WHERE chain = $1 FOR UPDATE", connection);
            asked.Parameters.Add(Of(chain.ToString()));
            await using (var row = await asked.ExecuteReaderAsync(cancel))
            {
                if (await row.ReadAsync(cancel)) { return new LogHead(row.GetInt64(0), row.Bytes(1)); }
            }

            // Where another host is making it just now, this waits until its row is there.
            await using var make = new NpgsqlCommand(
                "INSERT INTO access_chains VALUES ($1, 0, $2) ON CONFLICT DO NOTHING", connection);
            make.Parameters.Add(Of(chain.ToString()));
            make.Parameters.Add(Bytes(AccessChain.Start(chain)));
            await make.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task WriteAsync(
        NpgsqlConnection connection, StreamId chain, List<AccessRow> rows, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock_shared($1)") { Parameters = { Of(Positions) } },
                new NpgsqlBatchCommand(Insert)
                {
                    Parameters =
                    {
                        Of(chain.ToString()), Each(rows, row => row.Sequence), Each(rows, row => row.At.UtcTicks),
                        Each(rows, row => row.Nonce!), Each(rows, row => row.Sealed!),
                        Each(rows, row => row.Content), Each(rows, row => row.Commitment),
                        Each(rows, row => row.Hash),
                    },
                },
                new NpgsqlBatchCommand("UPDATE access_chains SET sequence = $2, hash = $3 WHERE chain = $1")
                {
                    Parameters = { Of(chain.ToString()), Of(rows[^1].Sequence), Bytes(rows[^1].Hash) },
                },
            },
        };
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
