using System.Globalization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Generation;

public sealed class StoryTests(ITestOutputHelper output)
{
    private const int Stories = 10_000;

    /// <summary>Most stories are short; every hundredth is long and compared after every event.</summary>
    private const int LongEvery = 100;

    private const string SeedVariable = "CASEROOM_SEED";

    private static readonly RoomMachine Machine = new();

    [Fact, Rule("ACC-08", "ACC-09", "CASE-24", "CASE-25")]
    public void Ten_thousand_stories_read_the_same_live_redacted_replayed_and_from_a_snapshot()
    {
        var first = int.Parse(
            Environment.GetEnvironmentVariable(SeedVariable) ?? "20260302", CultureInfo.InvariantCulture);
        output.WriteLine($"{Stories} stories from seed {first} ({SeedVariable} sets another)");
        var tally = new Tally();
        Parallel.For(0, Stories, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => Check(first + i, i, tally));
        output.WriteLine(tally.ToString());
        foreach (var command in Policy.Known) { tally.Accepted(command).ShouldBeGreaterThan(0, command.Name); }
        foreach (var happened in EventTypes) { tally.Events(happened).ShouldBeGreaterThan(0, happened.Name); }
        foreach (var role in Enum.GetValues<Role>()) { tally.Acted(role).ShouldBeGreaterThan(0, role.ToString()); }
    }

    private static IEnumerable<Type> EventTypes => typeof(RoomEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(RoomEvent)) && !t.IsAbstract);

    private static void Check(int seed, int number, Tally tally)
    {
        var isLong = number % LongEvery == 0;
        try
        {
            Check(StoryTeller.Tell(seed, isLong ? 250 : 10 + (number % 30)), isLong, tally);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {seed}: {fault.Message}", fault);
        }
    }

    private static void Check(Story story, bool everyStep, Tally tally)
    {
        var readers = Readers();
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
            tally.Add(reader);
        }

        if (fromSnapshot is not null) { CanonicalJson.Of(fromSnapshot).ShouldBe(CanonicalJson.Of(state)); }
    }

    /// <summary>Every kind of view: some as fixed values, those across the border as the people in the room have
    /// them.</summary>
    private static List<Reader> Readers() =>
    [
        new("full", _ => View.Full),
        new("room without identity", _ => View.Pseudonym),
        new("room with identity", _ => new View(Reach.Room, true, false, IdSet.Empty)),
        new("patient", _ => new View(Reach.Family, true, false, IdSet.Empty)),
        new("next of kin", _ => new View(Reach.Family, false, false, IdSet.Empty)),
        new("abroad", s => Viewer.ViewOf(s, Cast.Id(Role.ErnExpert))),
        new("observer", s => Viewer.ViewOf(s, Cast.Id(Role.Observer))),
        new("doctor", s => Viewer.ViewOf(s, Cast.Id(Role.ResponsibleDoctor))),
    ];
}
