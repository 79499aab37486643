using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using Orleans.Concurrency;

namespace CaseRoom.Grains.Rooms;

/// <summary>The sequencer of one room. Reentrant: calls gather while an append is under way.</summary>
[Reentrant]
public sealed class RoomGrain(RoomProfile profile, IRoomLog log, IStreamKeys keys, TimeProvider clock)
    : StreamGrain<RoomState, RoomCommand, RoomEvent>(profile, log, keys, clock), IRoomGrain
{
    public Task Signal(EncodedSignal signal)
    {
        Hosts.Tell(signal);
        return Task.CompletedTask;
    }

    public async Task<EncodedLog> Log(long after, int limit)
    {
        var page = await Sequencer.ReadAsync(after, Math.Min(limit, WireLimits.EventsPerBatch));
        return new EncodedLog([.. page.Events.Select(e => new EncodedLogEntry(
            e.Stored.Sequence, e.Stored.Commitment, e.Stored.Hash, e.Opened.Bytes, e.Opened.Salt))]);
    }
}
