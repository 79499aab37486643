using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>Keeps each connection's context, so that a cursor can write ready bytes to that one connection and await
/// it.</summary>
internal sealed class RoomConnections(ILogger<DefaultHubLifetimeManager<RoomsHub>> logger)
    : DefaultHubLifetimeManager<RoomsHub>(logger)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> contexts = new();

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        contexts[connection.ConnectionId] = connection;
        await base.OnConnectedAsync(connection);
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        contexts.TryRemove(connection.ConnectionId, out _);
        await base.OnDisconnectedAsync(connection);
    }

    public HubConnectionContext? Find(string connectionId) => contexts.GetValueOrDefault(connectionId);
}
