using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Live;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>
/// The hub: who is it, is it within limits, call on. It never decides and never sends to others. Its methods are those
/// of <see cref="IRoomsHub"/>; what a call holds is read here, so that no broken one becomes an exception.
/// </summary>
[Authorize]
internal sealed class RoomsHub(
    LiveConnections connections, LiveRooms live, RoomCommands gateway, RoomFollowing following, SessionUse use,
    PersonLimits limits) : Hub
{
    public override Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext();
        var session = SessionKey.Of(http);
        var until = session is null
            ? http?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc
            : null;
        connections.Open(Context.ConnectionId, Context.User!.Person(), session, until);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    public async Task<IReadOnlyList<Outcome>> Submit(Guid roomId, JsonElement commands)
    {
        var connection = connections.Get(Context.ConnectionId);
        await use.UsedAsync(connection);
        return CommandReader.Read(commands, out var refused) is { } received
            ? await gateway.SubmitAsync(roomId, connection.Person, received)
            : [StreamCalls.Refused(Guid.Empty, refused!)];
    }

    public async Task Follow(Guid roomId, long afterSequence, string afterHash)
    {
        var connection = connections.Get(Context.ConnectionId);
        await use.UsedAsync(connection);
        await following.FollowAsync(roomId, connection, afterSequence, afterHash);
    }

    public Task Unfollow(Guid roomId)
    {
        connections.Get(Context.ConnectionId).StopFollowing(roomId);
        return Task.CompletedTask;
    }

    public async Task Signal(Guid roomId, JsonElement signal)
    {
        var connection = connections.Get(Context.ConnectionId);
        if (connection.Person.ReadsOnly || !connection.Follows(roomId)) { return; }
        if (!limits.MaySignal(connection.PersonId)) { return; }
        if (SignalRules.Read(signal) is not { } sound) { return; }
        // A page says by itself that it is open; only what somebody does is use.
        if (!SignalRules.IsBeat(sound)) { await use.UsedAsync(connection); }
        await live.SignalAsync(roomId, connection, sound);
    }
}
