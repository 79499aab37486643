using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Rooms;

/// <summary>One patient's rooms of one controller: what is recorded of their life in one holds in all, before it is
/// answered (LIFE-23 to LIFE-25). They are told of it by the system, and not from where.</summary>
internal sealed class PatientRooms(
    DirectorySource directory, IRoomLog log, IStreamKeys keys, RoomStates states, RoomReferences rooms,
    StreamAsking asking)
{
    /// <summary>Commands after which there may be something to tell or to learn, by their names.</summary>
    private static readonly HashSet<string> Concerning =
        [NameOf<RecordDeath>(), NameOf<RetractDeath>(), NameOf<ProtectAddress>(), NameOf<IdentifyPatient>()];

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
        var lessons = happened.Select(LessonOf).OfType<RoomCommand>().ToList();
        var learns = happened.Any(one => one is PatientIdentified);
        if ((lessons.Count == 0 && !learns) || await states.ReadAsync(roomId) is not { State: var here })
        {
            return outcome;
        }

        var others = await OthersAsync(roomId, here);
        if (others.Any(other => IsKnown(other.Life.Death))) { lessons.RemoveAll(lesson => lesson is RetractDeath); }
        foreach (var other in others)
        {
            var told = lessons.Select(lesson => (To: other.Id, Lesson: lesson));
            var learned = learns ? LessonsOf(other.Life).Select(lesson => (To: roomId, Lesson: lesson)) : [];
            foreach (var (to, lesson) in told.Concat(learned))
            {
                // The same command given again finds what it taught before, and teaches nothing that was undone since.
                var id = DerivedId.Of(command.CommandId, $"{other.Id} {lesson.GetType().Name}");
                if (!await TeachAsync(to, id, lesson))
                {
                    return new Outcome(command.CommandId, OutcomeStatus.Unknown, null, null, Repeated: false, null);
                }
            }
        }

        return outcome;
    }

    private static RoomCommand? LessonOf(RoomEvent happened) => happened switch
    {
        DeathRecorded { On: { } day } => new RecordDeath(day, [], DecidedBy: "", Ground: ""),
        DeathRetracted { Learned: false } => new RetractDeath(Reason: ""),
        AddressProtected { PersonId: null } e => new ProtectAddress(null, e.Grade, e.On, Source: "", []),
        _ => null,
    };

    private static IEnumerable<RoomCommand> LessonsOf(LifeState there)
    {
        if (there.Death is { On: { } day }) { yield return new RecordDeath(day, [], DecidedBy: "", Ground: ""); }
        if (there.Protected.Find(p => p.PersonId is null) is { } address)
        {
            yield return new ProtectAddress(null, address.Grade, address.On, Source: "", []);
        }
    }

    private static bool IsKnown(Death? death) => death is not null && death.By != Actor.System.PersonId;

    private async Task<bool> TeachAsync(Guid roomId, Guid commandId, RoomCommand lesson)
    {
        // As an object: what is written is what it is, and not the kind of which it is one.
        var one = RoomCodec.Commands.Encode(commandId, null, lesson, (object)lesson);
        var said = (await asking.AskAsync(
            StreamId.Room(roomId), rooms.Of(roomId), Actor.System.PersonId, [one]))[0];
        return said.Status is OutcomeStatus.Applied
            || (said.Status is OutcomeStatus.Refused && Settled.Contains(said.Problem!.Code));
    }

    /// <summary>Those of the same controller and the same number; a name and a birth date may be two people's.
    /// </summary>
    private async Task<IReadOnlyList<(Guid Id, LifeState Life)>> OthersAsync(Guid roomId, RoomState here)
    {
        if (here.Case is not { Identity.NationalId: { } number, Opening.Controller.Id: var controller }) { return []; }
        var units = (await directory.CurrentAsync()).State.Units
            .Where(unit => unit.Value.Value.OrganisationId == controller).Select(unit => unit.Key).ToList();
        var key = await keys.IndexKeyAsync();
        var others = new List<(Guid, LifeState)>();
        foreach (var found in await log.FindAsync(StreamKind.Room, units, int.MaxValue))
        {
            if (found.StreamId != roomId && IdentityIndex.Holds(found.Summary.IdentityIndex, key, number)
                && await states.ReadAsync(found.StreamId) is { State: var there }
                && there.Case.Opening?.Controller.Id == controller)
            {
                others.Add((found.StreamId, there.Life));
            }
        }

        return others;
    }

    private static string NameOf<T>() where T : RoomCommand => RoomCommandNames.Names.Of(typeof(T));
}
