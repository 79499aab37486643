using System.Data.Common;
using System.Runtime.CompilerServices;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Cli.Backup;

/// <summary>Reads the chains of a store from first to last, event by event, without any key (LOG-02, AUD-10).</summary>
internal static class StoredChains
{
    /// <returns>The end of every log.</returns>
    /// <exception cref="CliException">Names the first entry that is not what was written.</exception>
    public static async Task<IReadOnlyList<ChainEnd>> LogsAsync(DbConnection database, CancellationToken cancel)
    {
        var found = new Dictionary<string, LogHead>();
        await foreach (var (name, link) in EventsAsync(database, cancel))
        {
            var end = found.TryGetValue(name, out var known) ? known : LogChain.StartHead(IdOf(name));
            var check = LogChain.Verify(end, [link]);
            found[name] = check.Fault is null ? check.End : throw NotWhole(name, end.Sequence + 1);
        }

        var ends = new List<ChainEnd>();
        foreach (var end in await HeadsAsync(database, cancel))
        {
            var read = found.Remove(end.Name, out var known) ? known : LogChain.StartHead(IdOf(end.Name));
            if (read.Sequence != end.Sequence || !read.Hash.AsSpan().SequenceEqual(end.Hash))
            {
                throw NotWhole(end.Name, Math.Min(read.Sequence, end.Sequence) + 1);
            }

            ends.Add(end);
        }

        return found.Count == 0 ? ends : throw NotWhole(found.Keys.First(), 1);
    }

    /// <summary>Every event's place in its log, whole or not: log by log, each in its order.</summary>
    public static async IAsyncEnumerable<(string Log, ChainLink Link)> EventsAsync(
        DbConnection database, [EnumeratorCancellation] CancellationToken cancel)
    {
        const string Sql = "SELECT stream, sequence, commitment, hash FROM events ORDER BY stream, sequence";
        await foreach (var row in RowsAsync(database, Sql, cancel))
        {
            yield return (row.GetString(0), new ChainLink(row.GetInt64(1), Bytes(row, 2), Bytes(row, 3)));
        }
    }

    /// <summary>Where the store says that each log ends.</summary>
    public static async Task<IReadOnlyList<ChainEnd>> HeadsAsync(DbConnection database, CancellationToken cancel)
    {
        var heads = new List<ChainEnd>();
        const string Sql = "SELECT stream, sequence, hash FROM streams ORDER BY stream";
        await foreach (var row in RowsAsync(database, Sql, cancel))
        {
            heads.Add(new ChainEnd(row.GetString(0), row.GetInt64(1), Bytes(row, 2)));
        }

        return heads;
    }

    /// <param name="database">With the table of accesses.</param>
    /// <param name="witness">What is known of rows from elsewhere; the hash of those that it knows has to be
    /// that.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The end of every chain of who read what.</returns>
    /// <exception cref="CliException">Names the first row that is not what was written.</exception>
    public static async Task<IReadOnlyList<ChainEnd>> AccessesAsync(
        DbConnection database, IWitnessedRows witness, CancellationToken cancel)
    {
        var ends = new List<ChainEnd>();
        await foreach (var (name, row) in RowsOfAccessesAsync(database, cancel))
        {
            if (ends is [] || ends[^1].Name != name)
            {
                ends.Add(new ChainEnd(name, 0, AccessChain.Start(IdOf(name))));
            }

            if (!AccessVerifier.Follows(ends[^1].Sequence, ends[^1].Hash, row))
            {
                throw NotWhole($"who read {name}", ends[^1].Sequence + 1);
            }

            witness.Compare(name, row.Sequence, row.Hash);
            ends[^1] = new ChainEnd(name, row.Sequence, row.Hash);
        }

        return ends;
    }

    /// <summary>Who read what as it is stored, sealed and whole or not: chain by chain, each in its order.</summary>
    public static async IAsyncEnumerable<(string Chain, AccessRow Row)> RowsOfAccessesAsync(
        DbConnection database, [EnumeratorCancellation] CancellationToken cancel)
    {
        const string Sql = "SELECT chain, sequence, at, content, commitment, hash, nonce, sealed FROM accesses "
            + "ORDER BY chain, sequence";
        await foreach (var row in RowsAsync(database, Sql, cancel))
        {
            yield return (row.GetString(0), new AccessRow(
                row.GetInt64(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero), Bytes(row, 3), Bytes(row, 4),
                Bytes(row, 5), Emptied(row, 6), Emptied(row, 7)));
        }
    }

    /// <summary>Whether the ends are those that were copied.</summary>
    /// <exception cref="CliException">They are not.</exception>
    public static void RequireSame(IReadOnlyList<ChainEnd> copied, IReadOnlyList<ChainEnd> read)
    {
        var known = read.ToDictionary(end => end.Name);
        foreach (var end in copied)
        {
            if (!known.Remove(end.Name, out var other) || other.Sequence != end.Sequence
                || !other.Hash.AsSpan().SequenceEqual(end.Hash))
            {
                throw NotWhole(end.Name, end.Sequence);
            }
        }

        if (known.Count > 0) { throw NotWhole(known.Keys.First(), 1); }
    }

    private static async IAsyncEnumerable<DbDataReader> RowsAsync(
        DbConnection database, string sql, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) { yield return row; }
    }

    private static byte[] Bytes(DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    /// <summary>The table lets nothing be empty; whoever owns it can.</summary>
    private static byte[]? Emptied(DbDataReader row, int column) => row.IsDBNull(column) ? null : Bytes(row, column);

    private static StreamId IdOf(string name) =>
        name.Split('/') is [var kind, var id] && Enum.TryParse<StreamKind>(kind, ignoreCase: true, out var known)
        && Guid.TryParseExact(id, "D", out var named)
            ? new StreamId(known, named)
            : throw NotWhole(name, 1);

    private static CliException NotWhole(string name, long sequence) => new(
        $"Not whole: entry {sequence} of {name} is not what was written.", ExitCode.NotWhole);
}
