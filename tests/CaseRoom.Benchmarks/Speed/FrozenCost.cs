namespace CaseRoom.Benchmarks.Speed;

/// <summary>What a reader who stops reading costs the others: latency with one in each room and without, turn by
/// turn.</summary>
internal static class FrozenCost
{
    /// <summary>Half as many as one person has connections: all are in each, and one of them freezes another.</summary>
    private const int Rooms = 10;

    /// <summary>Marks a second in each room: 200 in all.</summary>
    private const int Marks = 20;

    private static readonly TimeSpan During = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(int repetitions)
    {
        ServerChild.LeaveFirstCore();
        await using var server = await ServerChild.StartAsync(Benchmarks.Serve, ServerOption.Unlimited);
        var rooms = new List<BenchRoom>();
        for (var n = 0; n < Rooms; n++) { rooms.Add(await BenchRoom.OpenAsync(server.Address, BenchRoom.Most)); }
        var (half, most) = (new Measured("delivered, p50 ms"), new Measured("delivered, p99 ms"));
        var memory = new Measured("server's memory, MB");
        await Pace.RunAsync(rooms, Marks, During);
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var (_, without) = await Pace.RunAsync(rooms, Marks, During);
            var before = server.Memory;
            var frozen = await Task.WhenAll(rooms.Select((room, n) => room.FreezeOneAsync(n)));
            var (_, with) = await Pace.RunAsync(rooms, Marks, During);
            memory.Add(server.Memory / 1e6, before / 1e6);
            half.Add(Measured.Quantile(with, 0.5), Measured.Quantile(without, 0.5));
            most.Add(Measured.Quantile(with, 0.99), Measured.Quantile(without, 0.99));
            foreach (var socket in frozen) { await socket.DisposeAsync(); }
        }

        foreach (var room in rooms) { await room.DisposeAsync(); }
        Console.WriteLine($"{Rooms} rooms of {BenchRoom.Most}, one frozen reader in each, {repetitions} repetitions:");
        Console.WriteLine(Measured.Heading("frozen", "none"));
        foreach (var figure in (Measured[])[half, most, memory]) { Console.WriteLine(figure); }
    }
}
