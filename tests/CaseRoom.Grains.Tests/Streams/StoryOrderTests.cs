using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>Stories given to the real sequencer by several people at once, with what clients do when they do not
/// know.</summary>
[Collection(RoomCluster.OneAtATime)]
public sealed class StoryOrderTests(RoomCluster cluster, ITestOutputHelper output)
{
    private const int Stories = 250;
    private const int CommandsAStory = 40;
    private static readonly RoomMachine Machine = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEQ-01", "SEQ-03", "CASE-05", "CASE-25")]
    public async Task Many_at_once_with_stale_edits_and_repeated_ids_leave_one_log_that_replays_to_the_state()
    {
        var first = Random.Shared.Next(int.MaxValue - Stories);
        output.WriteLine($"{Stories} stories from seed {first}");
        var tally = new Tally();
        RoomCluster.Log.Heal();
        for (var seed = first; seed < first + Stories; seed++)
        {
            try
            {
                await TellAsync(StoryTeller.Tell(seed, CommandsAStory, timePasses: false), tally);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
            }
        }

        output.WriteLine(tally.ToString());
        foreach (var what in (string[])["applied", "staleVersion", "repeats", "ids used again for something else"])
        {
            tally[what].ShouldBeGreaterThan(Stories, what);
        }
    }

    private async Task TellAsync(Story story, Tally tally)
    {
        var dice = new Dice(story.Seed);
        var id = Guid.CreateVersion7();
        var room = cluster.Room(id);
        var outcomes = new Dictionary<Guid, Outcome>();
        var given = story.Steps.Select(Given.Of).ToList();
        for (var at = 0; at < given.Count;)
        {
            var crowd = at == 0 ? 1 : 1 + dice.Below(6);
            var calls = given.Skip(at).Take(crowd).SelectMany(g => Enumerable.Repeat(g, dice.Chance(15) ? 2 : 1));
            var answers = await Task.WhenAll(calls.Select(g => GiveAsync(room, g)));
            // Calls overtake one another: a refusal is not remembered, so the same id may be accepted after it.
            foreach (var answer in answers.OrderByDescending(a => a.Status)) { Note(answer, outcomes, tally); }
            at += crowd;
            await AgainAsync(room, dice.Of<Given>(given.Take(at).ToList()), dice, outcomes, tally);
        }

        await ReplaysAsync(id, room, outcomes.Values);
    }

    /// <summary>Two answers to one id are the same outcome; at most one of them is not a repeat.</summary>
    private static void Note(Outcome answer, Dictionary<Guid, Outcome> outcomes, Tally tally)
    {
        tally.Add(answer.Problem?.Code ?? "applied");
        if (outcomes.TryGetValue(answer.CommandId, out var before) && before.Status is OutcomeStatus.Applied)
        {
            tally.Add("repeats");
            (answer with { Repeated = false }).ShouldBe(before with { Repeated = false });
            (answer.Repeated || before.Repeated).ShouldBeTrue();
        }

        outcomes[answer.CommandId] = answer;
    }

    /// <summary>An earlier command is given once more: as it was, by another person, or with other content.</summary>
    private static async Task AgainAsync(
        IRoomGrain room, Given earlier, Dice dice, Dictionary<Guid, Outcome> outcomes, Tally tally)
    {
        if (outcomes[earlier.Command.CommandId].Status is not OutcomeStatus.Applied) { return; }
        if (dice.Chance(30))
        {
            Note(await GiveAsync(room, earlier), outcomes, tally);
            return;
        }

        var other = dice.Chance(50)
            ? earlier with { Actor = dice.Id() }
            : earlier with { Command = earlier.Command with { Digest = new byte[32] } };
        var refused = (await GiveAsync(room, other)).Problem.ShouldNotBeNull().Code;
        // A stranger is refused as if the id were unknown.
        if (other.Actor == earlier.Actor) { refused.ShouldBe("commandIdReused"); }
        tally.Add("ids used again for something else");
    }

    private static async Task<Outcome> GiveAsync(IRoomGrain room, Given given)
    {
        var reply = await room.Submit(new EncodedCall(given.Actor, [given.Command]));
        return JsonSerializer.Deserialize<Outcome[]>(reply.Outcomes, WireJson.Options)![0];
    }

    private static async Task ReplaysAsync(Guid id, IRoomGrain room, IEnumerable<Outcome> outcomes)
    {
        var stream = StreamId.Room(id);
        var keys = new Dictionary<KeySlot, byte[]>();
        foreach (var slot in Enum.GetValues<KeySlot>())
        {
            keys[slot] = await RoomCluster.Keys.GetAsync(stream, slot, Stop);
        }

        var log = (await RoomCluster.Durable.ReadAsync(stream, 0, 10_000, Stop))
            .Select(e => RoomCodec.Events.Decode(EventSealer.Open(stream, keys[e.Slot], e).Bytes)).ToList();
        foreach (var outcome in outcomes)
        {
            var places = log.Where(e => e.CommandId == outcome.CommandId).Select(e => e.Sequence).ToList();
            (places.Count == 0 ? null : (long?)places[0]).ShouldBe(outcome.FirstSequence);
            (places.Count == 0 ? null : (long?)places[^1]).ShouldBe(outcome.LastSequence);
            places.ShouldBe(Enumerable.Range(0, places.Count).Select(i => outcome.FirstSequence!.Value + i));
        }

        var held = await room.State();
        held.Sequence.ShouldBe(log.Count);
        var replayed = log.Aggregate(RoomState.Empty, Machine.Evolve);
        CanonicalJson.Of(replayed).ShouldBe(CanonicalJson.Of(RoomCodec.DecodeState(held.State)));
    }

    /// <summary>A command as its author sends it.</summary>
    private sealed record Given(Guid Actor, EncodedCommand Command)
    {
        public static Given Of(Step step)
        {
            var plain = RoomCluster.Encode(step.Command, step.CommandId);
            var digest = EncodedCommand.DigestOf(plain.Type, step.BasedOn, plain.Data, step.Looked);
            return new(step.Actor, plain with { BasedOn = step.BasedOn, Digest = digest, Looked = step.Looked });
        }
    }
}
