using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Server.Rooms;

/// <summary>A person's rooms, from the sealed summaries that stand in their list.</summary>
internal sealed class RoomLists(IRoomLog log, IStreamKeys keys)
{
    /// <summary>Rooms shown to one person; nobody is in more at a time.</summary>
    private const int Limit = 500;

    public async Task<IReadOnlyList<RoomListItem>> OfAsync(Guid person, CancellationToken cancel)
    {
        var items = new List<RoomListItem>();
        foreach (var found in await log.FindAsync(StreamKind.Room, [person], Limit, cancel))
        {
            var stream = StreamId.Room(found.StreamId);
            var key = await keys.GetAsync(stream, KeySlot.Content, cancel);
            var json = EventSealer.OpenSummary(stream, key, found.Sequence, found.Summary);
            var summary = JsonSerializer.Deserialize<RoomSummary>(json, WireJson.Options)!;
            if (!summary.People.TryGetValue(person, out var me)) { continue; }
            items.Add(new RoomListItem(
                found.StreamId, found.Summary.Phase, summary.Question, me.Role, me.Standing, summary.Unit,
                summary.Members, summary.Materials, found.At, me.Waiting));
        }

        return items;
    }
}
