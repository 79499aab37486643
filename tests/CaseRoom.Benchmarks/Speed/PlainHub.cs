using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>A hub with the methods of CaseRoom's, each command sent to the group by itself in an event of the same
/// size.</summary>
internal sealed class PlainHub(PlainRooms rooms) : Hub
{
    public async Task<object> Submit(Guid roomId, JsonElement commands)
    {
        var receipts = new List<object>();
        foreach (var command in commands.EnumerateArray())
        {
            var commandId = command.GetProperty("commandId").GetGuid();
            var sequence = rooms.Next(roomId);
            if (rooms.Store is { } store) { await store.WriteAsync(roomId, sequence, command.GetRawText()); }
            var events = new[]
            {
                new PlainEvent(
                    sequence, DateTimeOffset.UtcNow, commandId, Context.ConnectionId, "annotation.added.v1",
                    command.GetProperty("data")),
            };
            await Clients.Group($"{roomId}").SendAsync(
                "Batch", new { roomId, from = sequence, to = sequence, hash = PlainRooms.Hash, events });
            receipts.Add(new { commandId, status = "applied", sequence });
        }

        return receipts;
    }

    public async Task Follow(Guid roomId, long afterSequence, string afterHash)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, $"{roomId}");
        await Clients.Caller.SendAsync("Batch", new { roomId, from = 1, to = 0, afterHash, events = (int[])[] });
    }
}

/// <summary>As much of an event as CaseRoom's tells.</summary>
internal sealed record PlainEvent(
    long Sequence, DateTimeOffset At, Guid CommandId, string Actor, string Type, JsonElement Data);

/// <summary>How far each room is, and where what is said is kept; null for nowhere.</summary>
internal sealed class PlainRooms(OneByOneStore? store)
{
    private readonly ConcurrentDictionary<Guid, long> heads = new();

    /// <summary>As long as a hash of CaseRoom's in a frame.</summary>
    public static readonly byte[] Hash = new byte[32];

    public OneByOneStore? Store => store;

    public long Next(Guid room) => heads.AddOrUpdate(room, 1, (_, head) => head + 1);
}
