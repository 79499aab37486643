using System.Collections.Concurrent;
using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// Rooms as this host read them last. Each reading asks the store for the room's end, which is what answers for a
/// reading being of now; a room that moved on is folded on, so that only a room that is new here is encoded, sent and
/// decoded whole. A room that is not there costs its end, and no grain.
/// </summary>
internal sealed class RoomStates(RoomReferences rooms, TimelyRoomLog log) : IOpenedStreams
{
    /// <summary>Bytes of encoded states kept; decoded they are several times that.</summary>
    private const long Kept = 64 * 1024 * 1024;

    /// <summary>Pages read to catch up; a room further behind is read whole.</summary>
    private const int Pages = 4;

    private readonly Lock sync = new();
    private readonly Dictionary<Guid, RoomAt> kept = [];
    private readonly ConcurrentDictionary<(Guid Room, long Sequence), Lazy<Task<RoomAt>>> loading = new();
    private long uses;

    /// <summary>Counts what was forgotten: what was read while something was is not kept.</summary>
    private long forgotten;

    /// <summary>The committed state, its end confirmed with the store; null where there is no such room.</summary>
    public async Task<RoomAt?> ReadAsync(Guid roomId)
    {
        var since = Volatile.Read(ref forgotten);
        var end = await log.HeadAsync(StreamId.Room(roomId));
        if (end is not { Sequence: > 0 } head) { return null; }
        if (Find(roomId) is not { } held) { return await LoadedAsync(roomId, head); }
        if (held.IsAt(head)) { return held; }
        return Keep(roomId, await CaughtUpAsync(roomId, held, head) ?? await LoadedAsync(roomId, head), since);
    }

    /// <summary>What the room says was erased: nothing of it is kept here.</summary>
    public void Forget(Guid roomId)
    {
        lock (sync)
        {
            forgotten++;
            kept.Remove(roomId);
        }
    }

    void IOpenedStreams.Forget(StreamId stream)
    {
        if (stream.Kind is StreamKind.Room) { Forget(stream.Id); }
    }

    void IOpenedStreams.ForgetAll()
    {
        lock (sync)
        {
            forgotten++;
            kept.Clear();
        }
    }

    private async Task<RoomAt?> CaughtUpAsync(Guid roomId, RoomAt held, LogHead head)
    {
        var room = rooms.Of(roomId);
        for (var page = 0; page < Pages && held.Sequence < head.Sequence; page++)
        {
            var range = await room.Read(held.Sequence, WireLimits.EventsPerBatch);
            // Of another history: the log was put back to an older copy beneath this host.
            if (range.Events.Length == 0 || !range.Before.AsSpan().SequenceEqual(held.Hash)) { return null; }
            var state = range.Events.Aggregate(
                held.State, (folded, one) => RoomProfile.Shared.Evolve(folded, RoomCodec.Events.Decode(one.Bytes)));
            held = new RoomAt(range.To, range.Hash, state, held.Bytes + range.Events.Sum(one => one.Bytes.Length));
        }

        return held.Sequence >= head.Sequence ? held : null;
    }

    /// <summary>Many readers of one room at once wait for one reading of it.</summary>
    private async Task<RoomAt> LoadedAsync(Guid roomId, LogHead head)
    {
        var place = (roomId, head.Sequence);
        var load = loading.GetOrAdd(place, _ => new Lazy<Task<RoomAt>>(() => LoadAsync(roomId)));
        try
        {
            return await load.Value;
        }
        finally
        {
            loading.TryRemove(new KeyValuePair<(Guid, long), Lazy<Task<RoomAt>>>(place, load));
        }
    }

    private async Task<RoomAt> LoadAsync(Guid roomId)
    {
        var since = Volatile.Read(ref forgotten);
        var encoded = await rooms.Of(roomId).State();
        var state = RoomCodec.DecodeState(encoded.State);
        return Keep(roomId, new RoomAt(encoded.Sequence, encoded.Hash, state, encoded.State.Length), since);
    }

    private RoomAt? Find(Guid roomId)
    {
        lock (sync)
        {
            if (!kept.TryGetValue(roomId, out var held)) { return null; }
            held.UsedAt = ++uses;
            return held;
        }
    }

    private RoomAt Keep(Guid roomId, RoomAt read, long since)
    {
        lock (sync)
        {
            if (forgotten != since) { return read; }
            read.UsedAt = ++uses;
            kept[roomId] = read;
            var bytes = kept.Values.Sum(room => room.Bytes);
            while (bytes > Kept && kept.Count > 1)
            {
                var oldest = kept.MinBy(room => room.Value.UsedAt);
                kept.Remove(oldest.Key);
                bytes -= oldest.Value.Bytes;
            }

            return read;
        }
    }
}

/// <summary>A room's whole state at one place of its log.</summary>
/// <param name="Bytes">About its encoding.</param>
internal sealed record RoomAt(long Sequence, byte[] Hash, RoomState State, long Bytes)
{
    /// <summary>Counts readings, not time: the least is let go first.</summary>
    public long UsedAt { get; set; }

    public bool IsAt(LogHead head) => Sequence == head.Sequence && Hash.AsSpan().SequenceEqual(head.Hash);
}
