using System.Diagnostics;
using System.Text.Json;

namespace CaseRoom.Benchmarks;

/// <summary>
/// What it costs that every reading is recorded before it is shown: the server as shipped, against the same whose
/// access log keeps nothing. A row is written for each cursor and reading, none for what a cursor then delivers.
/// </summary>
internal static class AccessCost
{
    /// <summary>How many times as long the live path takes, and as much it works, at most. No requirement gives a
    /// number: this is the project's own. A row is written for a cursor and none for a batch, so that the live path
    /// should cost the same; what is above 1 is room for what else a machine does.</summary>
    private const double Most = 1.5;

    private const string Serve = Benchmarks.Serve;
    private const int People = 10;
    private const int Readings = 400;
    private const int Marks = 40;
    private static readonly TimeSpan During = TimeSpan.FromSeconds(10);

    private static readonly Measured View = new("read a room, p50 ms");
    private static readonly Measured Follow = new("open a cursor, p50 ms");
    private static readonly Measured AckHalf = new("acknowledged, p50 ms");
    private static readonly Measured AckMost = new("acknowledged, p99 ms");
    private static readonly Measured DeliverHalf = new("delivered, p50 ms");
    private static readonly Measured DeliverMost = new("delivered, p99 ms");
    private static readonly Measured Processor = new("server ms per 1,000 deliveries");

    /// <summary>In the order in which they are measured.</summary>
    private static readonly Measured[] Figures =
        [View, Follow, AckHalf, AckMost, DeliverHalf, DeliverMost, Processor];

    /// <summary>What <see cref="Most"/> holds for. Not for a reading and a cursor themselves: that a row is written
    /// before each is what was asked for, and they wait for a disk. Nor for the slowest hundredth: of so few marks one
    /// pause of that disk decides it.</summary>
    private static readonly Measured[] Held = [AckHalf, DeliverHalf, Processor];

    /// <summary>Prints a table, and as its last line the same as JSON with the verdict.</summary>
    /// <returns>Whether every median ratio of the live path is at most <see cref="Most"/>.</returns>
    public static async Task<bool> RunAsync(int repetitions)
    {
        ServerChild.LeaveFirstCore();
        await using var recorded = await ServerChild.StartAsync(Serve);
        await using var unrecorded = await ServerChild.StartAsync(Serve, ServerOption.Unrecorded);
        // The first, of each, is for the runtime to have compiled what is then measured.
        for (var repetition = 0; repetition <= repetitions; repetition++)
        {
            var with = await MeasureAsync(recorded);
            var without = await MeasureAsync(unrecorded);
            if (repetition == 0) { continue; }
            for (var n = 0; n < Figures.Length; n++) { Figures[n].Add(with[n], without[n]); }
        }

        Console.WriteLine($"One room of {People}, {Marks} marks a second, {repetitions} repetitions, medians:");
        Console.WriteLine(Measured.Heading("recorded", "not"));
        foreach (var row in Figures) { Console.WriteLine(row); }
        var within = Held.All(row => row.Ratio <= Most);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "access", limit = Most, within, repetitions, held = Held.Select(row => row.Name),
            figures = Figures.Select(row => row.ToJson()),
        }));
        return within;
    }

    private static async Task<double[]> MeasureAsync(ServerChild server)
    {
        await using var room = await BenchRoom.OpenAsync(server.Address, People);
        var tokens = new List<string>();
        for (var member = 0; member < People; member++)
        {
            tokens.Add(await BenchRoom.TokenAsync(server.Address, member));
        }

        var views = await ViewsAsync(server.Address, room.Id, tokens);
        var cursors = await CursorsAsync(server.Address, room.Id, tokens);
        var before = server.Used;
        var (acknowledged, delivered) = await Pace.RunAsync([room], Marks, During);
        var used = (server.Used - before).TotalMilliseconds / delivered.Length * 1_000;
        return
        [
            Measured.Quantile(views, 0.5), Measured.Quantile(cursors, 0.5), Measured.Quantile(acknowledged, 0.5),
            Measured.Quantile(acknowledged, 0.99), Measured.Quantile(delivered, 0.5),
            Measured.Quantile(delivered, 0.99), used,
        ];
    }

    private static async Task<double[]> ViewsAsync(Uri server, Guid room, IReadOnlyList<string> tokens)
    {
        using var client = new HttpClient { BaseAddress = server };
        var taken = new double[Readings];
        for (var n = 0; n < Readings; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/rooms/{room}", UriKind.Relative));
            request.Headers.Authorization = new("Bearer", tokens[n % tokens.Count]);
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            taken[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return taken;
    }

    private static async Task<double[]> CursorsAsync(Uri server, Guid room, IReadOnlyList<string> tokens)
    {
        var taken = new double[Readings];
        for (var n = 0; n < Readings; n++)
        {
            await using var socket = await LiveSocket.ConnectAsync(server, tokens[n % tokens.Count]);
            var start = Stopwatch.GetTimestamp();
            await socket.FollowAsync(room);
            taken[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return taken;
    }
}
