using System.Collections.Concurrent;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>The live connections of this host, and the end of those whose session ended.</summary>
internal sealed partial class LiveConnections : IDisposable
{
    private readonly ConcurrentDictionary<string, RoomConnection> open = new();
    private readonly Lock counting = new();
    private readonly RoomConnections contexts;
    private readonly SessionEndings endings;
    private readonly ILogger<LiveConnections> log;

    public LiveConnections(HubLifetimeManager<RoomsHub> contexts, SessionEndings endings, ILogger<LiveConnections> log)
    {
        this.contexts = (RoomConnections)contexts;
        this.endings = endings;
        this.log = log;
        endings.Ended += EndSession;
        endings.PersonEnded += EndPerson;
    }

    /// <summary>False when the person has as many connections as one person may.</summary>
    public bool TryAdd(string connectionId, SignedInPerson person)
    {
        if (contexts.Find(connectionId) is not { } context) { return false; }
        lock (counting)
        {
            var own = open.Values.Count(c => c.PersonId == person.PersonId);
            if (own >= WireLimits.ConnectionsPerPerson) { return false; }
            open[connectionId] = new RoomConnection(context, person.PersonId, person.SessionId);
            return true;
        }
    }

    public RoomConnection Get(string connectionId) =>
        open.GetValueOrDefault(connectionId) ?? throw new HubException("The connection is closing.");

    public void Remove(string connectionId) => open.TryRemove(connectionId, out _);

    /// <summary>A cursor that fails ends its connection: the client comes back and resumes.</summary>
    public void Watch(RoomConnection connection, Task running) => _ = WatchAsync(connection, running);

    public void Dispose()
    {
        endings.Ended -= EndSession;
        endings.PersonEnded -= EndPerson;
    }

    private async Task WatchAsync(RoomConnection connection, Task running)
    {
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
        catch (Exception fault)
        {
            CursorFailed(fault);
            connection.Abort();
        }
    }

    private void EndSession(Guid sessionId)
    {
        foreach (var connection in open.Values.Where(c => c.SessionId == sessionId)) { _ = EndAsync(connection); }
    }

    private void EndPerson(Guid personId)
    {
        foreach (var connection in open.Values.Where(c => c.PersonId == personId)) { _ = EndAsync(connection); }
    }

    private static async Task EndAsync(RoomConnection connection)
    {
        try
        {
            foreach (var room in connection.Rooms)
            {
                connection.StopFollowing(room);
                await connection.SendResetAsync(room, ResetReason.SignedOut);
            }
        }
        finally
        {
            connection.Abort();
        }
    }

    [LoggerMessage(LogLevel.Warning, "A cursor ended with a fault; its reader will resume.")]
    private partial void CursorFailed(Exception fault);
}
