using System.Globalization;
using CaseRoom.Chaos.Verdicts;

namespace CaseRoom.Chaos;

/// <summary>A run by hand: <c>--minutes N [--seed S] [--control NAME] [--faults A,B]</c>.</summary>
internal static class LongRun
{
    /// <summary>0 for a pass, 1 for a failure, 2 where the run proves nothing.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var minutes = double.Parse(Value(args, "--minutes")!, CultureInfo.InvariantCulture);
        var seed = Value(args, "--seed") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        var plan = new Plan(
            TimeSpan.FromMinutes(minutes), seed, Value(args, "--control"), Value(args, "--faults")?.Split(','));
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var verdict = await new ChaosRun(plan, Console.WriteLine).RunAsync(stop.Token);
        return (int)verdict.Word switch { (int)Word.Pass => 0, (int)Word.Fail => 1, _ => 2 };
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
