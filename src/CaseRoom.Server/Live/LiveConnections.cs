using System.Collections.Concurrent;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;
using CaseRoom.Server.SignIn;
using CaseRoom.Server.Telemetry;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Live;

/// <summary>The live connections of this host, and the end of those whose session ended.</summary>
internal sealed partial class LiveConnections : IDisposable
{
    private readonly ConcurrentDictionary<string, RoomConnection> open = new();
    private readonly Lock counting = new();
    private readonly HubContexts contexts;
    private readonly SessionEndings endings;
    private readonly TimeSpan writeLimit;
    private readonly TimeProvider clock;
    private readonly ILogger<LiveConnections> log;

    public LiveConnections(
        HubLifetimeManager<RoomsHub> contexts, SessionEndings endings, IOptions<LiveSettings> settings,
        TimeProvider clock, ILogger<LiveConnections> log)
    {
        this.contexts = (HubContexts)contexts;
        this.endings = endings;
        this.clock = clock;
        this.log = log;
        writeLimit = TimeSpan.FromSeconds(settings.Value.WriteSeconds);
        this.contexts.Gone += Remove;
        endings.Ended += EndSession;
        endings.SubjectEnded += EndSubject;
    }

    /// <summary>Takes a connection in, or closes it when its person has as many as one person may.</summary>
    /// <param name="readsIdentity">Whether the sign-in is of the level for who a patient is.</param>
    /// <returns>The connection; null where it is gone or closed.</returns>
    public RoomConnection? Open(
        string connectionId, SignedInPerson person, bool readsIdentity, SessionKey? session, DateTimeOffset? until)
    {
        if (contexts.Find(connectionId) is not { } context) { return null; }
        var connection = new RoomConnection(context, person, session, until, readsIdentity, writeLimit, clock);
        lock (counting)
        {
            if (open.Values.Count(c => c.PersonId == person.PersonId) < WireLimits.ConnectionsPerPerson)
            {
                open[connectionId] = connection;
                HostMeasures.Connected();
                return connection;
            }
        }

        _ = connection.RefuseAsync($"tooMany: {WireLimits.ConnectionsPerPerson} connections a person.");
        return null;
    }

    public IReadOnlyCollection<RoomConnection> All => [.. open.Values];

    /// <exception cref="HubException">It is closing: what it asks for is not done.</exception>
    public RoomConnection Get(string connectionId) =>
        open.GetValueOrDefault(connectionId) is { Ended: false } connection
            ? connection
            : throw new HubException("The connection is closing.");

    /// <summary>A cursor that fails ends its connection: the client comes back and resumes.</summary>
    public void Watch(RoomConnection connection, Guid roomId, Task running, CancellationToken cursor) =>
        _ = WatchAsync(connection, roomId, running, cursor);

    public void Dispose()
    {
        contexts.Gone -= Remove;
        endings.Ended -= EndSession;
        endings.SubjectEnded -= EndSubject;
    }

    private void Remove(string connectionId)
    {
        if (open.TryRemove(connectionId, out _)) { HostMeasures.Disconnected(); }
    }

    private async Task WatchAsync(RoomConnection connection, Guid roomId, Task running, CancellationToken cursor)
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
        finally
        {
            connection.Forget(roomId, cursor);
        }
    }

    private void EndSession(Guid sessionId)
    {
        foreach (var one in open.Values.Where(c => c.Person.SignedInBy == sessionId)) { _ = one.SignOutAsync(); }
    }

    private void EndSubject(SignInSubject subject)
    {
        foreach (var one in open.Values.Where(c => c.Person.SignIn == subject)) { _ = one.SignOutAsync(); }
    }

    [LoggerMessage(LogLevel.Warning, "A cursor ended with a fault; its reader will resume.")]
    private partial void CursorFailed(Exception fault);
}
