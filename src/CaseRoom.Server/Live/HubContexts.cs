using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>Keeps each connection's context, so that a cursor can write ready bytes to that one connection and await
/// it.</summary>
internal sealed class HubContexts(ILogger<DefaultHubLifetimeManager<RoomsHub>> logger)
    : DefaultHubLifetimeManager<RoomsHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> contexts = new();

    /// <summary>A connection is gone, also one whose hub failed while it came: the hub is not told of that
    /// one.</summary>
    public event Action<string>? Gone;

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        contexts[connection.ConnectionId] = connection;
        await base.OnConnectedAsync(connection);
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        contexts.TryRemove(connection.ConnectionId, out _);
        Gone?.Invoke(connection.ConnectionId);
        await base.OnDisconnectedAsync(connection);
    }

    public HubConnectionContext? Find(string connectionId) => contexts.GetValueOrDefault(connectionId);
}
