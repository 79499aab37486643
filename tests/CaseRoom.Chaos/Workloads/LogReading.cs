using CaseRoom.Chaos.Verdicts;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Chaos.Workloads;

/// <summary>Reads a room from the database itself, with the keys, and checks its chain.</summary>
internal static class LogReading
{
    private const int PageEvents = 512;

    /// <summary>What could not be read is said so, and is no empty room.</summary>
    public static async Task<ReadLog> ReadAsync(IServiceProvider store, Guid room, CancellationToken stop)
    {
        var (log, keys) = (store.GetRequiredService<IRoomLog>(), store.GetRequiredService<IStreamKeys>());
        var stream = StreamId.Room(room);
        try
        {
            var fault = await LogAudit.VerifyAsync(log, keys, stream, stop);
            var events = new List<Recorded<RoomEvent>>();
            var hash = "";
            while (await log.ReadAsync(stream, events.Count, PageEvents, stop) is { Count: > 0 } page)
            {
                foreach (var stored in page)
                {
                    var opened = EventSealer.Open(stream, await keys.GetAsync(stream, stored.Slot, stop), stored);
                    events.Add(RoomCodec.Events.Decode(opened.Bytes) with { Sequence = stored.Sequence });
                }

                hash = Convert.ToBase64String(page[^1].Hash);
            }

            var places = events.Select(one => new Logged(one.Sequence, one.CommandId)).ToList();
            return new(new(room, places, hash, fault?.ToString()), events);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            return new(new(room, null, "", null), null);
        }
    }
}

/// <summary>A room as the database holds it.</summary>
/// <param name="Events">What the events say; null where they could not be read.</param>
internal sealed record ReadLog(RoomLog Log, IReadOnlyList<Recorded<RoomEvent>>? Events);
