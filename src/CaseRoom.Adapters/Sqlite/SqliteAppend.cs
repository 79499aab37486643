using CaseRoom.Contracts.Log;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>One compare-and-append inside the writer's transaction: asks first, writes only when everything
/// fits.</summary>
internal static class SqliteAppend
{
    public static AppendOutcome Run(SqliteStatements statements, LogAppend append)
    {
        var stream = append.Stream.ToString();
        var head = statements.First(
            "SELECT sequence, hash FROM streams WHERE stream = @stream",
            row => new LogHead(row.GetInt64(0), row.Bytes(1)), ("@stream", stream));
        var (sequence, hash) = head ?? LogChain.StartHead(append.Stream);
        if (sequence != append.Expected.Sequence || !hash.AsSpan().SequenceEqual(append.Expected.Hash))
        {
            return AppendOutcome.Conflict;
        }

        if (IsRepeated(statements, stream, append.Commands)) { return AppendOutcome.Repeated; }

        WriteHead(statements, stream, append);
        foreach (var one in append.Events) { WriteEvent(statements, stream, one); }

        foreach (var one in append.Commands) { WriteCommand(statements, stream, one); }

        WriteSummary(statements, append, stream);
        return AppendOutcome.Appended;
    }

    private static bool IsRepeated(
        SqliteStatements statements, string stream, IReadOnlyList<AcceptedCommand> commands) =>
        commands.Count > 0 && statements.First(
            """
            SELECT command_id FROM commands
            WHERE stream = @stream AND command_id IN (SELECT value FROM json_each(@ids)) LIMIT 1
            """,
            row => row.GetString(0),
            ("@stream", stream), ("@ids", SqliteText.Json(commands.Select(one => one.CommandId)))) is not null;

    private static void WriteHead(SqliteStatements statements, string stream, LogAppend append)
    {
        var last = append.Events is [.., var end] ? end : null;
        statements.Run(
            """
            INSERT INTO streams (stream, sequence, hash, at) VALUES (@stream, @sequence, @hash, @at)
            ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
              at = CASE WHEN excluded.sequence > streams.sequence THEN excluded.at ELSE streams.at END
            """,
            ("@stream", stream), ("@sequence", last?.Sequence ?? append.Expected.Sequence),
            ("@hash", last?.Hash ?? append.Expected.Hash), ("@at", (last?.At ?? DateTimeOffset.UnixEpoch).UtcTicks));
    }

    private static void WriteEvent(SqliteStatements statements, string stream, StoredEvent one) => statements.Run(
        """
        INSERT INTO events (stream, sequence, at, slot, nonce, sealed, commitment, hash)
        VALUES (@stream, @sequence, @at, @slot, @nonce, @sealed, @commitment, @hash)
        """,
        ("@stream", stream), ("@sequence", one.Sequence), ("@at", one.At.UtcTicks), ("@slot", (int)one.Slot),
        ("@nonce", one.Nonce), ("@sealed", one.Sealed), ("@commitment", one.Commitment), ("@hash", one.Hash));

    private static void WriteCommand(SqliteStatements statements, string stream, AcceptedCommand one) => statements.Run(
        """
        INSERT INTO commands (stream, command_id, actor, digest, first, last)
        VALUES (@stream, @id, @actor, @digest, @first, @last)
        """,
        ("@stream", stream), ("@id", SqliteText.Of(one.CommandId)), ("@actor", SqliteText.Of(one.Actor)),
        ("@digest", one.Digest), ("@first", one.First), ("@last", one.Last));

    private static void WriteSummary(SqliteStatements statements, LogAppend append, string stream)
    {
        var summary = append.Summary;
        var findableBy = SqliteText.Of(summary.FindableBy);
        var before = statements.First(
            "SELECT findable_by FROM summaries WHERE stream = @stream", row => row.GetString(0), ("@stream", stream));
        statements.Run(
            """
            INSERT INTO summaries (stream, phase, findable_by, due_at, nonce, sealed, identity_index)
            VALUES (@stream, @phase, @findableBy, @dueAt, @nonce, @sealed, @identity)
            ON CONFLICT (stream) DO UPDATE SET phase = excluded.phase, findable_by = excluded.findable_by,
              due_at = excluded.due_at, nonce = excluded.nonce, sealed = excluded.sealed,
              identity_index = excluded.identity_index
            """,
            ("@stream", stream), ("@phase", summary.Phase), ("@findableBy", findableBy),
            ("@dueAt", summary.DueAt?.UtcTicks), ("@nonce", summary.Nonce), ("@sealed", summary.Sealed),
            ("@identity", summary.IdentityIndex));
        if (before == findableBy) { return; }

        statements.Run("DELETE FROM summary_index WHERE stream = @stream", ("@stream", stream));
        statements.Run(
            "INSERT INTO summary_index SELECT DISTINCT value, @kind, @stream FROM json_each(@ids)",
            ("@kind", (int)append.Stream.Kind), ("@stream", stream), ("@ids", SqliteText.Json(summary.FindableBy)));
    }
}
