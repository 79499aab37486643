using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Grains.Live;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>
/// Starts cursors. A room that the person may not see is refused before anything is kept for it, and only so often:
/// whoever tries ids is told nothing, and costs nothing.
/// </summary>
internal sealed class RoomFollowing(
    LiveConnections connections, LiveRooms live, RoomReads rooms, CursorRows rows, PersonLimits limits)
{
    /// <summary>What a client is told whose reading cannot be recorded now.</summary>
    private const string Unrecorded = "unavailable: nothing can be shown just now.";

    /// <summary>Why the person may not follow another room now: they asked too often, or in vain; or null.</summary>
    public string? Fault(Guid person) => !limits.MaySubmit(person, 1) ? limits.TooMany
        : !limits.MayTry(person) ? PersonLimits.TooManyTries
        : null;

    /// <exception cref="HubException">Too many rooms, or nothing can be recorded: the client waits and asks
    /// again.</exception>
    public async Task FollowAsync(Guid roomId, RoomConnection connection, long afterSequence, string afterHash)
    {
        try
        {
            await RecordedAsync(roomId, connection, afterSequence, afterHash);
        }
        catch (UnrecordedException)
        {
            throw new HubException(Unrecorded);
        }
        catch (LevelTooLowException)
        {
            // The page reads the room whole, and is told there why it is not shown.
            connection.StopFollowing(roomId);
            await connection.SendResetAsync(roomId, ResetReason.ViewChanged);
        }
    }

    private async Task RecordedAsync(Guid roomId, RoomConnection connection, long afterSequence, string afterHash)
    {
        if (await rooms.OpenAsync(roomId, connection.Person, AccessKind.Live) is not { } reading)
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

        var cursor = await rows.BeginAsync(connection.Person, reading, connection, afterSequence);
        try
        {
            var stop = connection.StartFollowing(roomId);
            var running = await StartAsync(connection, cursor, afterSequence, hash, stop);
            connections.Watch(connection, roomId, rows.EndingAsync(running, cursor), stop);
        }
        catch
        {
            await rows.EndAsync(cursor);
            throw;
        }
    }

    private async Task<Task> StartAsync(
        RoomConnection connection, RecordedCursor cursor, long after, byte[] hash, CancellationToken stop)
    {
        try
        {
            return await live.FollowAsync(cursor.RoomId, cursor, after, hash, stop)
                ?? connection.SendResetAsync(cursor.RoomId, ResetReason.Removed);
        }
        catch
        {
            connection.Forget(cursor.RoomId, stop);
            throw;
        }
    }
}
