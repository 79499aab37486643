using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using Orleans.Concurrency;

namespace CaseRoom.Grains.Rooms;

/// <summary>The sequencer of one room. Reentrant: calls gather while an append is under way.</summary>
[Reentrant]
public sealed class RoomGrain(
    RoomProfile profile, IRoomLog log, IStreamKeys keys, CommandRates rates, TimeProvider clock)
    : StreamGrain<RoomState, RoomCommand, RoomEvent>(profile, log, keys, clock), IRoomGrain
{
    /// <summary>Seconds' worth of commands that may come at once, as of a person.</summary>
    private const int Burst = 4;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly EvenTimes commands =
        new(rates.InRoom * Burst, rates.InRoom, Second, clock);

    private readonly EvenTimes signals =
        new(WireLimits.SignalsPerRoomSecond, WireLimits.SignalsPerRoomSecond, Second, clock);

    /// <summary>From whoever has a seat there; what is too much is lost, as signals may be (LIM-21).</summary>
    public Task Signal(EncodedSignal signal)
    {
        if (signals.TryTake()) { Hosts.Tell(signal); }
        return Task.CompletedTask;
    }

    public async Task<EncodedLog> Log(long after, int limit)
    {
        var page = await Sequencer.ReadAsync(after, Math.Min(limit, WireLimits.EventsPerBatch));
        return new EncodedLog([.. page.Events.Select(e => new EncodedLogEntry(
            e.Stored.Sequence, e.Stored.Commitment, e.Stored.Hash, e.Opened.Bytes, e.Opened.Salt))]);
    }

    /// <summary>A member's commands are counted; a stranger's are refused by the rules, and take nothing of the
    /// members' (LIM-20).</summary>
    protected override Problem? TooMuch(EncodedCall call) =>
        Sequencer.State.Membership.Present(call.Actor) is null || commands.TryTake(call.Commands.Length)
            ? null
            : new Problem("tooMany", "room", Limit: rates.InRoom);
}
