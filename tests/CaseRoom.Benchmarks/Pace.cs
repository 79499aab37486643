using System.Diagnostics;

namespace CaseRoom.Benchmarks;

/// <summary>Marks given in rooms at a fixed rate, whether or not those before were answered.</summary>
internal static class Pace
{
    /// <summary>Ends when every mark was acknowledged and read by all who follow.</summary>
    /// <param name="rate">Marks a second in each room.</param>
    /// <returns>Milliseconds until each was acknowledged, and until each reader had it.</returns>
    public static async Task<(double[] Acknowledged, double[] Delivered)> RunAsync(
        IReadOnlyList<BenchRoom> rooms, int rate, TimeSpan during)
    {
        var sockets = rooms.SelectMany(room => room.Sockets).Distinct().ToList();
        foreach (var socket in sockets) { socket.Deliveries.Clear(); }
        var count = (int)(during.TotalSeconds * rate);
        var acknowledged = await Task.WhenAll(rooms.Select(room => GiveAsync(room, rate, count)));
        var expected = rooms.Sum(room => room.Sockets.Count) * count;
        var waited = Stopwatch.StartNew();
        while (sockets.Sum(socket => socket.Deliveries.Count) < expected)
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(30)) { throw new TimeoutException("Marks were not delivered."); }
            await Task.Delay(5);
        }

        return ([.. acknowledged.SelectMany(each => each)], [.. sockets.SelectMany(socket => socket.Deliveries)]);
    }

    private static async Task<double[]> GiveAsync(BenchRoom room, int rate, int count)
    {
        var start = Stopwatch.GetTimestamp();
        var step = Stopwatch.Frequency / rate;
        var given = new Task<double>[count];
        for (var n = 0; n < count; n++)
        {
            var due = start + (n * step);
            while (Stopwatch.GetTimestamp() < due) { await Task.Delay(1); }
            given[n] = room.MarkAsync(due);
        }

        return await Task.WhenAll(given);
    }
}
