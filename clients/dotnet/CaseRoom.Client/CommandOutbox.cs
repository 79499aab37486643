using System.Threading.Channels;
using CaseRoom.Contracts.Wire;
using Microsoft.AspNetCore.SignalR.Client;

namespace CaseRoom.Client;

/// <summary>
/// Sends one person's commands to one room in order: together what gathered while a call was under way, and again under
/// the same id whatever has no known outcome.
/// </summary>
internal sealed class CommandOutbox(Guid roomId, Func<CancellationToken, Task<HubConnection>> connection)
{
    /// <summary>Bytes of data in one call: the server takes eight commands at their limit in one message.</summary>
    private const int CallBytes = WireLimits.CommandBytes * 8;

    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(
        new UnboundedChannelOptions { SingleReader = true });

    public Task<Outcome> AddAsync(WireCommand command)
    {
        var one = new Waiting(command);
        if (one.Bytes > WireLimits.CommandBytes)
        {
            // The server would refuse it too, but a message far over its limit costs the connection first.
            var problem = new Problem("tooLong", "data", Limit: WireLimits.CommandBytes);
            one.Done.SetResult(new Outcome(command.CommandId, OutcomeStatus.Refused, null, null, false, problem));
        }
        else if (!waiting.Writer.TryWrite(one))
        {
            throw new InvalidOperationException("The follower has ended.");
        }

        return one.Done.Task;
    }

    /// <summary>Sends until stopped; then everyone who still waits is told why.</summary>
    public async Task RunAsync(Func<Exception> reason, CancellationToken stop)
    {
        var call = new List<Waiting>();
        var failures = 0;
        try
        {
            while (call.Count > 0 || await waiting.Reader.WaitToReadAsync(stop))
            {
                Gather(call);
                failures = await SentAsync(call, stop) ? 0 : failures + 1;
                if (call.Count > 0) { await Task.Delay(RetryDelay.After(failures), stop); }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The follower ended.
        }

        waiting.Writer.TryComplete();
        while (waiting.Reader.TryRead(out var left)) { call.Add(left); }
        foreach (var one in call) { one.Done.TrySetException(reason()); }
    }

    private void Gather(List<Waiting> call)
    {
        var bytes = call.Sum(one => one.Bytes);
        while (call.Count < WireLimits.CommandsPerCall
            && waiting.Reader.TryPeek(out var next)
            && bytes + next.Bytes <= CallBytes)
        {
            waiting.Reader.TryRead(out next);
            call.Add(next!);
            bytes += next!.Bytes;
        }
    }

    /// <summary>Sends the call and takes out of it what has an outcome; false when the call itself failed.</summary>
    private async Task<bool> SentAsync(List<Waiting> call, CancellationToken stop)
    {
        try
        {
            var hub = await connection(stop);
            var outcomes = await hub.InvokeAsync<IReadOnlyList<Outcome>>(
                "Submit", roomId, call.Select(one => one.Command).ToArray(), stop);
            var known = outcomes.Where(o => !IsOpen(o)).ToDictionary(o => o.CommandId);
            foreach (var one in call)
            {
                if (known.TryGetValue(one.Command.CommandId, out var outcome)) { one.Done.TrySetResult(outcome); }
            }

            return call.RemoveAll(one => one.Done.Task.IsCompleted) > 0;
        }
        catch (Exception)
        {
            stop.ThrowIfCancellationRequested();
            // Whatever went wrong, what became of the commands is unknown; the same ids make sending again harmless.
            return false;
        }
    }

    /// <summary>Sent too fast is no decision: the server has not looked at it.</summary>
    private static bool IsOpen(Outcome outcome) =>
        outcome.Status is OutcomeStatus.Unknown || outcome.Problem?.Code == "tooMany";

    private sealed record Waiting(WireCommand Command)
    {
        public int Bytes { get; } = System.Text.Encoding.UTF8.GetByteCount(Command.Data.GetRawText());

        public TaskCompletionSource<Outcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
