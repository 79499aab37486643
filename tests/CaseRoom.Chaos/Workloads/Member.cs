using System.Diagnostics;
using CaseRoom.Chaos.Verdicts;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Chaos.Workloads;

/// <summary>A person at a program: says things, is shown what others say, and takes down both.</summary>
internal sealed class Member(Uri address, string name, Recorder recorder) : IAsyncDisposable
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SettleLimit = TimeSpan.FromSeconds(90);
    private readonly CaseRoomClient client = new(address, new DemoSignIn(address, name));
    private readonly Lock gate = new();
    private readonly List<(Guid Room, WireCommand Command)> kept = [];
    private Guid room;
    private RoomFollower? follower;
    private Task reading = Task.CompletedTask;
    private long answered;

    public string Name => name;

    public CaseRoomClient Client => client;

    public Guid Room => room;

    /// <summary>When the last command that was acknowledged had been given, in ticks of <see cref="Stopwatch"/>.
    /// </summary>
    public long Answered => Volatile.Read(ref answered);

    public async Task<MemberCard> CardAsync(CancellationToken stop)
    {
        var me = await TriedAsync(client.MeAsync, stop);
        return new(me.PersonId, "", "", null, "", Region.Unknown, "NO");
    }

    /// <summary>Follows a room from now on, over a new connection where it follows one already.</summary>
    public async Task FollowAsync(Guid wanted, CancellationToken stop)
    {
        if (follower is { } old) { await old.DisposeAsync(); }
        await reading;
        room = wanted;
        var fresh = await TriedAsync(limit => RoomFollower.StartAsync(client, wanted, cancel: limit), stop);
        follower = fresh;
        reading = ReadAsync(fresh, wanted);
    }

    /// <summary>Gives a command, again and again under the same id, until it is decided.</summary>
    /// <exception cref="OperationCanceledException">It was stopped before; nobody knows what became of it.</exception>
    public async Task<Outcome> GiveAsync(WireCommand command, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                var outcome = await follower!.SubmitAsync(command, stop);
                Take(room, command, outcome);
                Volatile.Write(ref answered, begun);
                return outcome;
            }
            catch (Exception fault) when (fault is ObjectDisposedException or InvalidOperationException)
            {
                // The connection was changed meanwhile: it is given over the new one.
                await Task.Delay(Again, stop);
            }
            catch (RoomEndedException)
            {
                await Task.Delay(Again, stop);
                await FollowAsync(room, stop);
            }
        }
    }

    /// <summary>Gives a command over HTTP until it is decided.</summary>
    public async Task<Outcome> PostAsync(Guid where, WireCommand command, CancellationToken stop)
    {
        while (true)
        {
            var outcome = (await TriedAsync(limit => client.SubmitAsync(where, [command], limit), stop))[0];
            if (outcome.Status is not OutcomeStatus.Unknown && outcome.Problem?.Code != "tooMany")
            {
                Take(where, command, outcome);
                return outcome;
            }

            await Task.Delay(Again, stop);
        }
    }

    /// <summary>Gives one again that was acknowledged earlier: it must get the same answer.</summary>
    public async Task RepeatAsync(Random random, CancellationToken stop)
    {
        (Guid Room, WireCommand Command) earlier;
        lock (gate)
        {
            if (kept.Count == 0) { return; }
            earlier = kept[random.Next(kept.Count)];
        }

        await PostAsync(earlier.Room, earlier.Command, stop);
    }

    /// <summary>Whether this reader is shown an event in time.</summary>
    public async Task<bool> HasSeenAsync(long sequence, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(CallLimit);
        try
        {
            await follower!.WaitForAsync(one => one.Sequence >= sequence, limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Where this reader stands once it has come as far as the log.</summary>
    public async Task<Reached> StandAsync(long head, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(SettleLimit);
        var view = follower!.View;
        try
        {
            view = await follower.WaitForAsync(one => one.Sequence >= head, limit.Token);
            var asked = await TriedAsync(one => client.ViewAsync(room, one), limit.Token);
            var same = CanonicalJson.Of(view.State) == CanonicalJson.Of(asked.State);
            return new(name, room, view.Sequence, view.Hash, same);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // It had its time: where it stands is where it stays.
            return new(name, room, view.Sequence, view.Hash, false);
        }
        catch (RoomEndedException)
        {
            return new(name, room, null, "", false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (follower is { } last) { await last.DisposeAsync(); }
        await reading;
        client.Dispose();
    }

    /// <summary>A call that is made again until it is answered: lines are broken on purpose.</summary>
    public static async Task<T> TriedAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken stop)
    {
        while (true)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(CallLimit);
            try
            {
                return await call(limit.Token);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested && !IsDecided(fault))
            {
                await Task.Delay(Again, stop);
            }
        }
    }

    /// <summary>The server looked at it and said no: asking again changes nothing.</summary>
    private static bool IsDecided(Exception fault) => fault is CaseRoomException { Status: var status }
        && (int)status is >= 400 and < 500 and not (401 or 429);

    private void Take(Guid where, WireCommand command, Outcome outcome)
    {
        var answer = new Answer(
            where, command.CommandId, outcome.Status, outcome.FirstSequence, outcome.LastSequence,
            outcome.Problem?.Code);
        recorder.Add(answer);
        if (!Checker.IsKept(answer)) { return; }
        lock (gate) { kept.Add((where, command)); }
    }

    private async Task ReadAsync(RoomFollower from, Guid where)
    {
        await foreach (var update in from.UpdatesAsync())
        {
            if (update is RoomUpdate.Happened one)
            {
                recorder.Add(new Sight(name, where, one.Recorded.Sequence, one.Recorded.CommandId));
            }
        }
    }
}
