using CaseRoom.Grains.People;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Live;

/// <summary>
/// Work over a connection counts as use of its session, and a connection ends when its session or its token does:
/// nobody is signed out while they work, and nobody who was signed out, or rests, goes on reading.
/// </summary>
internal sealed partial class SessionUse(
    LiveConnections connections, SessionStore sessions, ProgramSessions programs, IPersonDirectory people,
    TimeProvider clock, ILogger<SessionUse> log)
    : RepeatedWork(Every, clock)
{
    /// <summary>Between two looks at the sessions of open connections: half of the time within which a stream ends
    /// whose session another host has ended (SIG-95).</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>A session is told of its use this often: a fifth of the shortest rest that may be set.</summary>
    private static readonly TimeSpan Telling = TimeSpan.FromMinutes(1);

    /// <summary>A person did something over the connection. One whose session or token has ended is let go, at its
    /// end and not at the next look.</summary>
    public async Task UsedAsync(RoomConnection connection)
    {
        var now = Clock.GetUtcNow();
        if (connection.Session is not { } session)
        {
            if (connection.Until <= now) { _ = connection.SignOutAsync(); }
        }
        else if (connection.IsUseToTell(now, Telling) || connection.Until <= now)
        {
            connection.Until = await sessions.TouchAsync(session);
            if (connection.Until is null) { _ = connection.SignOutAsync(); }
        }
    }

    /// <summary>Lets go of every connection whose session or token has ended, or whose sign-in is another's now.
    /// </summary>
    public Task LookAsync() => Task.WhenAll(connections.All.Select(LookAtAsync));

    /// <summary>The same of one: what ended while it was being opened, nobody else told it.</summary>
    public async Task LookAtAsync(RoomConnection connection)
    {
        var lasts = connection.Session is { } session
            ? await sessions.LastsAsync(session)
            : (connection.Until is not { } until || Clock.GetUtcNow() < until)
                && !(connection.Person.ProgramId is { } program && await programs.IsEndedAsync(program));
        if (!lasts || !await IsTheirsAsync(connection)) { await connection.SignOutAsync(); }
    }

    private async Task<bool> IsTheirsAsync(RoomConnection connection)
    {
        var (provider, subject) = connection.Person.SignIn;
        return (await people.FindBySignInAsync(provider, subject))?.Id == connection.PersonId;
    }

    protected override Task TurnAsync(CancellationToken stop) => LookAsync();

    [LoggerMessage(LogLevel.Warning, "The sessions of live connections could not be looked at; the next look tries.")]
    protected override partial void Failed(Exception fault);
}
