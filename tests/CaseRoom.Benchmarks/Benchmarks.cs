using System.Globalization;
using CaseRoom.Benchmarks.Speed;

namespace CaseRoom.Benchmarks;

/// <summary>
/// Measures what the server costs, as ratios within one run: <c>access</c> what recording readings costs,
/// <c>abuse</c> what a client that does all it can costs the others, <c>speed</c> how fast rooms are, <c>opening</c>
/// what it costs to come into one; <c>flood</c> is CaseRoom alone, for a profiler. The other words are the processes
/// that it starts.
/// </summary>
internal static class Benchmarks
{
    /// <summary>The processes that a measurement starts: CaseRoom, and what it is measured against.</summary>
    public const string Serve = "serve";
    public const string Plain = "plain";
    public const string Naive = "naive";

    private const int Repetitions = 3;

    /// <summary>How long the steady load of a measurement of speed lasts, unless it is told.</summary>
    private const int SteadySeconds = 60;

    /// <summary>Of which the median is held to a limit: two that something else disturbed decide nothing.</summary>
    private const int AbuseRepetitions = 5;

    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case [Serve, .. var options]:
                await ServedHere.RunAsync(options);
                return 0;
            case [Plain or Naive]:
                await PlainServer.RunAsync(naive: arguments[0] is Naive);
                return 0;
            case ["abuser", var server, var room, var seconds]:
                var until = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
                await Abuser.RunAsync(new Uri(server), Guid.Parse(room), until);
                return 0;
            case ["access"]:
                await AccessCost.RunAsync(Repetitions);
                return 0;
            case ["speed", .. var seconds]:
                var steady = seconds is [var given] ? double.Parse(given, CultureInfo.InvariantCulture) : SteadySeconds;
                await SpeedCost.RunAsync(Repetitions, TimeSpan.FromSeconds(steady));
                return 0;
            case ["flood", var during]:
                await SpeedCost.FloodAsync(TimeSpan.FromSeconds(double.Parse(during, CultureInfo.InvariantCulture)));
                return 0;
            case ["opening"]:
                await OpeningCost.RunAsync(Repetitions);
                return 0;
            case ["abuse"]:
                return await AbuseCost.RunAsync(AbuseRepetitions) ? 0 : 1;
            default:
                await Console.Error.WriteLineAsync("Say which: access, abuse, speed, opening or flood.");
                return 2;
        }
    }
}
