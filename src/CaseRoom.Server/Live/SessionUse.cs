using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Live;

/// <summary>
/// Work over a connection counts as use of its session, and a connection ends when its session or its token does:
/// nobody is signed out while they work, and nobody who was signed out, or rests, goes on reading.
/// </summary>
internal sealed partial class SessionUse(
    LiveConnections connections, SessionStore sessions, TimeProvider clock, ILogger<SessionUse> log)
    : BackgroundService
{
    /// <summary>Between two looks at the sessions of open connections.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>A session is told of its use this often: a fifth of the shortest rest that may be set.</summary>
    private static readonly TimeSpan Telling = TimeSpan.FromMinutes(1);

    /// <summary>A person did something over the connection. One whose session has ended is let go.</summary>
    public async Task UsedAsync(RoomConnection connection)
    {
        if (connection.Session is { } session && connection.IsUseToTell(clock.GetUtcNow(), Telling)
            && !await sessions.TouchAsync(session))
        {
            await connection.SignOutAsync();
        }
    }

    /// <summary>Lets go of every connection whose session or token has ended.</summary>
    public async Task LookAsync()
    {
        foreach (var connection in connections.All)
        {
            var lasts = connection.Session is { } session
                ? await sessions.LastsAsync(session)
                : connection.Until is not { } until || clock.GetUtcNow() < until;
            if (!lasts) { await connection.SignOutAsync(); }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync();
            }
            catch (Exception fault)
            {
                Failed(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The sessions of live connections could not be looked at; the next look tries.")]
    private partial void Failed(Exception fault);
}
