using System.Diagnostics;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using CaseRoom.Server.Telemetry;

namespace CaseRoom.Server.Audit;

/// <summary>
/// Records readings. It is asked before the first byte of an answer is written, and whoever asks waits: what it throws
/// is what keeps the content back.
/// </summary>
internal sealed class Accesses(IAccessLog log, IStreamKeys keys, Visits visits, TimeProvider clock)
{
    /// <summary>In the room's chain.</summary>
    /// <exception cref="UnrecordedException">It may not be shown.</exception>
    public Task ShownAsync(SignedInPerson person, RoomReading reading, Access what)
    {
        visits.Enter(person.PersonId, reading.RoomId);
        return RoomAsync(person, reading, what, AccessOutcome.Shown);
    }

    /// <summary>In the room's chain, the first time in a visit that they see it in this way.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public Task ShownOnceAsync(SignedInPerson person, RoomReading reading, Access what)
    {
        var reader = ReaderOf(person, reading);
        return visits.OnceAsync(
            person.PersonId, reading.RoomId, (what.Kind, what.Subjects[0], reader.Role, reader.View),
            () => AppendAsync(StreamId.Room(reading.RoomId), [EntryOf(reader, what, AccessOutcome.Shown)]));
    }

    /// <summary>In the room's chain: a member asked for what is not for them.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public Task RefusedAsync(SignedInPerson person, RoomReading reading, Access what) =>
        RoomAsync(person, reading, what, AccessOutcome.Refused);

    /// <summary>In the room's chain: somebody who had a part in it, and has no view now.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public Task RefusedAsync(SignedInPerson person, Guid roomId, Role part, Access what)
    {
        var worker = Policy.IsPatientSide(part) ? null : WorkerOf(person);
        var reader = AccessReaders.Outside(person.PersonId, worker) with { Role = part };
        return AppendAsync(StreamId.Room(roomId), [EntryOf(reader, what, AccessOutcome.Refused)]);
    }

    /// <summary>In the chain of what belongs to no room, where a stranger cannot make a room's chain grow.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public Task OutsideAsync(SignedInPerson person, Access what, AccessOutcome outcome) =>
        AppendAsync(StreamId.Audit, [OutsideEntry(person, what, outcome)]);

    /// <summary>In a room's chain, once a visit: somebody without a part in it is shown who reads there.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public Task BesideAsync(SignedInPerson person, Guid roomId, Access what) => visits.OnceAsync(
        person.PersonId, roomId, what.Kind,
        () => AppendAsync(StreamId.Room(roomId), [OutsideEntry(person, what, AccessOutcome.Shown)]), goesOn: false);

    /// <summary>In a room's chain, once a visit: the holder of a link is shown what they are invited to.</summary>
    /// <param name="holder">As the directory knows them, or as the room is told of them.</param>
    /// <param name="name">As their sign-in says it; may be empty.</param>
    /// <inheritdoc cref="ShownAsync"/>
    public Task InvitedAsync(Guid holder, string name, Guid roomId) => visits.OnceAsync(
        holder, roomId, AccessKind.Invitation,
        () => AppendAsync(StreamId.Room(roomId), [
            EntryOf(
                AccessReaders.OfLink(holder, name), Access.Of(AccessKind.Invitation), AccessOutcome.Shown),
        ]),
        goesOn: false);

    /// <summary>Rooms that somebody without a part in them is shown: one row that names them all in the chain of what
    /// belongs to no room, and one in each room's, once a visit.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public async Task BesideAllAsync(SignedInPerson person, Access rooms)
    {
        await OutsideAsync(person, rooms, AccessOutcome.Shown);
        await Task.WhenAll(rooms.Subjects.Select(room => BesideAsync(person, room, Access.Of(rooms.Kind))));
    }

    /// <summary>A search in a room: a row for each whom it found.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public Task FoundAsync(SignedInPerson person, RoomReading reading, Access what)
    {
        visits.Enter(person.PersonId, reading.RoomId);
        var reader = ReaderOf(person, reading);
        return AppendAsync(
            StreamId.Room(reading.RoomId),
            [.. HitsOf(what).Select(hit => EntryOf(reader, hit, AccessOutcome.Shown))]);
    }

    /// <summary>A search outside any room: a row for each whom it found.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public Task FoundAsync(SignedInPerson person, Access what, AccessOutcome outcome) => AppendAsync(
        StreamId.Audit, [.. HitsOf(what).Select(hit => OutsideEntry(person, hit, outcome))]);

    /// <summary>A search for a patient: a row for each room in the chain of what belongs to no room, and one in the
    /// chain of each room that it found, because that it was found tells of the patient.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public async Task PatientFoundAsync(SignedInPerson person, Access what, AccessOutcome outcome)
    {
        await FoundAsync(person, what, outcome);
        var entry = EntryOf(AccessReaders.Outside(person.PersonId, WorkerOf(person)), Access.Of(what.Kind), outcome);
        await Task.WhenAll(what.Subjects.Select(room => AppendAsync(StreamId.Room(room), [entry])));
    }

    /// <summary>Rooms in a list: one row of the list, and one in each room's chain, once in a visit.</summary>
    /// <inheritdoc cref="ShownAsync"/>
    public async Task ListedAsync(SignedInPerson person, IReadOnlyList<RoomListItem> rooms)
    {
        await OutsideAsync(
            person, new Access(AccessKind.RoomList, [.. rooms.Select(room => room.RoomId)]), AccessOutcome.Shown);
        await Task.WhenAll(rooms.Select(room => visits.OnceAsync(
            person.PersonId, room.RoomId, (AccessKind.RoomList, room.Role),
            () => AppendAsync(StreamId.Room(room.RoomId), [ListedIn(person, room)]), goesOn: false)));
    }

    public static AccessReader ReaderOf(SignedInPerson person, RoomReading reading) => AccessReaders.Of(
        reading.Whole, reading.Member, reading.View,
        AtWork(person));

    public AccessEntry EntryOf(AccessReader reader, Access what, AccessOutcome outcome, Guid? readingId = null) => new(
        readingId ?? Guid.CreateVersion7(clock.GetUtcNow()), clock.GetUtcNow(), reader.Reading(what.Kind), what.Kind,
        outcome, what.Subjects, what.From, what.To, what.Form);

    public AccessEntry OutsideEntry(SignedInPerson person, Access what, AccessOutcome outcome) =>
        EntryOf(AccessReaders.Outside(person.PersonId, WorkerOf(person)), what, outcome);

    /// <exception cref="UnrecordedException">They may be in the log, or not.</exception>
    public async Task AppendAsync(StreamId chain, IReadOnlyList<AccessEntry> entries)
    {
        try
        {
            // Whoever asked may be gone by now: what was about to be shown to them is recorded all the same.
            var key = await keys.GetAsync(chain, KeySlot.Content);
            var hidden = entries.Select(entry => AccessSealer.Seal(chain, key, entry)).ToList();
            var began = Stopwatch.GetTimestamp();
            await log.AppendAsync(chain, hidden).WaitAsync(TimelyRoomLog.AppendLimit, clock);
            HostMeasures.Recorded(began);
        }
        catch (Exception cause)
        {
            throw new UnrecordedException(cause);
        }
    }

    /// <summary>One that found nothing is a row too.</summary>
    private static IEnumerable<Access> HitsOf(Access what) => what.Subjects.Count == 0
        ? [what]
        : what.Subjects.Select(one => what with { Subjects = [one] });

    private Task RoomAsync(SignedInPerson person, RoomReading reading, Access what, AccessOutcome outcome) =>
        AppendAsync(StreamId.Room(reading.RoomId), [EntryOf(ReaderOf(person, reading), what, outcome)]);

    /// <summary>A list is made of summaries, which do not say more of the reader than their role.</summary>
    private AccessEntry ListedIn(SignedInPerson person, RoomListItem room)
    {
        var worker = Policy.IsPatientSide(room.Role) ? null : WorkerOf(person);
        var reader = AccessReaders.Outside(person.PersonId, worker) with { Role = room.Role };
        return EntryOf(reader, Access.Of(AccessKind.RoomList), AccessOutcome.Shown);
    }

    /// <summary>Null for whoever is on a patient's side by what the directory says of them.</summary>
    private static AccessWorker? WorkerOf(SignedInPerson person) =>
        PersonRoles.IsPatientSide(person.Person.Role)
            ? null
            : AtWork(person);

    private static AccessWorker AtWork(SignedInPerson person) => new(
        person.Name, person.Person.Organisation, person.Person.Unit, person.HprNumber, person.OrganisationNumber);
}
