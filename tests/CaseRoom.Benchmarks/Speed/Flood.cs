using System.Diagnostics;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>As many commands as a server takes, so many under way in each room at any time.</summary>
internal static class Flood
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="inFlight">Commands under way in each room, given by its members in turn.</param>
    /// <param name="gathers">Whether clients send together what gathered.</param>
    /// <returns>What was delivered and used in the middle of it; ends when all that was acknowledged was read by
    /// all.</returns>
    public static async Task<Flooded> RunAsync(
        ServerChild server, IReadOnlyList<BenchRoom> rooms, int inFlight, bool gathers, TimeSpan during)
    {
        var sockets = rooms.SelectMany(room => room.Sockets).Distinct().ToList();
        foreach (var socket in sockets) { socket.Timing = false; }
        var before = sockets.Sum(socket => socket.Delivered);
        using var stop = new CancellationTokenSource();
        var giving = rooms.Select(room => GiveAsync(room, inFlight, gathers, stop.Token)).ToList();
        await Task.Delay(WarmUp, CancellationToken.None);
        var first = Mark(server, sockets);
        await Task.Delay(during, CancellationToken.None);
        var last = Mark(server, sockets);
        await stop.CancelAsync();
        var given = await Task.WhenAll(giving);
        var expected = rooms.Zip(given, (room, count) => room.Sockets.Count * (long)count).Sum();
        var waited = Stopwatch.StartNew();
        while (sockets.Sum(socket => socket.Delivered) - before < expected)
        {
            if (waited.Elapsed > Patience) { throw new TimeoutException("Marks were not delivered."); }
            await Task.Delay(5, CancellationToken.None);
        }

        return new Flooded(
            (last.Delivered - first.Delivered) / (last.At - first.At).TotalSeconds,
            (last.Received - first.Received) / (double)(last.Delivered - first.Delivered),
            (last.Used - first.Used).TotalSeconds / (last.Delivered - first.Delivered) * 1e6,
            (last.Own - first.Own) / (last.At - first.At));
    }

    private static Moment Mark(ServerChild server, IReadOnlyList<LiveSocket> sockets) => new(
        TimeSpan.FromSeconds(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency),
        sockets.Sum(socket => socket.Delivered), sockets.Sum(socket => socket.Received), server.Used,
        Environment.CpuUsage.TotalTime);

    private static async Task<int> GiveAsync(BenchRoom room, int inFlight, bool gathers, CancellationToken stop)
    {
        var outboxes = room.Sockets.Select(socket => new Outbox(socket, room, gathers)).ToList();
        var (turn, given) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(async _ =>
        {
            while (!stop.IsCancellationRequested)
            {
                await outboxes[Interlocked.Increment(ref turn) % outboxes.Count].GiveAsync();
                Interlocked.Increment(ref given);
            }
        }));
        return given;
    }

    private readonly record struct Moment(TimeSpan At, long Delivered, long Received, TimeSpan Used, TimeSpan Own);
}

/// <param name="PerSecond">Deliveries a second.</param>
/// <param name="Bytes">Of one delivery, on the wire.</param>
/// <param name="ProcessorSeconds">Of the server, for a million deliveries.</param>
/// <param name="Load">Share of a processor that the load itself took: near 1 it is the load that was measured.</param>
internal sealed record Flooded(double PerSecond, double Bytes, double ProcessorSeconds, double Load);
