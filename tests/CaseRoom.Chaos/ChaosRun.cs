using System.Diagnostics;
using System.Globalization;
using CaseRoom.Chaos.Faults;
using CaseRoom.Chaos.Scene;
using CaseRoom.Chaos.Verdicts;
using CaseRoom.Chaos.Workloads;

namespace CaseRoom.Chaos;

/// <summary>What a run is to do.</summary>
/// <param name="Length">After that no fault begins any more.</param>
/// <param name="Seed">Decides which faults come in which order, and how long each lasts.</param>
/// <param name="Control">A promise that the build lacks; null for the real one.</param>
/// <param name="Faults">Their names in the order in which they come; null for all, shuffled again and again.</param>
internal sealed record Plan(TimeSpan Length, int Seed, string? Control = null, IReadOnlyList<string>? Faults = null);

/// <summary>Starts everything, lets people work, breaks one thing after another, and judges what was seen.</summary>
internal sealed class ChaosRun(Plan plan, Action<string> say)
{
    /// <summary>After something is whole again, everybody's next command is acknowledged within this.</summary>
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private readonly Recorder recorder = new();
    private readonly Random random = new(plan.Seed);

    /// <summary>The verdict, which is also said line by line.</summary>
    public async Task<Verdict> RunAsync(CancellationToken stop)
    {
        say(string.Create(
            CultureInfo.InvariantCulture, $"seed {plan.Seed}, {plan.Length.TotalMinutes:0.#} minutes {plan.Control}"));
        await using var scene = await ChaosScene.StartAsync(plan.Control);
        await using var talk = new Talk(scene, recorder, plan.Seed);
        await talk.BeginAsync(stop);
        var churn = new Churn(scene, recorder, talk.Members[0]);
        var votes = new Votes(talk.Room, talk.Members[0], [.. talk.Members.Skip(1).Take(2)]);
        await votes.BeginAsync(stop);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var talking = Task.WhenAll(
            talk.RunAsync(enough.Token), churn.RunAsync(enough.Token), votes.RunAsync(enough.Token));
        try
        {
            await BreakAsync(scene, talk, talking, stop);
            await OnceEachAsync(churn, votes, talking, stop);
        }
        finally
        {
            await enough.CancelAsync();
        }

        await EndedAsync(talking);
        await talk.RepeatLastAsync(stop);
        var verdict = Checker.Check(await SettledAsync(scene, talk, churn, votes, stop));
        foreach (var finding in verdict.Findings) { say(finding.ToString()); }
        say(verdict.ToString());
        return verdict;
    }

    /// <summary>However short it was, somebody has been removed and something voted on.</summary>
    private static async Task OnceEachAsync(Churn churn, Votes votes, Task talking, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while ((churn.Rounds == 0 || votes.Rounds == 0) && !talking.IsCompleted && waited.Elapsed < RecoveryLimit)
        {
            await Task.Delay(Quiet, stop);
        }
    }

    /// <summary>A workload that was refused what it must be given ends the run with its reason, and not with a verdict.
    /// A build that lacks a promise refuses all sorts of things: what was seen of it is judged.</summary>
    private async Task EndedAsync(Task talking)
    {
        try
        {
            await talking;
        }
        catch (InvalidOperationException refused) when (plan.Control is not null)
        {
            say(refused.Message);
        }
    }

    private async Task BreakAsync(ChaosScene scene, Talk talk, Task talking, CancellationToken stop)
    {
        var begun = Stopwatch.StartNew();
        foreach (var fault in Order())
        {
            await Task.Delay(Quiet, stop);
            if (begun.Elapsed > plan.Length) { return; }
            await fault.StrikeAsync(scene, random, stop);
            await FaultList.LookAfterAsync(scene);
            var recovery = await RecoveryAsync(talk, talking);
            say($"{begun.Elapsed:mm\\:ss} {fault.Name}: {recovery?.ToString(CultureInfo.InvariantCulture) ?? "no"} ms");
            recorder.Add(new Struck(fault.Name, recovery));
            if (recovery is null) { return; }
        }
    }

    private IEnumerable<Fault> Order()
    {
        if (plan.Faults is { } named) { return named.Select(FaultList.Named); }
        // Each once before any comes twice.
        const int Rounds = 100;
        return Enumerable.Range(0, Rounds).SelectMany(_ => FaultList.All.OrderBy(_ => random.Next()).ToList());
    }

    /// <summary>Milliseconds until a command that was given after now is acknowledged to each; or null.</summary>
    private static async Task<long?> RecoveryAsync(Talk talk, Task talking)
    {
        var whole = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(whole) < RecoveryLimit)
        {
            if (talk.Members.All(one => one.Answered > whole))
            {
                return (long)Stopwatch.GetElapsedTime(whole).TotalMilliseconds;
            }

            if (talking.IsCompleted) { return null; }
            await Task.Delay(20);
        }

        return null;
    }

    private async Task<History> SettledAsync(
        ChaosScene scene, Talk talk, Churn churn, Votes votes, CancellationToken stop)
    {
        await using var store = scene.OpenStore();
        var main = await LogReading.ReadAsync(store, talk.Room, stop);
        var logs = new List<RoomLog> { main.Log };
        foreach (var room in churn.Rooms) { logs.Add((await LogReading.ReadAsync(store, room, stop)).Log); }
        foreach (var ballot in votes.Count(main.Events)) { recorder.Add(ballot); }
        var head = main.Log.Events?.Count ?? 0;
        var ends = await Task.WhenAll(talk.Members.Select(one => one.StandAsync(head, stop)));
        var other = await OtherPast.ComeBackAsync(scene.Address, Talk.Opener, main.Log, stop);
        return recorder.With(logs, [.. ends, other]);
    }
}
