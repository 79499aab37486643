using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>Generated stories as the page reads them, held against the room's view as the server has it.</summary>
public sealed class PageFoldTests(ITestOutputHelper output)
{
    /// <summary>Faults that are shown of a run; the first says most.</summary>
    private const int MostFaults = 5;

    /// <summary>Stories made ahead of the one that is told.</summary>
    private const int Ahead = 32;

    /// <summary>Readers of one story, of each sort; every reader reads thousands of stories.</summary>
    private const int FixedReaders = 3;
    private const int People = 2;

    /// <summary>Times that every event and command comes up: the rarest, what parents agreed in the end, about
    /// sixty.</summary>
    private const int OftenEnough = 25;

    private static readonly RoomMachine Machine = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIVE-03")]
    public async Task Ten_thousand_stories_are_the_same_on_the_page_live_replayed_and_from_a_snapshot()
    {
        var plan = StoryPlan.OfThisRun();
        output.WriteLine(plan.Says);
        var tally = new Tally();
        await using var page = await PageProcess.StartAsync();
        var telling = TellAsync(plan, page, tally);
        var faults = new List<string>();
        await foreach (var verdict in page.VerdictsAsync())
        {
            foreach (var (what, number) in verdict.Compared) { tally.Add(what, number); }
            if (verdict.Fault is { } fault) { faults.Add($"Seed {verdict.Seed}: {fault}"); }
            tally.Add("stories");
        }

        await telling;
        output.WriteLine($"{tally["stories"]} stories, {tally.AllEvents} events\n{tally}");
        faults.Take(MostFaults).ShouldBeEmpty($"{faults.Count} stories differ");
        tally["stories"].ShouldBe(plan.Seeds.Count);
        if (!plan.IsOne) { ReachesEverything(plan, tally); }
    }

    private static void ReachesEverything(StoryPlan plan, Tally tally)
    {
        // A person of the story may have no view, or not yet, when it ends.
        foreach (var (reader, times) in StoryReader.Fixed.Select(r => (r, 3)).Concat(
            StoryReader.People.Select(r => (r, 20))))
        {
            foreach (var way in (string[])["live", "replayed", "from a snapshot"])
            {
                tally[$"{reader.Name} {way}"].ShouldBeGreaterThan(plan.Seeds.Count / times, $"{reader.Name} {way}");
            }
        }

        // Nobody reads a room any more from its erasing on.
        foreach (var (name, type) in RoomEventNames.Names.All.Where(e => e.Type != typeof(ErasureDecided)))
        {
            tally.Events(type).ShouldBeGreaterThan(Least(type), name);
        }

        foreach (var (name, type) in RoomCommandNames.Names.All)
        {
            tally.Accepted(type).ShouldBeGreaterThan(Least(type), name);
            tally.Refused(type).ShouldBeGreaterThan(Least(type), name);
        }
    }

    /// <summary>What is done about a room as a whole is rare in a story; the domain's own count holds it.</summary>
    private static int Least(Type type) => type.Namespace == typeof(CustodyEvent).Namespace ? -1 : OftenEnough;

    private static async Task TellAsync(StoryPlan plan, PageProcess page, Tally tally)
    {
        var lines = Channel.CreateBounded<ReadOnlyMemory<byte>>(Ahead);
        var making = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var seed in plan.Seeds) { await lines.Writer.WriteAsync(Make(seed, tally), Stop); }
                    lines.Writer.Complete();
                }
                catch (Exception fault)
                {
                    // Else the page would be waited for that waits for the next story.
                    lines.Writer.Complete(fault);
                    page.End();
                }
            },
            Stop);
        await foreach (var line in lines.Reader.ReadAllAsync(Stop)) { await page.TellAsync(line); }
        await making;
        page.End();
    }

    private static ReadOnlyMemory<byte> Make(int seed, Tally tally)
    {
        var story = StoryPlan.Tell(seed);
        var state = RoomState.Empty;
        foreach (var step in story.Steps)
        {
            foreach (var recorded in step.Events) { state = Machine.Evolve(state, recorded); }
            tally.Add(step, state);
        }

        // The other side puts a room together from its parts: they are the room's encoding, in their order.
        var parts = StoryLine.PartsOf(state).Select(p => $"\"{p.Name}\":{Json(p.Part)}");
        $"{{{string.Join(',', parts)}}}".ShouldBe(Encoding.UTF8.GetString(RoomCodec.Encode(state)));
        var dice = new Dice(seed);
        return StoryLine.Of(
            story, [.. Some(StoryReader.Fixed, FixedReaders, dice), .. Some(StoryReader.People, People, dice)]);
    }

    private static string Json(object part) => JsonSerializer.Serialize(part, part.GetType(), WireJson.Options);

    private static IEnumerable<StoryReader> Some(IReadOnlyList<StoryReader> readers, int number, Dice dice)
    {
        var first = dice.Below(readers.Count);
        return Enumerable.Range(first, number).Select(i => readers[i % readers.Count]);
    }
}
