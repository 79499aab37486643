using System.Diagnostics;

namespace CaseRoom.Benchmarks;

/// <summary>
/// What it costs that every reading is recorded before it is shown: the server as shipped, against the same whose
/// access log keeps nothing. A row is written for each cursor and reading, none for what a cursor then delivers.
/// </summary>
internal static class AccessCost
{
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

    public static async Task RunAsync(int repetitions)
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
            Measured[] figures = [View, Follow, AckHalf, AckMost, DeliverHalf, DeliverMost, Processor];
            for (var n = 0; n < figures.Length; n++) { figures[n].Add(with[n], without[n]); }
        }

        Console.WriteLine($"One room of {People}, {Marks} marks a second, {repetitions} repetitions, medians:");
        Console.WriteLine(Measured.Heading("recorded", "not"));
        foreach (var row in (Measured[])[View, Follow, AckHalf, AckMost, DeliverHalf, DeliverMost, Processor])
        {
            Console.WriteLine(row);
        }
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
