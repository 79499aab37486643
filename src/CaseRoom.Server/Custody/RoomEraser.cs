using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Requests;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Custody;

/// <summary>
/// Destroys what confirmed decisions say is to be destroyed. A room is found by its list entry, which goes last: a
/// server that stops in between goes on where it was, and what is done twice does no harm.
/// </summary>
internal sealed class RoomEraser(
    IRoomLog log, IStreamErasure store, IErasureRecord record, IBlobStore blobs, IGrainFactory grains,
    RoomStates rooms, Accesses accesses, ErasureNotices notices, TimeProvider clock)
{
    /// <summary>Rooms in one round; more wait for the next.</summary>
    private const int AtOnce = 100;

    /// <summary>Whether all that was erased before this server started is known to stand in the record.</summary>
    private volatile bool recorded;

    /// <returns>How many were erased.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        if (!recorded)
        {
            await record.AddAsync(await store.ErasedAsync(cancel), clock.GetUtcNow(), cancel);
            recorded = true;
        }

        var found = await log.FindAsync(StreamKind.Room, [CustodyLists.Erasing], AtOnce, cancel);
        foreach (var room in found) { await EraseAsync(room.StreamId, cancel); }
        return found.Count;
    }

    private async Task EraseAsync(Guid roomId, CancellationToken cancel)
    {
        var room = grains.GetGrain<IRoomGrain>(roomId);
        var state = RoomCodec.DecodeState((await room.State()).State);
        // The list entry alone destroys nothing: a room that can be read says itself that it is to be destroyed.
        if (state.Case.Opening is not null && !state.Custody.IsErased()) { return; }
        List<StreamId> streams = [StreamId.Room(roomId)];
        // Nothing can be read any more where the keys went before the server stopped.
        if (state.Custody is { Erasure: { Answer: { End: ErasureEnd.Confirmed } decision } erasure })
        {
            if (state.Case.Opening?.RequestId is { } request) { streams.Add(StreamId.Request(request)); }
            var head = await log.HeadAsync(streams[0], cancel);
            var receipt = ErasureReceipt.Of(state, erasure, head?.Sequence ?? 0, head?.Hash ?? []);
            var tombstone = Tombstone(roomId, erasure, decision) with { Erased = receipt };
            await accesses.AppendAsync(StreamId.Audit, [tombstone]);
            if (state.Case.Opening is { } opening)
            {
                await accesses.AppendAsync(StreamId.Erasures(opening.Controller.Id), [tombstone]);
            }

            await TellAsync(state, tombstone, receipt);
        }

        // First of all: a copy of the store from before this moment holds the keys that go now.
        await record.AddAsync(streams, clock.GetUtcNow(), cancel);
        foreach (var stream in streams) { await blobs.RemoveAsync(stream, cancel); }
        await store.EraseAsync(streams, cancel);
        rooms.Forget(roomId);
        await room.Forget();
        foreach (var request in streams.Skip(1)) { await grains.GetGrain<IRequestGrain>(request.Id).Forget(); }
    }

    /// <summary>To the patient, and to who stands for them: each in a chain of their own (CASE-110).</summary>
    private async Task TellAsync(RoomState state, AccessEntry tombstone, ErasureReceipt receipt)
    {
        var hides = ErasureNotice.HidesPlaces(state);
        var told = ErasureNotice.Of(receipt, hides);
        var notice = tombstone with
        {
            Reader = tombstone.Reader with
            {
                Name = hides ? null : tombstone.Reader.Name, Organisation = hides ? null : told.Organisation,
            },
            Erased = told,
        };
        foreach (var person in ErasureNotice.To(state, tombstone.At))
        {
            await notices.TellAsync(person, notice);
        }
    }

    /// <summary>What remains: who decided, who proposed, on which ground, when. Nothing that the room said.</summary>
    private static AccessEntry Tombstone(Guid roomId, Erasure erasure, ErasureAnswer decision) => new(
        Guid.CreateVersion7(decision.At), decision.At,
        new AccessReader(decision.ById, decision.By, null, null, null, null, null), AccessKind.Erasure,
        AccessOutcome.Shown, [roomId, erasure.By], Form:
        $"{char.ToLowerInvariant(erasure.Ground.ToString()[0])}{erasure.Ground.ToString()[1..]}: "
        + ErasureGrounds.SourceOf(erasure.Ground));
}
