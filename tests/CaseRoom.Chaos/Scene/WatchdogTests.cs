using System.Diagnostics;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Chaos.Scene;

public sealed class WatchdogTests
{
    [Theory, Rule("CHAOS-10")]
    [InlineData("kill -KILL $1")]
    [InlineData("kill -TERM -$1")]
    public async Task A_stopped_process_ends_with_the_run_that_was_ended(string how)
    {
        // The run is another process here, which starts one, stops it, and is ended before it can end anything:
        // alone, or with its whole group, as timeout does.
        using var run = Process.Start(new ProcessStartInfo(
            "setsid", ["dotnet", typeof(Watchdog).Assembly.Location, Watchdog.TrialVerb])
        {
            RedirectStandardOutput = true,
        })!;
        var child = int.Parse(
            (await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!,
            System.Globalization.CultureInfo.InvariantCulture);
        Signals.IsThere(child).ShouldBeTrue();
        using var kill = Process.Start("sh", ["-c", how, "sh", $"{run.Id}"]);
        await Eventually.IsTrueAsync(() => !Signals.IsThere(child));
    }

    [Fact, Rule("CHAOS-10")]
    public async Task What_a_run_has_ended_itself_is_watched_no_longer()
    {
        using var other = Process.Start("sleep", "60")!;
        using (var watchdog = new Watchdog()) { watchdog.Watch(other.Id); }
        Signals.IsThere(other.Id).ShouldBeTrue();
        other.Kill();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
