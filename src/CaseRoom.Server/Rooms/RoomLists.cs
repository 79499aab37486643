using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Store;

namespace CaseRoom.Server.Rooms;

/// <summary>A person's rooms, from the summaries that stand in their list.</summary>
internal sealed class RoomLists(Summaries summaries, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Rooms shown to one person; nobody is in more at a time.</summary>
    private const int Limit = 500;

    public async Task<IReadOnlyList<RoomListItem>> OfAsync(Guid person, CancellationToken cancel)
    {
        var items = new List<RoomListItem>();
        foreach (var (found, summary) in await summaries.FindAsync(
            StreamKind.Room, [person], Limit, AnewAsync, cancel))
        {
            if (!summary.People.TryGetValue(person, out var me) || !me.IsListed(clock.GetUtcNow())) { continue; }
            items.Add(new RoomListItem(
                found.StreamId, found.Summary.Phase, me.HidesQuestion ? "" : summary.Question, me.Role, me.Standing,
                me.Unit, me.Members, me.Materials, found.At, me.WaitingAt(clock.GetUtcNow()), me.LacksCustody));
        }

        return items;
    }

    /// <summary>Of a room that was found; null where it can neither be read nor made anew.</summary>
    public Task<RoomSummary?> SummaryAsync(FoundSummary found, CancellationToken cancel) =>
        summaries.OpenAsync(StreamId.Room(found.StreamId), found, AnewAsync, cancel);

    private async Task<RoomSummary> AnewAsync(Guid roomId) =>
        RoomSummary.Of(RoomCodec.DecodeState((await grains.GetGrain<IRoomGrain>(roomId).State()).State));
}
