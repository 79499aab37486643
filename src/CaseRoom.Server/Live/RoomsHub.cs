using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Live;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>The hub: who is it, is it within limits, call on. It never decides and never sends to others.</summary>
[Authorize]
internal sealed class RoomsHub(LiveConnections connections, LiveRooms live, RoomCommands gateway, PersonLimits limits)
    : Hub, IRoomsHub
{
    public override Task OnConnectedAsync()
    {
        connections.Open(Context.ConnectionId, Context.User!.Person());
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    public Task<IReadOnlyList<Outcome>> Submit(Guid roomId, IReadOnlyList<WireCommand> commands)
    {
        // A page whose session has just ended gives no commands any more.
        connections.Get(Context.ConnectionId);
        return gateway.SubmitAsync(roomId, Context.User!.Person(), commands);
    }

    public async Task Follow(Guid roomId, long afterSequence, string afterHash)
    {
        var connection = connections.Get(Context.ConnectionId);
        var hash = Hashes.Read(afterHash);
        if (!limits.MaySubmit(connection.PersonId, 1)) { throw new HubException(PersonLimits.TooMany); }
        var stop = connection.StartFollowing(roomId);
        var running = await StartAsync(connection, roomId, afterSequence, hash, stop);
        connections.Watch(connection, roomId, running, stop);
    }

    public Task Unfollow(Guid roomId)
    {
        connections.Get(Context.ConnectionId).StopFollowing(roomId);
        return Task.CompletedTask;
    }

    public async Task Signal(Guid roomId, JsonElement signal)
    {
        var connection = connections.Get(Context.ConnectionId);
        if (!limits.MaySignal(connection.PersonId) || !SignalRules.IsSound(signal)) { return; }
        await live.SignalAsync(roomId, connection, signal);
    }

    private async Task<Task> StartAsync(
        RoomConnection connection, Guid roomId, long after, byte[] hash, CancellationToken stop)
    {
        try
        {
            return await live.FollowAsync(roomId, connection, after, hash, stop)
                ?? connection.SendResetAsync(roomId, ResetReason.Removed);
        }
        catch
        {
            connection.Forget(roomId, stop);
            throw;
        }
    }
}
