namespace CaseRoom.Benchmarks.Speed;

/// <param name="Rooms">How many.</param>
/// <param name="Connections">In each.</param>
/// <param name="InFlight">Commands under way in each room, at each of which it is measured.</param>
internal sealed record Load(string Name, int Rooms, int Connections, int[] InFlight)
{
    /// <summary>People of each of many rooms, whose connections follow many of them.</summary>
    public const int Small = 4;

    public async Task<OpenRooms> OpenAsync(Uri server, bool plain)
    {
        var open = new OpenRooms(Connections == Small ? new SocketPool(server) : null);
        for (var n = 0; n < Rooms; n++) { open.Rooms.Add(await OneAsync(server, plain, open.Pool, n)); }
        return open;
    }

    private async Task<BenchRoom> OneAsync(Uri server, bool plain, SocketPool? pool, int number)
    {
        if (plain) { return await BenchRoom.OpenPlainAsync(server, Connections, pool, number); }
        if (pool is not null) { return await BenchRoom.OpenSmallAsync(server, pool, number); }
        var room = await BenchRoom.OpenAsync(server, BenchRoom.Most);
        await room.ConnectMoreAsync(Connections - BenchRoom.Most);
        return room;
    }
}

/// <summary>Rooms under a load, and the connections that they share.</summary>
internal sealed class OpenRooms(SocketPool? pool) : IAsyncDisposable
{
    public List<BenchRoom> Rooms { get; } = [];

    public SocketPool? Pool => pool;

    public async ValueTask DisposeAsync()
    {
        foreach (var room in Rooms) { await room.DisposeAsync(); }
        if (pool is not null) { await pool.DisposeAsync(); }
    }
}
