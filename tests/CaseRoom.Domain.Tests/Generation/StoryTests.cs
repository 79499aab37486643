using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Generation;

public sealed class StoryTests(ITestOutputHelper output)
{
    /// <summary>A command that ten thousand stories bring through less often is one that the stories do not
    /// test.</summary>
    private const int OftenEnough = 25;

    private static readonly RoomMachine Machine = new();

    /// <summary>The sequencer alone refuses a repeated id, no room of a story grows to a limit, and few signers are
    /// kept from a part while they are asked.</summary>
    private static readonly string[] NotInStories = ["commandIdReused", "limitReached", "keptFromPart"];

    [Fact, Rule("ACC-02", "ACC-08", "ACC-09", "ACC-10", "ACC-13", "ACC-15", "ACC-26", "ACC-70", "ACC-72", "ACC-74",
         "CASE-24", "CASE-25")]
    public void Ten_thousand_stories_read_the_same_live_redacted_replayed_and_from_a_snapshot()
    {
        var plan = StoryPlan.OfThisRun();
        output.WriteLine(plan.Says);
        var tally = new Tally();
        Parallel.ForEach(plan.Seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed => Check(seed, tally));
        output.WriteLine(tally.ToString());
        if (!plan.IsOne) { ReachesEverything(tally); }
    }

    private static void ReachesEverything(Tally tally)
    {
        foreach (var command in Policy.Known)
        {
            tally.Accepted(command).ShouldBeGreaterThan(OftenEnough, command.Name);
            tally.Refused(command).ShouldBeGreaterThan(OftenEnough, command.Name);
        }

        foreach (var happened in ConcreteOf<RoomEvent>())
        {
            tally.Events(happened).ShouldBeGreaterThan(OftenEnough, happened.Name);
        }

        foreach (var refusal in ConcreteOf<Refusal>().Select(CodeOf).Except(NotInStories))
        {
            tally.Refusals(refusal).ShouldBeGreaterThan(OftenEnough, refusal);
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            tally.Acted(role).ShouldBeGreaterThan(OftenEnough, role.ToString());
        }
    }

    private static IEnumerable<Type> ConcreteOf<T>() => typeof(T).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract);

    private static string CodeOf(Type refusal) => char.ToLowerInvariant(refusal.Name[0]) + refusal.Name[1..];

    private static void Check(int seed, Tally tally)
    {
        try
        {
            Check(StoryPlan.Tell(seed), StoryPlan.IsLong(seed), tally);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
        }
    }

    private static void Check(Story story, bool everyStep, Tally tally)
    {
        var readers = StoryReader.Fixed.Concat(StoryReader.Guarded).Concat(StoryReader.People.Take(3))
            .Select(r => new Reader(r)).ToList();
        var cut = story.Events.Count() / 2;
        var state = RoomState.Empty;
        RoomState? fromSnapshot = null;
        foreach (var step in story.Steps)
        {
            foreach (var recorded in step.Events)
            {
                var after = Machine.Evolve(state, recorded);
                foreach (var reader in readers) { reader.Follow(state, recorded, after, everyStep); }
                state = after;
                fromSnapshot = recorded.Sequence == cut
                    ? CanonicalJson.ReadState(CanonicalJson.Of(state))
                    : fromSnapshot is null ? null : Machine.Evolve(fromSnapshot, recorded);
            }

            tally.Add(step, state);
        }

        foreach (var reader in readers)
        {
            reader.Agree(state, story.Events.Count());
            reader.ReadAnew(story.Events, state);
            tally.Add($"events seen by {reader.Name}", reader.Seen);
        }

        if (fromSnapshot is not null) { CanonicalJson.Of(fromSnapshot).ShouldBe(CanonicalJson.Of(state)); }
    }
}
