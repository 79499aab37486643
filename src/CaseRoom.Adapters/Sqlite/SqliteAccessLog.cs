using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>
/// The embedded access log: a file of its own with a writer of its own, so that neither it nor the rooms' log waits for
/// the other. The writer gives rows their places, and merges those of many chains into one durable transaction.
/// </summary>
internal sealed class SqliteAccessLog(SqliteStore store) : IAccessLog, IDisposable
{
    /// <exception cref="StoreUnusableException">The file is newer than this server, or cannot be opened.</exception>
    public static SqliteAccessLog Open(string path) => new(new SqliteStore(path, SqliteSchema.Accesses));

    public Task<long> AppendAsync(
        StreamId chain, IReadOnlyList<SealedAccess> entries, CancellationToken cancel = default) =>
        store.Writer.WriteAsync(statements => Run(statements, chain, entries), cancel);

    public Task<IReadOnlyList<AccessRow>> ReadAsync(
        StreamId chain, long afterSequence, int limit, CancellationToken cancel = default) => store.Reads.AllAsync(
        """
        SELECT sequence, at, content, commitment, hash, nonce, sealed FROM accesses
        WHERE chain = @chain AND sequence > @after ORDER BY sequence LIMIT @limit
        """,
        row => new AccessRow(
            row.GetInt64(0), SqliteText.Time(row.GetInt64(1)), row.Bytes(2), row.Bytes(3), row.Bytes(4), row.Bytes(5),
            row.Bytes(6)),
        cancel, ("@chain", chain.ToString()), ("@after", afterSequence), ("@limit", limit));

    public Task<IReadOnlyList<PlacedAccess>> SinceAsync(
        long position, int limit, CancellationToken cancel = default) => store.Reads.AllAsync(
        "SELECT position, chain, sequence, hash FROM accesses WHERE position > @after ORDER BY position LIMIT @limit",
        row => new PlacedAccess(
            row.GetInt64(0), StreamNames.Parse(row.GetString(1)), row.GetInt64(2), row.Bytes(3)),
        cancel, ("@after", position), ("@limit", limit));

    public void Dispose() => store.Dispose();

    private static long Run(SqliteStatements statements, StreamId chain, IReadOnlyList<SealedAccess> entries)
    {
        var name = chain.ToString();
        var end = statements.First(
            "SELECT sequence, hash FROM accesses WHERE chain = @chain ORDER BY sequence DESC LIMIT 1",
            row => new LogHead(row.GetInt64(0), row.Bytes(1)), ("@chain", name));
        var (sequence, hash) = end ?? new LogHead(0, AccessChain.Start(chain));
        var first = sequence + 1;
        foreach (var entry in entries)
        {
            var row = entry.After(hash, ++sequence);
            Write(statements, name, row);
            hash = row.Hash;
        }

        return first;
    }

    private static void Write(SqliteStatements statements, string chain, AccessRow row) => statements.Run(
        """
        INSERT INTO accesses (chain, sequence, at, nonce, sealed, content, commitment, hash)
        VALUES (@chain, @sequence, @at, @nonce, @sealed, @content, @commitment, @hash)
        """,
        ("@chain", chain), ("@sequence", row.Sequence), ("@at", row.At.UtcTicks), ("@nonce", row.Nonce),
        ("@sealed", row.Sealed), ("@content", row.Content), ("@commitment", row.Commitment), ("@hash", row.Hash));
}
