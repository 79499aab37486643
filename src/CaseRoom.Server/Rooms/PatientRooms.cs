using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Rooms;

/// <summary>One patient's rooms of one controller: what is recorded of their life in one holds in all, before it is
/// answered (LIFE-23 to LIFE-25), and so does that the address of somebody of their side is protected, in the rooms
/// where that person is (LIFE-26), and on from each room that learned it (LIFE-27). They are told of it by the system,
/// and not from where.</summary>
internal sealed class PatientRooms(
    DirectorySource directory, IRoomLog log, IStreamKeys keys, RoomStates states, RoomReferences rooms,
    StreamAsking asking)
{
    /// <summary>Commands after which there may be something to tell or to learn, by their names. Whom the server
    /// invites on somebody's behalf, a request's sender or an expert, is of no patient's side.</summary>
    private static readonly HashSet<string> Concerning =
    [
        NameOf<RecordDeath>(), NameOf<RetractDeath>(), NameOf<ProtectAddress>(), NameOf<IdentifyPatient>(),
        NameOf<InviteMember>(), NameOf<ChangePhase>(), NameOf<AnswerTransfer>(),
    ];

    /// <summary>Refusals of a room that knows better, or is erased.</summary>
    private static readonly HashSet<string> Settled = ["alreadyDone", "notFound", "notAllowed"];

    /// <summary>The same outcome; unknown where a room did not answer, so that the command comes again and they are
    /// told again.</summary>
    public async Task<Outcome> ToldAsync(Guid roomId, WireCommand command, Outcome outcome)
    {
        if (outcome.Status is not OutcomeStatus.Applied || !Concerning.Contains(command.Type)) { return outcome; }
        // It ends: a room is told each lesson once, and only what it recorded by one is told on.
        var told = new HashSet<(Guid Room, Guid Lesson)>();
        var untold = new Queue<News>();
        untold.Enqueue(new News(roomId, outcome, ByNumber: false));
        while (untold.TryDequeue(out var news))
        {
            foreach (var teaching in await TeachingsAsync(news))
            {
                var lesson = Encoded(command.CommandId, teaching.Lesson);
                if (!told.Add((teaching.To, lesson.CommandId))) { continue; }
                var said = (await asking.AskAsync(
                    StreamId.Room(teaching.To), rooms.Of(teaching.To), Actor.System.PersonId, [lesson]))[0];
                if (said.Status is OutcomeStatus.Applied)
                {
                    untold.Enqueue(new News(teaching.To, said, teaching.ByNumber));
                }
                else if (said.Status is not OutcomeStatus.Refused || !Settled.Contains(said.Problem!.Code))
                {
                    return new Outcome(command.CommandId, OutcomeStatus.Unknown, null, null, Repeated: false, null);
                }
            }
        }

        return outcome;
    }

    /// <summary>The same command given again finds what it taught before, and teaches nothing that was undone since:
    /// its lessons are known by what they say (LIFE-29).</summary>
    private static EncodedCommand Encoded(Guid commandId, RoomCommand lesson)
    {
        // As an object: what is written is what it is, and not the kind of which it is one.
        var one = RoomCodec.Commands.Encode(commandId, null, lesson, (object)lesson);
        return one with { CommandId = DerivedId.Of(commandId, Convert.ToHexStringLower(one.Digest)) };
    }

    private async Task<IReadOnlyList<Teaching>> TeachingsAsync(News news)
    {
        if (news.Outcome is not { FirstSequence: { } first, LastSequence: { } last }) { return []; }
        var range = await rooms.Of(news.RoomId).Read(first - 1, (int)(last - first + 1));
        var happened = range.Events.Select(one => RoomCodec.Events.Decode(one.Bytes).Event).ToList();
        if (await states.ReadAsync(news.RoomId) is not { State: var state }) { return []; }
        var here = new Known(news.RoomId, state);
        var teachings = await OfPeopleAsync(here, happened);
        // Where one was told by its number, so were all others of it.
        if (!news.ByNumber) { teachings.AddRange(await OfPatientAsync(here, happened)); }
        return teachings;
    }

    /// <summary>Between the patient's rooms.</summary>
    private async Task<IEnumerable<Teaching>> OfPatientAsync(Known here, List<RoomEvent> happened)
    {
        var lessons = happened.Select(Lessons.Of).OfType<RoomCommand>().ToList();
        if (happened.Any(one => Lessons.IsMoved(here.State, one))) { lessons.AddRange(Lessons.Of(here.State.Life)); }
        var learns = happened.Any(one => Lessons.Learns(here.State, one));
        if (lessons.Count == 0 && !learns) { return []; }
        var others = await OfSamePatientAsync(here);
        if (others.Any(other => other.State.Life.Death is { } death && !LearnedLife.IsLearned(death.By)))
        {
            lessons.RemoveAll(lesson => lesson is RetractDeath);
        }

        return others.SelectMany(other =>
            lessons.Select(lesson => new Teaching(other.Id, lesson, ByNumber: true)).Concat(learns
                ? Lessons.Of(other.State.Life).Select(one => new Teaching(here.Id, one, ByNumber: true))
                : []));
    }

    /// <summary>Between the rooms in which somebody of the patient's side is.</summary>
    private async Task<List<Teaching>> OfPeopleAsync(Known here, List<RoomEvent> happened)
    {
        var teachings = new List<Teaching>();
        foreach (var one in happened)
        {
            foreach (var person in Lessons.PeopleOf(here.State, one))
            {
                foreach (var other in await FoundAsync(here, [person], _ => true))
                {
                    var (there, own) = Lessons.Between(here.State, one, person, other.State);
                    if (there is not null) { teachings.Add(new(other.Id, there, ByNumber: false)); }
                    if (own is not null) { teachings.Add(new(here.Id, own, ByNumber: false)); }
                }
            }
        }

        return teachings;
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

    private static string NameOf<T>() where T : RoomCommand => RoomCommandNames.Names.Of(typeof(T));

    private readonly record struct Known(Guid Id, RoomState State);

    /// <summary>What happened in a room by a command or a lesson, of which others are to be told.</summary>
    /// <param name="ByNumber">It learned it as a room of the same patient.</param>
    private readonly record struct News(Guid RoomId, Outcome Outcome, bool ByNumber);

    /// <param name="To">The room that learns.</param>
    private readonly record struct Teaching(Guid To, RoomCommand Lesson, bool ByNumber);
}
