using System.Globalization;
using System.Text.Json;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>
/// How fast rooms are: CaseRoom as shipped, with its limits of commands raised, beside a plain SignalR broadcast that
/// keeps nothing and beside one write a command, turn by turn in one run.
/// </summary>
internal static class SpeedCost
{
    /// <summary>Seconds that each flood is measured.</summary>
    private static readonly TimeSpan During = TimeSpan.FromSeconds(8);

    /// <summary>Commands a second of all rooms, and how long, where latency is measured.</summary>
    private const int Steady = 200;

    private static readonly Load[] Loads = [new("20 x 10", 20, 10), new("1 x 200", 1, 200)];
    private static readonly int[] InFlight = [32, 1];

    /// <param name="repetitions">Of which the medians are told.</param>
    /// <param name="steady">How long the steady load lasts.</param>
    /// <param name="options">Of CaseRoom's server beyond <see cref="ServerOption.Unlimited"/>.</param>
    public static async Task RunAsync(int repetitions, TimeSpan steady, params string[] options)
    {
        ServerChild.LeaveFirstCore();
        await using var caseRoom = await ServerChild.StartAsync([Benchmarks.Serve, ServerOption.Unlimited, .. options]);
        await using var plain = await ServerChild.StartAsync(Benchmarks.Plain);
        await using var naive = await ServerChild.StartAsync(Benchmarks.Naive);
        var table = new SpeedTable();
        foreach (var load in Loads)
        {
            var own = await load.OpenAsync(caseRoom.Address, plain: false);
            var bare = await load.OpenAsync(plain.Address, plain: true);
            var slow = await load.OpenAsync(naive.Address, plain: true);
            // The first, of each, is for the runtime to have compiled what is then measured.
            for (var repetition = 0; repetition <= repetitions; repetition++)
            {
                foreach (var inFlight in InFlight)
                {
                    var here = await Flood.RunAsync(caseRoom, own, inFlight, gathers: true, During);
                    var there = await Flood.RunAsync(plain, bare, inFlight, gathers: false, During);
                    var behind = await Flood.RunAsync(naive, slow, inFlight, gathers: false, During);
                    if (repetition > 0) { table.Add(load, inFlight, here, there, behind); }
                }

                if (load.Rooms == 1) { continue; }
                var (mine, theirs) = (await PacedAsync(caseRoom, own, steady), await PacedAsync(plain, bare, steady));
                if (repetition > 0) { table.Add(load, mine, theirs); }
            }

            foreach (var room in (BenchRoom[])[.. own, .. bare, .. slow]) { await room.DisposeAsync(); }
        }

        table.Print();
    }

    /// <summary>CaseRoom alone under the first load, for whoever looks at where its time goes.</summary>
    public static async Task FloodAsync(TimeSpan during)
    {
        ServerChild.LeaveFirstCore();
        await using var server = await ServerChild.StartAsync(Benchmarks.Serve, ServerOption.Unlimited);
        var rooms = await Loads[0].OpenAsync(server.Address, plain: false);
        Console.WriteLine($"Under load from now on: process {server.Id}.");
        Console.WriteLine(await Flood.RunAsync(server, rooms, InFlight[0], gathers: true, during));
        foreach (var room in rooms) { await room.DisposeAsync(); }
    }

    private static async Task<Paced> PacedAsync(ServerChild server, IReadOnlyList<BenchRoom> rooms, TimeSpan during)
    {
        foreach (var socket in rooms.SelectMany(room => room.Sockets)) { socket.Timing = true; }
        var before = server.Used;
        var (acknowledged, delivered) = await Pace.RunAsync(rooms, Steady / rooms.Count, during);
        var used = (server.Used - before).TotalSeconds / delivered.Length * 1e6;
        return new Paced(acknowledged, delivered, used);
    }
}

/// <param name="Rooms">How many.</param>
/// <param name="Connections">In each.</param>
internal sealed record Load(string Name, int Rooms, int Connections)
{
    public async Task<IReadOnlyList<BenchRoom>> OpenAsync(Uri server, bool plain)
    {
        var rooms = new List<BenchRoom>();
        for (var n = 0; n < Rooms; n++)
        {
            if (plain)
            {
                rooms.Add(await BenchRoom.OpenPlainAsync(server, Connections));
                continue;
            }

            var room = await BenchRoom.OpenAsync(server, BenchRoom.Most);
            await room.ConnectMoreAsync(Connections - BenchRoom.Most);
            rooms.Add(room);
        }

        return rooms;
    }
}

/// <summary>Milliseconds, and processor seconds for a million deliveries.</summary>
internal sealed record Paced(double[] Acknowledged, double[] Delivered, double ProcessorSeconds);

/// <summary>What was measured, as a table and, in its last line, as JSON.</summary>
internal sealed class SpeedTable
{
    private readonly List<(string Beside, Measured Figure)> rows = [];

    public void Add(Load load, int inFlight, Flooded own, Flooded plain, Flooded naive)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{load.Name}, {inFlight} in flight");
        Row("plain", $"{what}: deliveries/s").Add(own.PerSecond, plain.PerSecond);
        Row("plain", $"{what}: server s/million").Add(own.ProcessorSeconds, plain.ProcessorSeconds);
        Row("plain", $"{what}: bytes each").Add(own.Bytes, plain.Bytes);
        Row("plain", $"{what}: load's core").Add(own.Load, plain.Load);
        Row("naive", $"{what}: deliveries/s").Add(own.PerSecond, naive.PerSecond);
    }

    public void Add(Load load, Paced own, Paced plain)
    {
        foreach (var (share, name) in ((double, string)[])[(0.5, "p50"), (0.99, "p99")])
        {
            Row("plain", $"{load.Name}, steady: ack {name} ms")
                .Add(Measured.Quantile(own.Acknowledged, share), Measured.Quantile(plain.Acknowledged, share));
            Row("plain", $"{load.Name}, steady: read {name} ms")
                .Add(Measured.Quantile(own.Delivered, share), Measured.Quantile(plain.Delivered, share));
        }

        Row("plain", $"{load.Name}, steady: server s/million").Add(own.ProcessorSeconds, plain.ProcessorSeconds);
    }

    public void Print()
    {
        foreach (var beside in rows.GroupBy(row => row.Beside))
        {
            Console.WriteLine(Measured.Heading("CaseRoom", beside.Key));
            foreach (var (_, figure) in beside) { Console.WriteLine(figure); }
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "speed",
            figures = rows.Select(row => new { beside = row.Beside, measured = row.Figure.ToJson() }),
        }));
    }

    private Measured Row(string beside, string name)
    {
        var found = rows.FirstOrDefault(row => row.Beside == beside && row.Figure.Name == name).Figure;
        if (found is null) { rows.Add((beside, found = new Measured(name))); }
        return found;
    }
}
