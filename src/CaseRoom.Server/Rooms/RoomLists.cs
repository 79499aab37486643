using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Rooms;

/// <summary>A person's rooms, from the sealed summaries that stand in their list.</summary>
internal sealed partial class RoomLists(
    IRoomLog log, IStreamKeys keys, IGrainFactory grains, TimeProvider clock, ILogger<RoomLists> faults)
{
    /// <summary>Rooms shown to one person; nobody is in more at a time.</summary>
    private const int Limit = 500;

    public async Task<IReadOnlyList<RoomListItem>> OfAsync(Guid person, CancellationToken cancel)
    {
        var items = new List<RoomListItem>();
        foreach (var found in await log.FindAsync(StreamKind.Room, [person], Limit, cancel))
        {
            if (await SummaryAsync(found, cancel) is not { } summary
                || !summary.People.TryGetValue(person, out var me)
                || !me.IsListed(clock.GetUtcNow())) { continue; }
            items.Add(new RoomListItem(
                found.StreamId, found.Summary.Phase, summary.Question, me.Role, me.Standing, me.Unit, me.Members,
                me.Materials, found.At, me.Waiting));
        }

        return items;
    }

    /// <summary>
    /// One that cannot be read, such as one from an older version, is made anew from its room; where that fails too the
    /// others are still shown.
    /// </summary>
    public async Task<RoomSummary?> SummaryAsync(FoundSummary found, CancellationToken cancel)
    {
        var stream = StreamId.Room(found.StreamId);
        try
        {
            var key = await keys.GetAsync(stream, KeySlot.Content, cancel);
            var json = EventSealer.OpenSummary(stream, key, found.Sequence, found.Summary);
            return JsonSerializer.Deserialize<RoomSummary>(json, WireJson.Options);
        }
        catch (Exception fault) when (fault is JsonException or TamperedRecordException or KeyNotFoundException)
        {
            Unreadable(stream, fault.GetType().Name);
        }

        try
        {
            var encoded = await grains.GetGrain<IRoomGrain>(found.StreamId).State();
            return RoomSummary.Of(RoomCodec.DecodeState(encoded.State));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Unreadable(stream, fault.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The list entry of {Stream} cannot be read: {Fault}.")]
    private partial void Unreadable(StreamId stream, string fault);
}
