using System.Threading.Channels;
using CaseRoom.Grains.Log;
using Npgsql;

namespace CaseRoom.Adapters.Postgres;

/// <summary>
/// Merges the appends that wait into one transaction (one round trip and one flush for many streams), in which each
/// has its own outcome. Streams are taken in the order of their names, so that two hosts never wait for each other.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(PostgresLimits.WaitingWrites);
    private readonly Task[] _writers;

    public PostgresWriter(NpgsqlDataSource source)
    {
        _source = source;
        _writers = [.. Enumerable.Range(0, PostgresLimits.Writers).Select(_ => Task.Run(RunAsync))];
    }

    /// <summary>Answers when the outcome is durable.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped waiting; the outcome is unknown.</exception>
    public async Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel)
    {
        var waiting = new Waiting(append, cancel);
        try
        {
            await _waiting.Writer.WriteAsync(waiting, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(PostgresWriter));
        }

        return await waiting.Answer.Task.WaitAsync(cancel);
    }

    /// <summary>Finishes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.WhenAll(_writers);
    }

    private async Task RunAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var merged = new List<Waiting>(PostgresLimits.MergedWrites);
            while (merged.Count < PostgresLimits.MergedWrites && _waiting.Reader.TryRead(out var one))
            {
                if (!one.Cancel.IsCancellationRequested) { merged.Add(one); }
                else { one.Answer.TrySetCanceled(one.Cancel); }
            }

            if (merged.Count > 0) { await CommitAsync(merged); }
        }
    }

    private async Task CommitAsync(List<Waiting> merged)
    {
        try
        {
            merged.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
            var outcomes = await PostgresAppend.RunAsync(_source, merged.Select(one => one.Append));
            foreach (var (one, outcome) in merged.Zip(outcomes)) { one.Answer.TrySetResult(outcome); }
        }
        catch (PostgresException) when (merged.Count > 1)
        {
            // The database took all of it back for the sake of one: each is tried alone, and the one that cannot be
            // written takes no other along.
            foreach (var one in merged) { await CommitAsync([one]); }
        }
        catch (Exception failure)
        {
            // Whatever it was, every caller of this transaction must hear of it and the writer must go on.
            foreach (var one in merged) { one.Answer.TrySetException(failure); }
        }
    }

    private sealed record Waiting(LogAppend Append, CancellationToken Cancel)
    {
        public string Name { get; } = Append.Stream.ToString();

        // Continuations run elsewhere: a writer must not do its callers' work.
        public TaskCompletionSource<AppendOutcome> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
