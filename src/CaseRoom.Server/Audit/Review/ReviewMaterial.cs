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
    public async Task<GatheredReview> GatherAsync(
        Guid organisation, ReviewPeriod period, DirectoryState directory, CancellationToken cancel)
    {
        var (rooms, rows) = (new Dictionary<Guid, ReviewedRoom>(), new List<ReviewedRow>());
        var damaged = new List<DamagedLog?>();
        foreach (var found in await FindAsync(log, organisation, directory, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                // The room after its rows: what is erased meanwhile has no key, and is not damaged.
                var held = await history.SinceAsync(
                    StreamId.Room(found.StreamId), period.From - ReviewLimits.Habit);
                var room = await RoomAsync(found.StreamId);
                // A unit may have been moved here before none could be; its rooms were not.
                if (room.ControllerId != organisation) { continue; }
                rooms[found.StreamId] = room;
                rows.AddRange(held.Entries.Select(entry => new ReviewedRow(found.StreamId, entry)));
                damaged.Add(held.Check.Found(found.StreamId));
            }
            catch (KeyNotFoundException)
            {
                // It was erased since it was found: who read in it is nobody's to see any more.
            }
        }

        var outside = await history.SinceAsync(StreamId.Audit, period.From);
        var named = NamedIn(outside.Entries, rooms.Keys.ToHashSet()).Where(row => row.Entry.At < period.Until).ToList();
        rows.AddRange(named.Where(row => row.Entry.Outcome is AccessOutcome.Refused));
        var settled = await history.SinceAsync(StreamId.Review(organisation), DateTimeOffset.MinValue);
        damaged.AddRange([outside.Check.Found(null), settled.Check.Found(null)]);
        var input = new ReviewInput(
            period.From, period.Until, clock.GetUtcNow(), [.. rows.Where(row => row.Entry.At < period.Until)],
            [.. rooms.Values],
            [
                .. directory.People.Select(person => new ReviewedPerson(
                    person.Key, person.Value.Value.Name, person.Value.Value.OrganisationId, person.Value.Value.UnitId,
                    person.Value.Active)),
            ],
            [.. settled.Entries.Select(entry => entry.Settled).OfType<Settlement>()]);
        return new GatheredReview(
            input, [.. damaged.OfType<DamagedLog>()],
            [.. named.Where(row => row.Entry.Outcome is AccessOutcome.Shown)]);
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
        [.. (await history.SinceAsync(StreamId.Review(organisation), DateTimeOffset.MinValue)).Entries
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

    /// <summary>Of what belongs to no room: what names one of these.</summary>
    private static IEnumerable<ReviewedRow> NamedIn(IEnumerable<AccessEntry> entries, HashSet<Guid> rooms) =>
        entries.SelectMany(
            entry => entry.Subjects.Where(rooms.Contains).Select(room => new ReviewedRow(room, entry)));
}

/// <param name="Damaged">Logs that are not as they were written.</param>
/// <param name="Listed">Lists that somebody was shown one of the rooms in.</param>
internal sealed record GatheredReview(
    ReviewInput Input, IReadOnlyList<DamagedLog> Damaged, IReadOnlyList<ReviewedRow> Listed)
{
    /// <summary>Everything that anybody was shown or refused in the period itself.</summary>
    public IEnumerable<ReviewedRow> Readings =>
        Input.Rows.Where(row => row.Entry.At >= Input.From).Concat(Listed);
}
