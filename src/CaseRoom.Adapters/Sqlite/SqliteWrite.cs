namespace CaseRoom.Adapters.Sqlite;

/// <summary>One caller's part of a merged transaction.</summary>
internal abstract class SqliteWrite
{
    /// <summary>The caller gave up before its turn: it is not run.</summary>
    public abstract bool Abandoned { get; }

    public abstract void Run(SqliteStatements statements);

    /// <summary>Gives the answer of <see cref="Run"/>: the transaction is durable.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception failure);
}

/// <inheritdoc cref="SqliteWrite"/>
internal sealed class SqliteWrite<T>(Func<SqliteStatements, T> work, CancellationToken cancel) : SqliteWrite
{
    // Continuations run elsewhere: the writer's thread must not do its callers' work.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private bool _ran;

    public Task<T> Answer => _answer.Task;

    public override bool Abandoned => cancel.IsCancellationRequested;

    public override void Run(SqliteStatements statements)
    {
        _result = work(statements);
        _ran = true;
    }

    public override void Succeed()
    {
        if (_ran) { _answer.TrySetResult(_result!); }
        else { _answer.TrySetCanceled(cancel); }
    }

    public override void Fail(Exception failure) => _answer.TrySetException(failure);
}
