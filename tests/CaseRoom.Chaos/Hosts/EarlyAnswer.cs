using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Chaos.Hosts;

/// <summary>Control: says that it is durable, and makes it durable afterwards, in order.</summary>
internal sealed class EarlyAnswer(IRoomLog inner) : PassingLog(inner)
{
    private static readonly TimeSpan Afterwards = TimeSpan.FromMilliseconds(300);
    private readonly Lock gate = new();
    private readonly Dictionary<StreamId, Task> last = [];

    public override Task<AppendOutcome> AppendAsync(LogAppend append, CancellationToken cancel = default)
    {
        if (append.Stream.Kind is not StreamKind.Room) { return Inner.AppendAsync(append, cancel); }
        lock (gate)
        {
            last[append.Stream] = AfterwardsAsync(last.GetValueOrDefault(append.Stream, Task.CompletedTask), append);
        }

        return Task.FromResult(AppendOutcome.Appended);
    }

    /// <summary>Whoever asks for the end of the log waits for what is under way, so that a whole process sees what it
    /// promised.</summary>
    public override async Task<Contracts.Log.LogHead?> HeadAsync(StreamId stream, CancellationToken cancel = default)
    {
        Task pending;
        lock (gate) { pending = last.GetValueOrDefault(stream, Task.CompletedTask); }
        await pending;
        return await Inner.HeadAsync(stream, cancel);
    }

    private async Task AfterwardsAsync(Task before, LogAppend append)
    {
        // Each as late as the others, however many wait.
        var due = Task.Delay(Afterwards);
        await before;
        await due;
        await Inner.AppendAsync(append, CancellationToken.None);
    }
}
