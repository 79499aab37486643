using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Audit.Review;

/// <summary>
/// Gathers what a review is made of. An organisation's log control sees every reading in the rooms it is the controller
/// of, whoever read, and none in others' rooms: the controller answers for what is done with the data (BRIEF 10), and
/// another organisation's rooms are that one's to control.
/// </summary>
internal sealed class ReviewMaterial(
    IRoomLog log, IGrainFactory grains, AccessHistory history, TimeProvider clock)
{
    public async Task<ReviewInput> GatherAsync(
        Guid organisation, ReviewPeriod period, DirectoryState directory, CancellationToken cancel)
    {
        var (rooms, rows) = (new Dictionary<Guid, ReviewedRoom>(), new List<ReviewedRow>());
        foreach (var found in await FindAsync(log, organisation, directory, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var room = await RoomAsync(found.StreamId);
                // A unit may have been moved here before none could be; its rooms were not.
                if (room.ControllerId != organisation) { continue; }
                rows.AddRange(await RowsAsync(found.StreamId, period));
                rooms[found.StreamId] = room;
            }
            catch (KeyNotFoundException)
            {
                // It was erased since it was found: who read in it is nobody's to see any more.
            }
        }

        rows.AddRange(await RefusedAsync(rooms.Keys.ToHashSet(), period));
        return new ReviewInput(
            period.From, period.Until, clock.GetUtcNow(), [.. rows.Where(row => row.Entry.At < period.Until)],
            [.. rooms.Values],
            [
                .. directory.People.Select(person => new ReviewedPerson(
                    person.Key, person.Value.Value.Name, person.Value.Value.OrganisationId, person.Value.Value.UnitId,
                    person.Value.Active)),
            ],
            [.. (await SettledAsync(organisation)).Select(entry => entry.Settled!)]);
    }

    /// <summary>The rooms of its units, all of them: what is read long after a room was closed is what a review is for.
    /// </summary>
    internal static Task<IReadOnlyList<FoundSummary>> FindAsync(
        IRoomLog log, Guid organisation, DirectoryState directory, CancellationToken cancel) => log.FindAsync(
            StreamKind.Room,
            [.. directory.Units.Where(unit => unit.Value.Value.OrganisationId == organisation).Select(u => u.Key)],
            int.MaxValue, cancel);

    /// <summary>Everything that the organisation's log control has settled, oldest first.</summary>
    public async Task<IReadOnlyList<AccessEntry>> SettledAsync(Guid organisation) =>
        [.. (await history.SinceAsync(StreamId.Review(organisation), DateTimeOffset.MinValue))
            .Where(entry => entry.Settled is not null)];

    private async Task<ReviewedRoom> RoomAsync(Guid roomId)
    {
        var (room, grain) = (ReviewedRoom.Of(roomId), grains.GetGrain<IRoomGrain>(roomId));
        for (var at = 0L; ;)
        {
            var page = await grain.Read(at, WireLimits.EventsPerBatch);
            if (page.Events.Length == 0) { return room; }
            foreach (var one in page.Events)
            {
                room = ReviewedRooms.After(room, RoomCodec.Events.Decode(one.Bytes));
            }

            at = page.Events[^1].Sequence;
        }
    }

    private async Task<IEnumerable<ReviewedRow>> RowsAsync(Guid room, ReviewPeriod period) =>
        (await history.SinceAsync(StreamId.Room(room), period.From - ReviewLimits.Habit))
            .Select(entry => new ReviewedRow(room, entry));

    /// <summary>Of what belongs to no room: who was refused one of these.</summary>
    private async Task<IEnumerable<ReviewedRow>> RefusedAsync(HashSet<Guid> rooms, ReviewPeriod period) =>
        (await history.SinceAsync(StreamId.Audit, period.From))
            .Where(entry => entry.Outcome is AccessOutcome.Refused)
            .SelectMany(entry => entry.Subjects.Where(rooms.Contains).Select(room => new ReviewedRow(room, entry)));
}
