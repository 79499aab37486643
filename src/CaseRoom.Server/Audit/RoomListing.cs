using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit;

/// <summary>
/// Rooms in a list for who has no part in them: looked up, and recorded before any of it is shown, as a list in the
/// chain of what belongs to no room, and in the chain of each room that it shows, where the patient sees it.
/// </summary>
internal sealed class RoomListing(IRoomLog log, Accesses accesses)
{
    /// <summary>Nobody may know what the list would have been.</summary>
    /// <exception cref="UnrecordedException">It may not even be refused.</exception>
    public Task RefusedAsync(SignedInPerson person) =>
        accesses.OutsideAsync(person, Access.Of(AccessKind.RoomList), AccessOutcome.Refused);

    /// <summary>What is to be shown of the rooms that are found by one of the ids, the newest change first.</summary>
    /// <param name="most">Rooms looked at.</param>
    /// <param name="of">What the list shows of a room; nothing of one that it does not show.</param>
    /// <exception cref="UnrecordedException">It may not be shown.</exception>
    public async Task<IReadOnlyList<T>> ShowAsync<T>(
        SignedInPerson person, IReadOnlyCollection<Guid> findableBy, int most,
        Func<FoundSummary, Task<IReadOnlyList<T>>> of, CancellationToken cancel)
    {
        var (rooms, shown) = (new List<Guid>(), new List<T>());
        var found = findableBy.Count == 0
            ? []
            : await log.FindAsync(StreamKind.Room, findableBy, most, cancel);
        foreach (var room in found)
        {
            if (await of(room) is not { Count: > 0 } lines) { continue; }
            rooms.Add(room.StreamId);
            shown.AddRange(lines);
        }

        await ShownAsync(person, rooms);
        return shown;
    }

    /// <summary>Records that the rooms are about to be shown.</summary>
    /// <exception cref="UnrecordedException">They may not be.</exception>
    public Task ShownAsync(SignedInPerson person, IReadOnlyList<Guid> rooms) =>
        accesses.BesideAllAsync(person, Access.Of(AccessKind.RoomList, rooms));
}
