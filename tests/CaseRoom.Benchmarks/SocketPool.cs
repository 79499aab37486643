using CaseRoom.Contracts.Wire;

namespace CaseRoom.Benchmarks;

/// <summary>Connections of people who follow many rooms: each as many as a connection may.</summary>
internal sealed class SocketPool(Uri server) : IAsyncDisposable
{
    private readonly Dictionary<string, (LiveSocket Socket, int Rooms)> open = [];
    private readonly List<LiveSocket> all = [];

    /// <summary>A connection of that person for one room more.</summary>
    /// <param name="token">Of whom; null where nobody asks.</param>
    public async Task<LiveSocket> TakeAsync(string person, Func<Task<string?>> token)
    {
        var (socket, rooms) = open.GetValueOrDefault(person);
        if (socket is null || rooms == WireLimits.RoomsPerConnection)
        {
            (socket, rooms) = (await LiveSocket.ConnectAsync(server, await token()), 0);
            all.Add(socket);
        }

        open[person] = (socket, rooms + 1);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in all) { await socket.DisposeAsync(); }
    }
}
