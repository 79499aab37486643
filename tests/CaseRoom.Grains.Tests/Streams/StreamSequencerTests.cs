using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

[assembly: AssemblyFixture(typeof(CaseRoom.Grains.Tests.Streams.RoomCluster))]

namespace CaseRoom.Grains.Tests.Streams;

[Collection(RoomCluster.OneAtATime)]
public sealed class StreamSequencerTests(RoomCluster cluster, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEQ-02")]
    public async Task An_append_that_failed_before_the_commit_is_made_again_and_answered_once()
    {
        var id = Guid.CreateVersion7();
        var room = await cluster.OpenAsync(id);
        RoomCluster.Log.Next(new LogFault.FailBefore());
        var outcome = (await RoomCluster.SubmitAsync(room, Question("a")))[0];
        outcome.ShouldSatisfyAllConditions(
            o => o.Status.ShouldBe(OutcomeStatus.Applied), o => o.Repeated.ShouldBeFalse());
        await HoldsOnceAsync(id, [outcome]);
    }

    [Fact, Rule("SEQ-02")]
    public async Task An_append_that_failed_after_the_commit_is_found_in_the_log_and_not_made_again()
    {
        var id = Guid.CreateVersion7();
        var room = await cluster.OpenAsync(id);
        RoomCluster.Log.Next(new LogFault.FailAfter());
        var outcome = (await RoomCluster.SubmitAsync(room, Question("a")))[0];
        outcome.ShouldSatisfyAllConditions(
            o => o.Status.ShouldBe(OutcomeStatus.Applied), o => o.Repeated.ShouldBeFalse());
        await HoldsOnceAsync(id, [outcome]);
    }

    [Fact, Rule("SEQ-03")]
    public async Task A_repeated_command_gets_its_first_outcome_and_another_content_is_refused()
    {
        var room = await cluster.OpenAsync(Guid.CreateVersion7());
        var command = Question("a");
        var first = (await RoomCluster.SubmitAsync(room, command))[0];
        var again = (await RoomCluster.SubmitAsync(room, command))[0];
        again.ShouldBe(first with { Repeated = true });
        var other = (await RoomCluster.SubmitAsync(room, RoomCluster.Encode(Text("b"), command.CommandId)))[0];
        other.Status.ShouldBe(OutcomeStatus.Refused);
    }

    [Fact, Rule("SEQ-03", "ACC-22")]
    public async Task A_stranger_learns_of_no_command_id_whether_the_store_or_memory_knows_it()
    {
        var room = await cluster.OpenAsync(Guid.CreateVersion7());
        var command = Question("a");
        await RoomCluster.SubmitAsync(room, command);
        var stranger = Guid.CreateVersion7();
        var known = (await RoomCluster.SubmitAsync(room, stranger, command))[0];
        var unknown = (await RoomCluster.SubmitAsync(room, stranger, Question("a")))[0];
        var nowhere = (await RoomCluster.SubmitAsync(cluster.Room(Guid.CreateVersion7()), stranger, command))[0];
        foreach (var outcome in new[] { known, unknown, nowhere })
        {
            outcome.Problem.ShouldBe(new Problem("notAllowed"));
        }

        var mine = (await RoomCluster.SubmitAsync(room, RoomCluster.Encode(Text("b"), command.CommandId)))[0];
        mine.Problem.ShouldBe(new Problem("commandIdReused"));
    }

    [Fact, Rule("SEQ-04")]
    public async Task A_refusal_waits_for_the_event_that_it_rests_on()
    {
        var room = await cluster.OpenAsync(Guid.CreateVersion7());
        var held = new TaskCompletionSource();
        var goal = new RecordGoal(Guid.CreateVersion7(), "To sleep", "Kari", new DateOnly(2026, 3, 1), "nb", false);
        RoomCluster.Log.Next(new LogFault.HoldBefore(held.Task));
        var appends = RoomCluster.Log.Appends;
        var first = RoomCluster.SubmitAsync(room, RoomCluster.Encode(goal));
        // Calls may overtake one another: the second is sent when the first is decided and its append is held.
        await Eventually.IsTrueAsync(() => RoomCluster.Log.Appends != appends);
        var refused = RoomCluster.SubmitAsync(room, RoomCluster.Encode(goal));
        // A read is answered meanwhile: the grain is free, and still the refusal is held back.
        (await room.Read(0, 1)).Events.Length.ShouldBe(1);
        refused.IsCompleted.ShouldBeFalse();
        held.SetResult();
        (await first)[0].Status.ShouldBe(OutcomeStatus.Applied);
        (await refused)[0].Status.ShouldBe(OutcomeStatus.Refused);
    }

    [Fact, Rule("SEQ-01", "SEQ-05")]
    public async Task Whatever_fails_every_answered_command_is_in_the_log_once()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var id = Guid.CreateVersion7();
        var room = await cluster.OpenAsync(id);
        var outcomes = new List<Outcome>();
        for (var round = 0; round < 40; round++)
        {
            var commands = Enumerable.Range(0, random.Next(1, 12)).Select(n => Question($"{round}.{n}")).ToList();
            for (var fault = random.Next(4); fault > 0; fault--)
            {
                RoomCluster.Log.Next(random.Next(2) == 0 ? new LogFault.FailBefore() : new LogFault.FailAfter());
            }

            var calls = commands.Select(c => UntilKnownAsync(room, c)).ToArray();
            outcomes.AddRange(await Task.WhenAll(calls));
        }

        RoomCluster.Log.Heal();
        outcomes.ShouldAllBe(o => o.Status == OutcomeStatus.Applied);
        output.WriteLine($"{outcomes.Count} commands, {outcomes.Count(o => o.Repeated)} after an unknown outcome");
        await HoldsOnceAsync(id, outcomes);
    }

    [Fact, Rule("SEQ-05")]
    public async Task Who_waits_is_answered_though_telling_the_others_fails_by_a_fault_of_ours()
    {
        var id = Guid.CreateVersion7();
        await cluster.OpenAsync(id);
        var faults = new Queue<Exception>([new InvalidOperationException("a fault of ours")]);
        var room = await RoomActivation.OpenAsync(
            StreamId.Room(id), RoomCluster.Durable, RoomCluster.Keys,
            tell: _ => { if (faults.TryDequeue(out var fault)) { throw fault; } });
        for (var n = 1; n < 3; n++)
        {
            var outcome = await room.GiveAsync(RoomCluster.Person, Question($"{n}")).WaitAsync(Patience, Stop);
            var applied = outcome.ShouldBeOfType<DecidedCommand.Applied>();
            applied.Repeated.ShouldBeFalse();
            room.Head.Sequence.ShouldBe(RoomScript.Opened + n);
        }

        faults.ShouldBeEmpty();
    }

    private static async Task<Outcome> UntilKnownAsync(IRoomGrain room, EncodedCommand command)
    {
        while (true)
        {
            var outcome = (await RoomCluster.SubmitAsync(room, command))[0];
            if (outcome.Status is not OutcomeStatus.Unknown) { return outcome; }
        }
    }

    private static async Task HoldsOnceAsync(Guid id, IEnumerable<Outcome> outcomes)
    {
        var stream = StreamId.Room(id);
        var (found, after) = (new List<Guid>(), 0L);
        var key = await RoomCluster.Keys.GetAsync(stream, KeySlot.Content, Stop);
        while (await RoomCluster.Durable.ReadAsync(stream, after, 500, Stop) is { Count: > 0 } page)
        {
            found.AddRange(page.Select(e => RoomCodec.Events.Decode(EventSealer.Open(stream, key, e).Bytes).CommandId));
            after = page[^1].Sequence;
        }

        foreach (var outcome in outcomes)
        {
            found.Count(c => c == outcome.CommandId).ShouldBe(1);
            found[(int)outcome.FirstSequence!.Value - 1].ShouldBe(outcome.CommandId);
        }

        (await LogAudit.VerifyAsync(RoomCluster.Durable, RoomCluster.Keys, stream, Stop)).ShouldBeNull();
    }

    private static SetText Text(string text) => new(CasePart.History, text, new Provenance(ProvenanceKind.Member));

    private static EncodedCommand Question(string text) => RoomCluster.Encode(Text(text));
}
