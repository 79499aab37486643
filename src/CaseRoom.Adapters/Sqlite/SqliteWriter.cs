using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>
/// The one writer: a thread of its own that merges what waits into one transaction (one fsync for many streams). Each
/// write is a savepoint of its own, so a failed one takes no other along. Answers are given after the commit.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int ConstraintError = 19;

    private readonly SqliteDatabase _database;
    private readonly Channel<SqliteWrite> _waiting = Channel.CreateBounded<SqliteWrite>(
        new BoundedChannelOptions(SqliteLimits.WaitingWrites) { SingleReader = true });

    private readonly Thread _thread;
    private SqliteStatements? _statements;

    public SqliteWriter(SqliteDatabase database)
    {
        _database = database;
        _thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        _thread.Start();
    }

    /// <summary>Runs the work in a transaction; its answer comes when that is durable.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped waiting; the outcome is unknown.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteStatements, T> work, CancellationToken cancel)
    {
        var write = new SqliteWrite<T>(work, cancel);
        try
        {
            await _waiting.Writer.WriteAsync(write, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteWriter));
        }

        return await write.Answer.WaitAsync(cancel);
    }

    /// <summary>Finishes what waits, then closes the file.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _thread.Join();
    }

    private void Run()
    {
        var merged = new List<SqliteWrite>(SqliteLimits.MergedWrites);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (merged.Count < SqliteLimits.MergedWrites && _waiting.Reader.TryRead(out var write))
            {
                merged.Add(write);
            }

            Commit(merged);
            merged.Clear();
        }

        _statements?.Dispose();
    }

    private void Commit(List<SqliteWrite> merged)
    {
        try
        {
            _statements ??= new SqliteStatements(_database.OpenForWriting());
            _statements.Run("BEGIN IMMEDIATE");
            foreach (var write in merged) { RunOne(_statements, write); }

            _statements.Run("COMMIT");
        }
        catch (Exception failure)
        {
            // Whatever it was, every caller of this transaction must hear of it and the writer must go on: closing the
            // connection rolls back, the next transaction opens a fresh one.
            _statements?.Dispose();
            _statements = null;
            foreach (var write in merged) { write.Fail(failure); }

            return;
        }

        foreach (var write in merged) { write.Succeed(); }
    }

    private static void RunOne(SqliteStatements statements, SqliteWrite write)
    {
        if (write.Abandoned) { return; }

        statements.Run("SAVEPOINT one");
        try
        {
            write.Run(statements);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == ConstraintError)
        {
            statements.Run("ROLLBACK TO one");
            write.Fail(failure);
        }

        statements.Run("RELEASE one");
    }
}
