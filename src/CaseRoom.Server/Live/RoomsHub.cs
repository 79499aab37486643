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
    PersonLimits limits, HeldRefusals held, IdentifiedLevel level) : Hub
{
    public override async Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext();
        var session = SessionKey.Of(http);
        var until = session is null
            ? http?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc
            : null;
        var person = Context.User!.Person();
        if (connections.Open(Context.ConnectionId, person, level.IsReachedBy(person), session, until) is { } connection)
        {
            await use.LookAtAsync(connection);
        }

        await base.OnConnectedAsync();
    }

    public async Task<IReadOnlyList<Outcome>> Submit(Guid roomId, JsonElement commands)
    {
        var connection = await InUseAsync();
        if (CommandReader.Read(commands, out var refused) is not { } received)
        {
            return [StreamCalls.Refused(Guid.Empty, refused!)];
        }

        var outcomes = await gateway.SubmitAsync(roomId, connection.Person, received);
        if (CallLimit.CameTooSoon(outcomes)) { await held.HoldAsync(connection.PersonId, Context.ConnectionAborted); }
        return outcomes;
    }

    public async Task Follow(Guid roomId, long afterSequence, string afterHash)
    {
        var connection = await InUseAsync();
        if (following.Fault(connection.PersonId) is { } tooSoon)
        {
            await held.HoldAsync(connection.PersonId, Context.ConnectionAborted);
            throw new HubException(tooSoon);
        }

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
        if (!limits.MaySignal(connection.PersonId))
        {
            await held.HoldSignalAsync(Context.ConnectionAborted);
            return;
        }

        if (SignalRules.Read(signal) is not { } sound) { return; }
        // A page says by itself that it is open; only what somebody does is use.
        if (!SignalRules.IsBeat(sound)) { await InUseAsync(); }
        await live.SignalAsync(roomId, connection, sound);
    }

    /// <summary>The connection, in use by its person.</summary>
    /// <exception cref="HubException">Its session turned out to have ended: what it asks for is not done.</exception>
    private async Task<RoomConnection> InUseAsync()
    {
        await use.UsedAsync(connections.Get(Context.ConnectionId));
        return connections.Get(Context.ConnectionId);
    }
}
