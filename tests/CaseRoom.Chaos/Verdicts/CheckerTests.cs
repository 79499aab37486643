using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Chaos.Verdicts;

/// <summary>Histories made by hand, each with one fault: the line for it fails, and no other.</summary>
public sealed class CheckerTests
{
    private static readonly Guid Room = Guid.NewGuid();
    private static readonly Guid[] Commands = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];

    /// <summary>Three commands, acknowledged and shown to two, of whom one was removed before the third.</summary>
    private static History Sound { get; } = new()
    {
        Answers = [Kept(0), Kept(1), Kept(1), Kept(2)],
        Sights = [Shown("kari", 0), Shown("nils", 0), Shown("kari", 1), Shown("nils", 1), Shown("kari", 2)],
        Logs = [new(Room, [Held(0), Held(1), Held(2)], "end", null)],
        Ends = [new("kari", Room, 3, "end", true)],
        Removals = [new("nils", Room, 2, Watched: true)],
        Faults = [new("kill-host", 1200)],
        Ballots = [Vote()],
    };

    [Fact, Rule("CHAOS-01")]
    public void A_sound_history_passes_with_all_its_numbers_in_the_last_line()
    {
        var verdict = Checker.Check(Sound);
        verdict.Findings.ShouldAllBe(one => one.Word == Word.Pass);
        verdict.ToString().ShouldBe(
            "verdict: PASS acks=3 lost=0 duplicated=0 reordered=0 leaked=0 faults=1 worst-recovery-ms=1200");
    }

    [Fact, Rule("CHAOS-02")]
    public void A_command_that_was_acknowledged_and_is_not_there_is_lost() =>
        Fails(Line.Lost, Sound with { Answers = [.. Sound.Answers, Kept(3)] }).ShouldContain("lost=1");

    [Fact, Rule("CHAOS-03")]
    public void A_command_that_is_there_twice_is_duplicated() => Fails(Line.Duplicated, Sound with
    {
        Logs = [new(Room, [Held(0), Held(1), Held(2), new(4, Commands[0])], "end", null)],
        Ends = [new("kari", Room, 4, "end", true)],
    }).ShouldContain("duplicated=1");

    [Fact, Rule("CHAOS-04")]
    public void A_gap_is_a_wrong_order() => Fails(Line.Reordered, Sound with
    {
        Logs = [new(Room, [Held(0), Held(1), new(4, Commands[2])], "end", null)],
        Answers = [Kept(0), Kept(1)],
        Sights = [],
    }).ShouldContain("reordered=1");

    [Fact, Rule("CHAOS-04")]
    public void A_place_that_the_log_gave_to_another_is_a_wrong_order() => Fails(Line.Reordered, Sound with
    {
        Answers = [Kept(0), new(Room, Commands[1], OutcomeStatus.Applied, 3, 3), Kept(2)],
    });

    [Fact, Rule("CHAOS-04")]
    public void A_reader_that_was_shown_another_event_saw_a_wrong_order() =>
        Fails(Line.Reordered, Sound with { Sights = [new("kari", Room, 2, Commands[2])] });

    [Fact, Rule("CHAOS-04")]
    public void A_reader_that_was_shown_what_the_log_does_not_hold_saw_a_wrong_order() =>
        Fails(Line.Reordered, Sound with { Sights = [Shown("kari", 3)] });

    [Fact, Rule("CHAOS-04")]
    public void A_broken_chain_is_found() =>
        Fails(Line.Chain, Sound with { Logs = [Sound.Logs[0] with { Fault = "broken at 2" }] });

    [Fact, Rule("CHAOS-05")]
    public void Another_answer_to_the_same_command_is_found() => Fails(Line.Receipts, Sound with
    {
        Answers = [.. Sound.Answers, new(Room, Commands[0], OutcomeStatus.Refused, null, null, "alreadyExists")],
    });

    [Theory, Rule("CHAOS-06")]
    [InlineData(2, "end", true)]
    [InlineData(3, "other", true)]
    [InlineData(3, "end", false)]
    public void A_reader_that_stands_elsewhere_has_not_converged(long sequence, string hash, bool same) =>
        Fails(Line.Converged, Sound with { Ends = [new("kari", Room, sequence, hash, same)] });

    [Fact, Rule("CHAOS-07")]
    public void What_a_removed_person_was_shown_is_a_leak() =>
        Fails(Line.Leaked, Sound with { Sights = [Shown("nils", 2)] }).ShouldContain("leaked=1");

    [Fact, Rule("CHAOS-08")]
    public void A_fault_after_which_nobody_gets_on_is_found() =>
        Fails(Line.Available, Sound with { Faults = [new("kill-host", null)] });

    [Theory, Rule("CHAOS-09")]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, 1)]
    public void A_vote_that_went_wrong_is_found(int closings, int counted, int after)
    {
        var held = new Dictionary<string, int> { ["kari"] = counted };
        Fails(Line.Consensus, Sound with
        {
            Ballots = [Vote() with { Closings = closings, Counted = held, AfterClose = after }],
        });
    }

    [Fact, Rule("CHAOS-01")]
    public void What_could_not_be_read_is_no_pass()
    {
        History[] unread =
        [
            new(),
            Sound with { Answers = [] },
            Sound with { Logs = [] },
            Sound with { Logs = [Sound.Logs[0] with { Events = null }] },
            Sound with { Ends = [] },
            Sound with { Ends = [new("kari", Room, null, "", false)] },
            Sound with { Removals = [Sound.Removals[0] with { Watched = false }] },
            Sound with { Removals = [] },
            Sound with { Faults = [] },
            Sound with { Ballots = [] },
            Sound with { Ballots = [Vote() with { Read = false }] },
        ];
        foreach (var history in unread) { Checker.Check(history).Word.ShouldBe(Word.Inconclusive); }
    }

    [Fact, Rule("CHAOS-01")]
    public void What_could_not_be_read_hides_no_failure() => Checker.Check(Sound with
    {
        Logs = [.. Sound.Logs, new(Guid.NewGuid(), null, "", null)],
        Answers = [.. Sound.Answers, Kept(3)],
    }).Word.ShouldBe(Word.Fail);

    private static string Fails(Line line, History history)
    {
        var verdict = Checker.Check(history);
        verdict.Failed.ShouldBe([line]);
        verdict.Findings.Single(one => one.Line == line).ToString()
            .ShouldStartWith($"check {line.ToString().ToLowerInvariant()}: FAIL 1 first: ");
        verdict.ToString().ShouldStartWith("verdict: FAIL ");
        return verdict.ToString();
    }

    private static Answer Kept(int index) =>
        new(Room, Commands[index], OutcomeStatus.Applied, index + 1, index + 1);

    private static Sight Shown(string reader, int index) => new(reader, Room, index + 1, Commands[index]);

    private static Logged Held(int index) => new(index + 1, Commands[index]);

    private static Ballot Vote() => new(
        Room, 1, new Dictionary<string, int> { ["kari"] = 1 }, true, new Dictionary<string, int> { ["kari"] = 1 }, 0);
}
