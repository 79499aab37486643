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

    private static readonly (bool Delivered, double Share, Measured Figure)[] Figures =
    [
        (false, 0.5, new("acknowledged, p50 ms")),
        (false, 0.99, new("acknowledged, p99 ms")),
        (true, 0.5, new("delivered, p50 ms")),
        (true, 0.99, new("delivered, p99 ms")),
    ];

    /// <summary>Prints a table, and as its last line the same as JSON with the verdict.</summary>
    /// <returns>Whether every median ratio is at most <see cref="Longest"/>.</returns>
    public static async Task<bool> RunAsync(int repetitions)
    {
        ServerChild.LeaveFirstCore();
        await using var server = await ServerChild.StartAsync(Benchmarks.Serve);
        var rooms = new List<BenchRoom>();
        for (var n = 0; n < Rooms; n++) { rooms.Add(await BenchRoom.OpenAsync(server.Address, People)); }
        await using var abused = await BenchRoom.OpenAsync(server.Address, BenchRoom.Most);
        await Pace.RunAsync(rooms, Marks, During);
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
        var within = Figures.All(row => row.Figure.Ratio <= Longest);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "abuse", limit = Longest, within, repetitions,
            figures = Figures.Select(row => row.Figure.ToJson()),
        }));
        return within;
    }

    private static async Task<(double[] Acknowledged, double[] Delivered)> AbusedAsync(
        Uri server, Guid room, IReadOnlyList<BenchRoom> others)
    {
        var seconds = (During.TotalSeconds + 2).ToString(CultureInfo.InvariantCulture);
        using var abuser = ServerChild.Start("abuser", server.ToString(), room.ToString(), seconds);
        // It is at it when it says so, and so are all its kinds.
        await abuser.StandardOutput.ReadLineAsync();
        var figures = await Pace.RunAsync(others, Marks, During);
        Console.WriteLine((await abuser.StandardOutput.ReadToEndAsync()).Trim());
        await abuser.WaitForExitAsync();
        return figures;
    }
}
