using CaseRoom.Contracts.Rooms;
using CaseRoom.Grains.Live;
using CaseRoom.Server.Rooms;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>
/// Starts cursors. A room that the person may not see is refused before anything is kept for it, and only so often:
/// whoever tries ids is told nothing, and costs nothing.
/// </summary>
internal sealed class RoomFollowing(
    LiveConnections connections, LiveRooms live, RoomReader reader, PersonLimits limits)
{
    /// <exception cref="HubException">Too often, or too many rooms: the client waits and asks again.</exception>
    public async Task FollowAsync(Guid roomId, RoomConnection connection, long afterSequence, string afterHash)
    {
        if (!limits.MaySubmit(connection.PersonId, 1)) { throw new HubException(PersonLimits.TooMany); }
        if (!await MaySeeAsync(roomId, connection.PersonId))
        {
            connection.StopFollowing(roomId);
            await connection.SendResetAsync(roomId, ResetReason.Removed);
            return;
        }

        // What is no hash is that of no log: the reader loads the room anew.
        if (Hashes.Read(afterHash) is not { } hash)
        {
            await connection.SendResetAsync(roomId, ResetReason.Restored);
            return;
        }

        var stop = connection.StartFollowing(roomId);
        var running = await StartAsync(connection, roomId, afterSequence, hash, stop);
        connections.Watch(connection, roomId, running, stop);
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

    private async Task<bool> MaySeeAsync(Guid roomId, Guid person)
    {
        if (!limits.MayTry(person)) { throw new HubException(PersonLimits.TooManyTries); }
        return await reader.ReadAsync(roomId, person) is not null;
    }
}
