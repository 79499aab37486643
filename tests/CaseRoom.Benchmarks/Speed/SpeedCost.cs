namespace CaseRoom.Benchmarks.Speed;

/// <summary>
/// How fast rooms are: CaseRoom as shipped, with its limits of commands raised, beside a plain SignalR broadcast that
/// keeps nothing, beside one write a command, and beside what its store takes alone, turn by turn in one run.
/// </summary>
internal static class SpeedCost
{
    /// <summary>Seconds that each flood is measured.</summary>
    private static readonly TimeSpan During = TimeSpan.FromSeconds(8);

    /// <summary>Commands a second of all rooms, and how long, where latency is measured.</summary>
    private const int Steady = 200;

    private static readonly Load[] Loads =
    [
        new("20 x 10", 20, 10, [32, 1]), new("1 x 200", 1, 200, [32, 1]),
        // As many as those who may open rooms here open in a day: that limit is no rate, and is none to configure.
        new("400 x 4", 400, Load.Small, [1]),
    ];

    /// <param name="repetitions">Of which the medians are told.</param>
    /// <param name="steady">How long the steady load lasts.</param>
    /// <param name="database">Of CaseRoom; null for the embedded store.</param>
    public static async Task RunAsync(int repetitions, TimeSpan steady, string? database)
    {
        ServerChild.LeaveFirstCore();
        await using var caseRoom = await StartAsync(database);
        await using var plain = await ServerChild.StartAsync(Benchmarks.Plain);
        await using var naive = await ServerChild.StartAsync(Benchmarks.Naive);
        var table = new SpeedTable();
        foreach (var load in Loads)
        {
            await using var own = await load.OpenAsync(caseRoom.Address, plain: false);
            await using var bare = await load.OpenAsync(plain.Address, plain: true);
            await using var slow = await load.OpenAsync(naive.Address, plain: true);
            // The first, of each, is for the runtime to have compiled what is then measured.
            for (var repetition = 0; repetition <= repetitions; repetition++)
            {
                foreach (var inFlight in load.InFlight)
                {
                    var here = await Flood.RunAsync(caseRoom, own.Rooms, inFlight, gathers: true, During);
                    var there = await Flood.RunAsync(plain, bare.Rooms, inFlight, gathers: false, During);
                    var behind = await Flood.RunAsync(naive, slow.Rooms, inFlight, gathers: false, During);
                    var store = await StoreRate.MeasureAsync(load.Rooms, inFlight, database);
                    if (repetition == 0) { continue; }
                    table.Add(load, inFlight, here, there, behind);
                    table.Add(load, inFlight, here, store);
                }

                // One room may take fewer commands a second than these, of hundreds each less than one.
                if (load.Rooms is 1 or > Steady) { continue; }
                var mine = await PacedAsync(caseRoom, own.Rooms, steady);
                var theirs = await PacedAsync(plain, bare.Rooms, steady);
                if (repetition > 0) { table.Add(load, mine, theirs); }
            }
        }

        table.Print();
    }

    /// <summary>CaseRoom alone under the first load, for whoever looks at where its time goes.</summary>
    public static async Task FloodAsync(TimeSpan during, string? database)
    {
        ServerChild.LeaveFirstCore();
        await using var server = await StartAsync(database);
        await using var open = await Loads[0].OpenAsync(server.Address, plain: false);
        Console.WriteLine($"Under load from now on: process {server.Id}.");
        Console.WriteLine(await Flood.RunAsync(server, open.Rooms, Loads[0].InFlight[0], gathers: true, during));
    }

    private static Task<ServerChild> StartAsync(string? database) => ServerChild.StartAsync(
        [Benchmarks.Serve, ServerOption.Unlimited, .. database is null ? [] : (string[])[ServerOption.On(database)]]);

    private static async Task<Paced> PacedAsync(ServerChild server, IReadOnlyList<BenchRoom> rooms, TimeSpan during)
    {
        foreach (var socket in rooms.SelectMany(room => room.Sockets)) { socket.Timing = true; }
        var before = server.Used;
        var (acknowledged, delivered) = await Pace.RunAsync(rooms, Steady / rooms.Count, during);
        var used = (server.Used - before).TotalSeconds / delivered.Length * 1e6;
        return new Paced(acknowledged, delivered, used);
    }
}

/// <summary>Milliseconds, and processor seconds for a million deliveries.</summary>
internal sealed record Paced(double[] Acknowledged, double[] Delivered, double ProcessorSeconds);
