using System.Globalization;

namespace CaseRoom.Benchmarks;

/// <summary>
/// Measures what the server costs, as ratios within one run: <c>access</c> what recording readings costs,
/// <c>abuse</c> what a client that does all it can costs the others. <c>serve</c> and <c>abuser</c> are the processes
/// that it starts.
/// </summary>
internal static class Benchmarks
{
    private const int Repetitions = 3;

    /// <summary>Of which the median is held to a limit: two that something else disturbed decide nothing.</summary>
    private const int AbuseRepetitions = 5;

    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["serve", .. var options]:
                await ServedHere.RunAsync(recorded: !options.Contains("unrecorded"));
                return 0;
            case ["abuser", var server, var room, var seconds]:
                var until = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
                await Abuser.RunAsync(new Uri(server), Guid.Parse(room), until);
                return 0;
            case ["access"]:
                await AccessCost.RunAsync(Repetitions);
                return 0;
            case ["abuse"]:
                return await AbuseCost.RunAsync(AbuseRepetitions) ? 0 : 1;
            default:
                await Console.Error.WriteLineAsync("Say which: access or abuse.");
                return 2;
        }
    }
}
