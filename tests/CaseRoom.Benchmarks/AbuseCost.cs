using System.Globalization;
using System.Text.Json;

namespace CaseRoom.Benchmarks;

/// <summary>
/// What a member of one room who does all they can costs the people in others: latency with and without, turn by turn,
/// in one server with its limits as shipped.
/// </summary>
internal static class AbuseCost
{
    /// <summary>How many times as long others wait, at most (requirement B5).</summary>
    private const double Longest = 2.0;

    private const int Rooms = 4;
    private const int People = 5;
    private const int Marks = 10;
    private static readonly TimeSpan During = TimeSpan.FromSeconds(10);

    /// <summary>Calls of each kind in one turn, at least: fewer, and it was no abuse that the others were measured
    /// beside. Far below what the loops do: most go round every few milliseconds; a message too large or too deep takes
    /// a new connection, an export and a file a good part of a second of the server's one core.</summary>
    private static readonly Dictionary<string, int> LeastCalls = new()
    {
        [Abuser.Many] = 100, [Abuser.Large] = 3, [Abuser.Deep] = 20, [Abuser.Readings] = 30,
        [Abuser.VainReadings] = 30, [Abuser.Exports] = 5, [Abuser.Files] = 2, [Abuser.Signals] = 100,
    };

    private static readonly List<Abuser.Count[]> Made = [];

    private static readonly (bool Delivered, double Share, Measured Figure)[] Figures =
    [
        (false, 0.5, new("acknowledged, p50 ms")),
        (false, 0.99, new("acknowledged, p99 ms")),
        (true, 0.5, new("delivered, p50 ms")),
        (true, 0.99, new("delivered, p99 ms")),
    ];

    /// <summary>Prints a table, and as its last line the same as JSON with the verdict.</summary>
    /// <returns>Whether every median ratio is at most <see cref="Longest"/>.</returns>
    /// <exception cref="InvalidOperationException">There was no abuse, or too little: nothing was measured.</exception>
    public static async Task<bool> RunAsync(int repetitions)
    {
        ServerChild.LeaveFirstCore();
        await using var server = await ServerChild.StartAsync(Benchmarks.Serve);
        var rooms = new List<BenchRoom>();
        for (var n = 0; n < Rooms; n++) { rooms.Add(await BenchRoom.OpenAsync(server.Address, People)); }
        await using var abused = await BenchRoom.OpenAsync(server.Address, BenchRoom.Most);
        // As in a server that runs: what is done for the first time, on either side, is nobody's wait any more.
        await Pace.RunAsync(rooms, Marks, During);
        await AbusedAsync(server.Address, abused.Id, rooms);
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var quiet = await Pace.RunAsync(rooms, Marks, During);
            var loud = await AbusedAsync(server.Address, abused.Id, rooms);
            foreach (var (delivered, share, figure) in Figures)
            {
                figure.Add(
                    Measured.Quantile(delivered ? loud.Delivered : loud.Acknowledged, share),
                    Measured.Quantile(delivered ? quiet.Delivered : quiet.Acknowledged, share));
            }
        }

        foreach (var room in rooms) { await room.DisposeAsync(); }
        Console.WriteLine(
            $"{Rooms} rooms of {People}, {Marks} marks a second in each, {repetitions} repetitions, medians:");
        Console.WriteLine(Measured.Heading("abused", "quiet"));
        foreach (var row in Figures) { Console.WriteLine(row.Figure); }
        Console.WriteLine("the abuser's calls, turn by turn:");
        foreach (var kind in LeastCalls.Keys) { Console.WriteLine($"{kind}: {string.Join(", ", CallsOf(kind))}"); }
        var within = Figures.All(row => row.Figure.Ratio <= Longest);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "abuse", limit = Longest, within, repetitions,
            figures = Figures.Select(row => row.Figure.ToJson()),
            calls = LeastCalls.Keys.ToDictionary(kind => kind, CallsOf),
        }));
        return within;
    }

    private static async Task<(double[] Acknowledged, double[] Delivered)> AbusedAsync(
        Uri server, Guid room, IReadOnlyList<BenchRoom> others)
    {
        var seconds = (During.TotalSeconds + 2).ToString(CultureInfo.InvariantCulture);
        using var abuser = ServerChild.Start("abuser", server.ToString(), room.ToString(), seconds);
        // It is at it when it says so, and so are all its kinds.
        if (await abuser.StandardOutput.ReadLineAsync() != Abuser.AtIt)
        {
            throw new InvalidOperationException("The abuser ended before it was at it: there was no abuse.");
        }

        var figures = await Pace.RunAsync(others, Marks, During);
        var said = await abuser.StandardOutput.ReadToEndAsync();
        await abuser.WaitForExitAsync();
        Made.Add(CountsOf(abuser.ExitCode, said));
        return figures;
    }

    /// <summary>What an abuser that ended did.</summary>
    /// <exception cref="InvalidOperationException">It failed, or a kind of its did too little.</exception>
    private static Abuser.Count[] CountsOf(int exitCode, string said)
    {
        if (exitCode != 0)
        {
            throw new InvalidOperationException(
                $"The abuser ended with exit code {exitCode}: nobody knows what the others were measured beside.");
        }

        var counts = JsonSerializer.Deserialize<Abuser.Count[]>(said)!;
        var words = counts.Select(count => $"{count.Kind} {count.Calls} calls ({count.Refused} refused)");
        Console.WriteLine($"abuser: {string.Join(", ", words)}");
        foreach (var (kind, least) in LeastCalls)
        {
            var calls = counts.SingleOrDefault(count => count.Kind == kind)?.Calls ?? 0;
            if (calls >= least) { continue; }
            throw new InvalidOperationException(
                $"The abuser made {calls} calls of the kind '{kind}', and at least {least} are abuse: this measured "
                + "nothing.");
        }

        return counts;
    }

    /// <summary>Calls of a kind, turn by turn.</summary>
    private static IEnumerable<int> CallsOf(string kind) =>
        Made.Select(counts => counts.Single(count => count.Kind == kind).Calls);
}
