using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Custody;

/// <summary>Receipts of the rooms that an organisation erased, for who decides there (CASE-84, CASE-85).</summary>
internal static class ErasedRooms
{
    /// <summary>The newest first.</summary>
    public static async Task<Results<Ok<IReadOnlyList<ErasedRoom>>, ProblemHttpResult>> List(
        HttpContext context, DirectorySource source, IRoomLog log, AccessHistory history, RoomListing listing,
        Accesses accesses, CancellationToken cancel)
    {
        var (person, state) = (context.Person(), (await source.RefreshAsync()).State);
        if (RoomsToDecide.OrganisationOf(person, state) is not { } own)
        {
            await listing.RefusedAsync(person);
            return HostProblems.NotAllowed.ToResult();
        }

        // Who waits first: what ends between the two is said to be erased a moment later, never too early.
        var waiting = (await log.FindAsync(StreamKind.Room, [CustodyLists.Erasing], int.MaxValue, cancel))
            .Select(found => found.StreamId).ToHashSet();
        // A server that stopped while it erased wrote the row again.
        var rows = (await history.SinceAsync(StreamId.Erasures(own), DateTimeOffset.MinValue)).Entries
            .Where(entry => entry.Erased is not null).DistinctBy(entry => entry.Subjects[0]).Reverse();
        IReadOnlyList<ErasedRoom> rooms =
        [
            .. rows.Select(entry => new ErasedRoom(
                entry.Subjects[0], entry.Erased!, ErasureGrounds.SourceOf(entry.Erased!.Ground),
                entry.Reader.Name ?? "", entry.At, !waiting.Contains(entry.Subjects[0]))),
        ];
        // Their chains ended with their keys.
        await accesses.OutsideAsync(
            person, new Access(AccessKind.RoomList, [.. rooms.Select(r => r.RoomId)]), AccessOutcome.Shown);
        return TypedResults.Ok(rooms);
    }
}
