using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Audit;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Requests;

/// <summary>
/// Who was shown a request without seeing a room of it. Beside the row of what belongs to no room stands one where the
/// patient will find it: in the room that it became, and until there is one in a chain of the request's own (AUD-229).
/// </summary>
internal sealed class EarlyReadings(IAccessLog log, Accesses accesses, AccessHistory history, Visits visits)
{
    /// <param name="roomId">That it became; null until it is accepted.</param>
    /// <exception cref="UnrecordedException">It may not be shown.</exception>
    public Task ReadAsync(SignedInPerson person, Guid requestId, Guid? roomId)
    {
        var entry = accesses.OutsideEntry(person, Access.Of(AccessKind.Request, requestId), AccessOutcome.Shown);
        return Task.WhenAll(
            accesses.AppendAsync(StreamId.Audit, [entry]), accesses.AppendAsync(ChainOf(requestId, roomId), [entry]));
    }

    /// <summary>One row of the list, and one of each request in it, once a visit.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task ListedAsync(SignedInPerson person, IReadOnlyList<RequestListItem> requests)
    {
        var all = new Access(AccessKind.RequestList, [.. requests.Select(one => one.RequestId)]);
        await accesses.OutsideAsync(person, all, AccessOutcome.Shown);
        await Task.WhenAll(requests.Select(one => visits.OnceAsync(
            person.PersonId, one.RequestId, AccessKind.RequestList,
            () => accesses.AppendAsync(ChainOf(one.RequestId, one.Summary.RoomId), [
                accesses.OutsideEntry(
                    person, Access.Of(AccessKind.RequestList, one.RequestId), AccessOutcome.Shown),
            ]),
            goesOn: false)));
    }

    /// <summary>Takes what stands in the request's chain into the room's, each row once however often it is called.
    /// </summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task CarryAsync(Guid requestId, Guid roomId)
    {
        var early = StreamId.Request(requestId);
        if (await log.ReadAsync(early, 0, 1) is []) { return; }
        var there = (await history.SinceAsync(StreamId.Room(roomId), DateTimeOffset.MinValue)).Entries
            .Select(entry => entry.ReadingId).ToHashSet();
        List<AccessEntry> missing =
        [
            .. (await history.SinceAsync(early, DateTimeOffset.MinValue)).Entries
                .Where(entry => !there.Contains(entry.ReadingId)),
        ];
        if (missing.Count > 0) { await accesses.AppendAsync(StreamId.Room(roomId), missing); }
    }

    private static StreamId ChainOf(Guid requestId, Guid? roomId) =>
        roomId is { } room ? StreamId.Room(room) : StreamId.Request(requestId);
}
