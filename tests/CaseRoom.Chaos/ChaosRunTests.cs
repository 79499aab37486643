using CaseRoom.Chaos.Faults;
using CaseRoom.Chaos.Hosts;
using CaseRoom.Chaos.Verdicts;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Chaos;

/// <summary>Short runs: of the real build, and of builds that lack a promise.</summary>
public sealed class ChaosRunTests(ITestOutputHelper output)
{
    private const int Seed = 20260310;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CHAOS-10")]
    public async Task Everything_that_was_promised_holds_while_things_break_in_a_fixed_order() =>
        (await RunAsync(new Plan(TimeSpan.FromMinutes(1.25), Seed))).Word.ShouldBe(Word.Pass);

    [Fact, Rule("CHAOS-10")]
    public async Task Everything_that_was_promised_holds_while_things_break_in_an_order_of_chance() =>
        (await RunAsync(new Plan(TimeSpan.FromMinutes(0.25), Random.Shared.Next()))).Word.ShouldBe(Word.Pass);

    [Theory, Rule("CHAOS-11")]
    [InlineData(Controls.AckBeforeCommit, Orders.DieAfterCommit, nameof(Line.Lost))]
    [InlineData(Controls.AsynchronousCommit, FaultList.KillDatabase, nameof(Line.Reordered))]
    [InlineData(Controls.DedupInMemory, Orders.DieAfterCommit, nameof(Line.Receipts))]
    [InlineData(Controls.NoCommandId, FaultList.Reconnects, nameof(Line.Receipts))]
    [InlineData(Controls.NoCompare, Orders.StopBeforeCommit, nameof(Line.Reordered))]
    [InlineData(Controls.ResumeByNumber, FaultList.Reconnects, nameof(Line.Converged))]
    [InlineData(Controls.AuthoriseAtConnect, FaultList.Reconnects, nameof(Line.Leaked))]
    public async Task A_build_that_lacks_a_promise_is_found_out(string control, string fault, string line) =>
        (await RunAsync(new Plan(TimeSpan.FromMinutes(1), Seed, control, [fault]))).Failed
            .Select(one => one.ToString()).ShouldContain(line);

    private Task<Verdict> RunAsync(Plan plan) => new ChaosRun(plan, output.WriteLine).RunAsync(Stop);
}
