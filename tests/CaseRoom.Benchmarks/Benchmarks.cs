using System.Globalization;
using CaseRoom.Benchmarks.Speed;
using CaseRoom.Cli;
using CaseRoom.Testing;

namespace CaseRoom.Benchmarks;

/// <summary>
/// Measures what the server costs, as ratios within one run: <c>access</c> what recording readings costs,
/// <c>abuse</c> what a client that does all it can costs the others, <c>speed</c> how fast rooms are, <c>opening</c>
/// what it costs to come into one, <c>frozen</c> what a reader who stops reading costs the others, <c>memory</c> what
/// rooms and connections hold, <c>verify</c> how long
/// checking an access log takes; <c>flood</c> is CaseRoom alone, for a profiler. The other words are the processes that
/// it starts.
/// </summary>
internal static class Benchmarks
{
    /// <summary>The processes that a measurement starts: CaseRoom, and what it is measured against.</summary>
    public const string Serve = "serve";
    public const string Plain = "plain";
    public const string Naive = "naive";
    public const string Store = "store";

    /// <summary>Beside <c>speed</c> and <c>flood</c>: CaseRoom on PostgreSQL instead of the embedded store.</summary>
    private const string OnPostgres = "postgres";

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
                return await AccessCost.RunAsync(Repetitions) ? 0 : 1;
            case [Store, var streams, var batch, .. var place]:
                await StoreRate.RunAsync(
                    int.Parse(streams, CultureInfo.InvariantCulture), int.Parse(batch, CultureInfo.InvariantCulture),
                    ServerOption.Database(place));
                return 0;
            case ["speed", .. var beside]:
                await StoredAsync(beside, (seconds, database) =>
                    SpeedCost.RunAsync(Repetitions, seconds ?? TimeSpan.FromSeconds(SteadySeconds), database));
                return 0;
            case ["flood", .. var beside]:
                await StoredAsync(beside, (seconds, database) =>
                    SpeedCost.FloodAsync(seconds ?? TimeSpan.FromSeconds(SteadySeconds), database));
                return 0;
            case ["frozen"]:
                await FrozenCost.RunAsync(AbuseRepetitions);
                return 0;
            case ["memory"]:
                await MemoryCost.RunAsync(Repetitions);
                return 0;
            case ["opening"]:
                await OpeningCost.RunAsync(Repetitions);
                return 0;
            case [VerifyCost.Name, .. var rows] when rows.Length <= 1:
                return await VerifyCost.RunAsync(
                    rows is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : VerifyCost.Rows);
            case [VerifyCost.Verifier, var file]:
                return VerifyCost.Check(file);
            case ["abuse"]:
                return await AbuseCost.RunAsync(AbuseRepetitions) ? 0 : 1;
            default:
                await Console.Error.WriteLineAsync(
                    "Say which: access, abuse, speed, opening, frozen, memory, verify or flood.");
                return 2;
        }
    }

    /// <param name="said">Seconds, and which store; either may be left out.</param>
    /// <param name="measure">Told the seconds, and the database where there is one.</param>
    private static async Task StoredAsync(IReadOnlyList<string> said, Func<TimeSpan?, string?, Task> measure)
    {
        TimeSpan? seconds = said.FirstOrDefault(word => word != OnPostgres) is { } given
            ? TimeSpan.FromSeconds(double.Parse(given, CultureInfo.InvariantCulture)) : null;
        if (!said.Contains(OnPostgres))
        {
            await measure(seconds, null);
            return;
        }

        // It works beside the load, and not on the server's core: what it costs is not the server's.
        ServerChild.LeaveFirstCore();
        await using var postgres = await PostgresServer.StartAsync();
        var name = await postgres.CreateDatabaseAsync();
        PostgresMigration.Migrate(postgres.As(PostgresServer.Owner, name), PostgresServer.Application);
        await measure(seconds, postgres.As(PostgresServer.Application, name));
    }
}
