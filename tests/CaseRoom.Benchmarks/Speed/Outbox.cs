using System.Diagnostics;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>One connection's commands. CaseRoom's clients send what gathered while a call was under way in the next;
/// a plain one calls for each.</summary>
internal sealed class Outbox(LiveSocket socket, BenchRoom room, bool gathers)
{
    private readonly Lock sync = new();
    private List<(WireCommand Command, TaskCompletionSource Done)> waiting = [];
    private bool underWay;

    /// <summary>Milliseconds until a mark was acknowledged.</summary>
    public async Task<double> GiveAsync()
    {
        var start = Stopwatch.GetTimestamp();
        if (!gathers)
        {
            await socket.SubmitAsync(room.Id, [room.Mark(start)]);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (sync)
        {
            waiting.Add((room.Mark(start), done));
            if (!underWay) { (underWay, _) = (true, PumpAsync()); }
        }

        await done.Task;
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task PumpAsync()
    {
        // Leaves the lock of whoever began it.
        await Task.Yield();
        while (Take() is { Count: > 0 } call)
        {
            try
            {
                await socket.SubmitAsync(room.Id, [.. call.Select(each => each.Command)]);
                foreach (var (_, done) in call) { done.SetResult(); }
            }
            catch (InvalidOperationException refused)
            {
                foreach (var (_, done) in call) { done.SetException(refused); }
            }
        }
    }

    private List<(WireCommand Command, TaskCompletionSource Done)> Take()
    {
        lock (sync)
        {
            var taken = waiting[..Math.Min(waiting.Count, WireLimits.CommandsPerCall)];
            waiting = waiting[taken.Count..];
            underWay = taken.Count > 0;
            return taken;
        }
    }
}
