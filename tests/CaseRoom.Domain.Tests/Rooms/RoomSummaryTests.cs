using System.Collections.Concurrent;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

/// <summary>Which events make what lists show anew, and what that costs in a room where much was said.</summary>
public sealed class RoomSummaryTests
{
    private const int Stories = 3_000;

    /// <summary>An event that the stories bring less often is one that they do not test.</summary>
    private const int OftenEnough = 20;

    private static readonly RoomMachine Machine = new();

    [Fact, Rule("CASE-30")]
    public void No_event_changes_what_lists_show_that_is_said_not_to()
    {
        var (passed, changed) = (new Count(), new Count());
        var seeds = StoryPlan.OfThisRun().Seeds.Take(Stories);
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var state = RoomState.Empty;
            foreach (var recorded in StoryPlan.Tell(seed).Events)
            {
                var after = Machine.Evolve(state, recorded);
                var differs = Shown(after) != Shown(state);
                if (RoomSummary.MayChange(recorded.Event))
                {
                    if (differs) { changed.Add(KindOf(recorded.Event)); }
                }
                else
                {
                    differs.ShouldBeFalse($"seed {seed} at {recorded.Sequence}: {recorded.Event}");
                    passed.Add(KindOf(recorded.Event));
                }

                state = after;
            }
        });

        var kinds = typeof(RoomEvent).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(RoomEvent)) && !t.IsAbstract && t != typeof(TextSet)
                // Before it nothing is shown.
                && t != typeof(RoomOpened)
                // By these others find the room: the officer of data protection, who decides about it.
                && t != typeof(ExpertInvited) && t != typeof(ExpertInvitationWithdrawn)
                && t != typeof(ExpertOpeningDecided) && t != typeof(ErasureDecided))
            .Select(t => t.Name)
            .Concat(Enum.GetValues<CasePart>().Select(part => $"{nameof(TextSet)} {part}"));
        // What is said to change it and never does would make it anew for nothing.
        kinds.Where(kind => passed.Of(kind) < OftenEnough && changed.Of(kind) == 0).ShouldBeEmpty();
    }

    [Theory, Rule("CASE-30")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_comment_and_what_lists_show_after_it_cost_no_more_in_a_room_with_many(bool asked)
    {
        Cost(20, asked);
        var (small, large) = (Cost(200, asked), Cost(3_200, asked));
        ((double)large / small).ShouldBeLessThan(2, $"{small} and {large} bytes");
    }

    [Fact, Rule("CASE-30")]
    public void What_is_asked_in_a_comment_is_shown_until_it_is_answered()
    {
        var gp = Cast.Id(Role.GeneralPractitioner);
        var scenario = Scenario.Given(Stage.Working);
        Questions(scenario.State, gp).ShouldBe(0);

        scenario.When(Role.Specialist, new AddComment(Stage.ThreadId, Stage.Id(100), "Is it so?", [gp])).ThenAccepted();
        Questions(scenario.State, gp).ShouldBe(1);

        scenario.When(Role.GeneralPractitioner, new AddComment(Stage.ThreadId, Stage.Id(101), "It is.", []))
            .ThenAccepted();
        Questions(scenario.State, gp).ShouldBe(0);
    }

    [Fact, Rule("ACC-85")]
    public void A_room_without_agreement_or_retention_is_marked_for_who_records_them_and_for_nobody_else()
    {
        var scenario = Scenario.Given(Stage.Working);
        Role[] recorders = [Role.ResponsibleDoctor, Role.Coordinator];
        Marked(scenario.State).ShouldBe(recorders, ignoreOrder: true);
        scenario.When(Role.Coordinator, new RecordCustody(new("Felles dataansvar", ""), null)).ThenAccepted();
        Marked(scenario.State).ShouldBe(recorders, ignoreOrder: true);
        scenario.When(Role.Coordinator, new RecordCustody(null, new("Journalforskriften", 10, new(2026, 3, 1))))
            .ThenAccepted();
        Marked(scenario.State).ShouldBeEmpty();
    }

    private static IEnumerable<Role> Marked(RoomState state) =>
        RoomSummary.Of(state).People.Values.Where(p => p.LacksCustody).Select(p => p.Role);

    private static int Questions(RoomState state, Guid person) =>
        RoomSummary.Of(state).People[person].Waiting.Questions;

    /// <summary>Everything that lists show and find a room by.</summary>
    private static string Shown(RoomState state) =>
        $"{state.Case.Identity?.NationalId} {CanonicalJson.Of(RoomSummary.Of(state))}";

    private static string KindOf(RoomEvent happened) =>
        happened is TextSet text ? $"{nameof(TextSet)} {text.Part}" : happened.GetType().Name;

    /// <summary>Bytes allocated for one more comment and what lists show after it.</summary>
    /// <param name="threads">Threads that there are, each with a comment.</param>
    /// <param name="asked">Whether the doctor was asked in each, and has answered.</param>
    private static long Cost(int threads, bool asked)
    {
        var room = Scenario.Given(Stage.Working).State;
        var sequence = 1_000L;
        for (var n = 0; n < threads; n++)
        {
            var thread = Stage.Id(1_000 + (2 * n));
            Happen(Role.Specialist, new ThreadOpened(thread, Stage.OnImage));
            Happen(Role.Specialist, Comment(thread, asked ? [Cast.Id(Role.ResponsibleDoctor)] : []));
            if (asked) { Happen(Role.ResponsibleDoctor, Comment(thread, [])); }
        }

        RoomSummary.Of(room);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Happen(Role.Specialist, Comment(Stage.ThreadId, []));
        RoomSummary.Of(room);
        return GC.GetAllocatedBytesForCurrentThread() - before;

        CommentAdded Comment(Guid thread, IReadOnlyList<Guid> mentions) =>
            new(thread, Stage.OnImage, Stage.Id(100_000 + (int)sequence), "Look", mentions);

        void Happen(Role by, RoomEvent happened)
        {
            sequence++;
            room = Machine.Evolve(
                room, new(sequence, Scenario.Start.AddSeconds(sequence), Cast.Id(by), Guid.Empty, happened));
        }
    }

    /// <summary>Events by their kind, counted by several stories at once.</summary>
    private sealed class Count
    {
        private readonly ConcurrentDictionary<string, int> kinds = new();

        public void Add(string kind) => kinds.AddOrUpdate(kind, 1, (_, many) => many + 1);

        public int Of(string kind) => kinds.GetValueOrDefault(kind);
    }
}
