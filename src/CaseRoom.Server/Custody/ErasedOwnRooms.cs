using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Custody;

/// <summary>Which rooms of whoever asks were erased, of which they were the patient or stood for them (CASE-110); none
/// for anybody else.</summary>
internal static class ErasedOwnRooms
{
    /// <summary>The newest first.</summary>
    public static async Task<Ok<IReadOnlyList<ErasedOwnRoom>>> List(
        HttpContext context, IRoomLog log, ErasureNotices notices, Accesses accesses, CancellationToken cancel)
    {
        var person = context.Person();
        // As in ErasedRooms: what ends between the two is said to be erased a moment later, never too early.
        var waiting = (await log.FindAsync(StreamKind.Room, [CustodyLists.Erasing], int.MaxValue, cancel))
            .Select(found => found.StreamId).ToHashSet();
        var rows = (await notices.OfAsync(person.PersonId, cancel))
            .Where(entry => entry.Erased is not null).DistinctBy(entry => entry.Subjects[0]).Reverse();
        IReadOnlyList<ErasedOwnRoom> rooms =
        [
            .. rows.Select(entry => new ErasedOwnRoom(
                entry.Subjects[0], entry.Erased!.Ground, ErasureGrounds.SourceOf(entry.Erased.Ground),
                Said(entry.Erased.Organisation), Said(entry.Erased.Unit), entry.Reader.Name,
                Said(entry.Erased.ProposedBy), entry.At, !waiting.Contains(entry.Subjects[0]))),
        ];
        await accesses.OutsideAsync(
            person, new Access(AccessKind.RoomList, [.. rooms.Select(r => r.RoomId)]), AccessOutcome.Shown);
        return TypedResults.Ok(rooms);
    }

    private static string? Said(string words) => words.Length == 0 ? null : words;
}
