using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Rooms;

/// <summary>One patient's rooms of one controller: what is recorded of their life in one holds in all, before it is
/// answered (LIFE-23 to LIFE-25), and so does that the address of somebody of their side is protected, in the rooms
/// where that person is (LIFE-26). They are told of it by the system, and not from where.</summary>
internal sealed class PatientRooms(
    DirectorySource directory, IRoomLog log, IStreamKeys keys, RoomStates states, RoomReferences rooms,
    StreamAsking asking)
{
    /// <summary>Commands after which there may be something to tell or to learn, by their names.</summary>
    private static readonly HashSet<string> Concerning =
    [
        NameOf<RecordDeath>(), NameOf<RetractDeath>(), NameOf<ProtectAddress>(), NameOf<IdentifyPatient>(),
        NameOf<InviteMember>(),
    ];

    /// <summary>Refusals of a room that knows better, or is erased.</summary>
    private static readonly HashSet<string> Settled = ["alreadyDone", "notFound", "notAllowed"];

    /// <summary>The same outcome; unknown where a room did not answer, so that the command comes again and they are
    /// told again.</summary>
    public async Task<Outcome> ToldAsync(Guid roomId, WireCommand command, Outcome outcome)
    {
        if (outcome is not { Status: OutcomeStatus.Applied, FirstSequence: { } first, LastSequence: { } last }
            || !Concerning.Contains(command.Type))
        {
            return outcome;
        }

        var range = await rooms.Of(roomId).Read(first - 1, (int)(last - first + 1));
        var happened = range.Events.Select(one => RoomCodec.Events.Decode(one.Bytes).Event).ToList();
        if (await states.ReadAsync(roomId) is not { State: var state }) { return outcome; }
        var here = new Known(roomId, state);
        List<Teaching> teachings = [.. await OfPatientAsync(here, happened), .. await OfPeopleAsync(here, happened)];
        foreach (var teaching in teachings)
        {
            // The same command given again finds what it taught before, and teaches nothing that was undone since.
            if (!await TeachAsync(teaching.To, DerivedId.Of(command.CommandId, teaching.Name), teaching.Lesson))
            {
                return new Outcome(command.CommandId, OutcomeStatus.Unknown, null, null, Repeated: false, null);
            }
        }

        return outcome;
    }

    /// <summary>Between the patient's rooms.</summary>
    private async Task<IEnumerable<Teaching>> OfPatientAsync(Known here, List<RoomEvent> happened)
    {
        var lessons = happened.Select(Lessons.Of).OfType<RoomCommand>().ToList();
        var learns = happened.Any(one => one is PatientIdentified);
        if (lessons.Count == 0 && !learns) { return []; }
        var others = await OfSamePatientAsync(here);
        if (others.Any(other => other.State.Life.Death is { } death && !LearnedLife.IsLearned(death.By)))
        {
            lessons.RemoveAll(lesson => lesson is RetractDeath);
        }

        return others.SelectMany(other =>
            lessons.Select(lesson => new Teaching(other.Id, NameOf(other, lesson), lesson)).Concat(learns
                ? Lessons.Of(other.State.Life).Select(one => new Teaching(here.Id, NameOf(other, one), one))
                : []));
    }

    /// <summary>Between the rooms in which somebody of the patient's side is.</summary>
    private async Task<IEnumerable<Teaching>> OfPeopleAsync(Known here, List<RoomEvent> happened)
    {
        var teachings = new List<Teaching>();
        foreach (var one in happened)
        {
            if (Lessons.PersonOf(here.State, one) is not { } person) { continue; }
            foreach (var other in await FoundAsync(here, [person], _ => true))
            {
                var (to, lesson) = one is AddressProtected address
                    ? (other.Id, Lessons.Of(address, person, other.State))
                    : (here.Id, Lessons.Of(other.State, person, here.State));
                // Of one room the patient's own may be taught beside it.
                if (lesson is not null) { teachings.Add(new(to, $"{NameOf(other, lesson)} {person}", lesson)); }
            }
        }

        return teachings;
    }

    private async Task<bool> TeachAsync(Guid roomId, Guid commandId, RoomCommand lesson)
    {
        // As an object: what is written is what it is, and not the kind of which it is one.
        var one = RoomCodec.Commands.Encode(commandId, null, lesson, (object)lesson);
        var said = (await asking.AskAsync(
            StreamId.Room(roomId), rooms.Of(roomId), Actor.System.PersonId, [one]))[0];
        return said.Status is OutcomeStatus.Applied
            || (said.Status is OutcomeStatus.Refused && Settled.Contains(said.Problem!.Code));
    }

    /// <summary>Those of the same number; a name and a birth date may be two people's.</summary>
    private async Task<IReadOnlyList<Known>> OfSamePatientAsync(Known here)
    {
        if (here.State.Case is not { Identity.NationalId: { } number, Opening.Controller.Id: var controller })
        {
            return [];
        }

        var units = (await directory.CurrentAsync()).State.Units
            .Where(unit => unit.Value.Value.OrganisationId == controller).Select(unit => unit.Key).ToList();
        var key = await keys.IndexKeyAsync();
        return await FoundAsync(here, units, found => IdentityIndex.Holds(found.IdentityIndex, key, number));
    }

    /// <summary>Other rooms of the same controller.</summary>
    private async Task<IReadOnlyList<Known>> FoundAsync(
        Known here, IReadOnlyCollection<Guid> findableBy, Func<StreamSummary, bool> wanted)
    {
        var others = new List<Known>();
        foreach (var found in await log.FindAsync(StreamKind.Room, findableBy, int.MaxValue))
        {
            if (found.StreamId != here.Id && wanted(found.Summary)
                && await states.ReadAsync(found.StreamId) is { State: var there }
                && there.Case.Opening?.Controller.Id == here.State.Case.Opening?.Controller.Id)
            {
                others.Add(new(found.StreamId, there));
            }
        }

        return others;
    }

    private static string NameOf(Known other, RoomCommand lesson) => $"{other.Id} {lesson.GetType().Name}";

    private static string NameOf<T>() where T : RoomCommand => RoomCommandNames.Names.Of(typeof(T));

    private readonly record struct Known(Guid Id, RoomState State);

    /// <param name="To">The room that learns.</param>
    /// <param name="Name">By which the same lesson is found again.</param>
    private readonly record struct Teaching(Guid To, string Name, RoomCommand Lesson);
}
