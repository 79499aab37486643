using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CaseRoom.Server.Live;

/// <summary>One SignalR connection as the live rooms see it, with the cursors it runs.</summary>
/// <param name="context">The connection itself.</param>
/// <param name="person">Who it is of, as signed in when it was opened.</param>
/// <param name="session">The browser session it belongs to; null for a program.</param>
/// <param name="until">When a program's token ends; null for a session, which is asked at the first use.</param>
/// <param name="readsIdentity">Whether the sign-in is of the level for who a patient is.</param>
/// <param name="writeLimit">A reader that takes nothing for this long is gone; its cursor resumes when it comes
/// back.</param>
/// <param name="clock">Measures that.</param>
internal sealed class RoomConnection(
    HubConnectionContext context, SignedInPerson person, SessionKey? session, DateTimeOffset? until,
    bool readsIdentity, TimeSpan writeLimit, TimeProvider clock) : ILiveConnection
{
    /// <summary>How long the last words to a page may take, and its own leaving after them.</summary>
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(2);

    // Writes begin under it, so that none can come after the last words.
    private readonly Lock order = new();
    private readonly Dictionary<Guid, CancellationTokenSource> following = [];
    private bool ended;
    private long usedAt = long.MinValue;

    public string Id => context.ConnectionId;

    public Guid PersonId => person.PersonId;

    public bool ReadsIdentity => readsIdentity;

    public SignedInPerson Person => person;

    public SessionKey? Session => session;

    /// <summary>When its token ends, or its session as far as is known; a session may be lengthened.</summary>
    public DateTimeOffset? Until { get; set; } = until;

    public CancellationToken Gone => context.ConnectionAborted;

    /// <summary>From here on nothing is taken from it, and nothing more is said to it.</summary>
    public bool Ended
    {
        get { lock (order) { return ended; } }
    }

    public Task SendAsync(LiveBatch batch) => WriteAsync(HubFrames.Of(batch));

    public Task SendHeadAsync(Guid roomId, long sequence, byte[] hash) =>
        WriteAsync(HubFrames.Head(roomId, sequence, hash));

    public Task SendResetAsync(Guid roomId, ResetReason reason) => WriteAsync(HubFrames.Reset(roomId, reason));

    public Task SendSignalsAsync(Guid roomId, IReadOnlyList<EncodedSignal> signals) =>
        WriteAsync(HubFrames.Signals(roomId, signals));

    public bool Follows(Guid roomId)
    {
        lock (order) { return following.ContainsKey(roomId); }
    }

    /// <summary>A token for a new cursor in the room; an earlier cursor there stops.</summary>
    /// <exception cref="HubException">The connection follows as many rooms as one may.</exception>
    public CancellationToken StartFollowing(Guid roomId)
    {
        StopFollowing(roomId);
        lock (order)
        {
            if (following.Count >= WireLimits.RoomsPerConnection)
            {
                throw new HubException($"tooMany: {WireLimits.RoomsPerConnection} rooms a connection.");
            }

            var source = CancellationTokenSource.CreateLinkedTokenSource(Gone);
            following[roomId] = source;
            return source.Token;
        }
    }

    public void StopFollowing(Guid roomId)
    {
        CancellationTokenSource? source;
        lock (order) { following.Remove(roomId, out source); }
        Stop(source);
    }

    /// <summary>The cursor with this token has ended by itself.</summary>
    public void Forget(Guid roomId, CancellationToken cursor)
    {
        CancellationTokenSource? source = null;
        lock (order)
        {
            if (following.TryGetValue(roomId, out var current) && current.Token == cursor)
            {
                following.Remove(roomId, out source);
            }
        }

        Stop(source);
    }

    /// <summary>Whether a use now is to be told to the session: the first, and the first of every interval.</summary>
    public bool IsUseToTell(DateTimeOffset now, TimeSpan every)
    {
        var before = Volatile.Read(ref usedAt);
        return session is not null
            && (before == long.MinValue || now.UtcTicks - before >= every.Ticks)
            && Interlocked.CompareExchange(ref usedAt, now.UtcTicks, before) == before;
    }

    public void Abort() => context.Abort();

    /// <summary>Tells the page that its session ended in each room it follows, then closes.</summary>
    public Task SignOutAsync() => EndAsync(ResetReason.SignedOut, error: null);

    /// <summary>Closes with a reason that the page can read.</summary>
    public Task RefuseAsync(string error) => EndAsync(reason: null, error);

    private async Task EndAsync(ResetReason? reason, string? error)
    {
        List<Task> told = [];
        Guid[] rooms;
        lock (order)
        {
            if (ended) { return; }
            ended = true;
            rooms = [.. following.Keys];
            if (reason is { } why)
            {
                told.AddRange(rooms.Select(room => context.WriteAsync(HubFrames.Reset(room, why), Gone).AsTask()));
            }

            told.Add(context.WriteAsync(new CloseMessage(error), Gone).AsTask());
        }

        foreach (var room in rooms) { StopFollowing(room); }
        var left = new TaskCompletionSource();
        await using var leaving = Gone.Register(left.SetResult);
        try
        {
            await Task.WhenAll([.. told, left.Task]).WaitAsync(EndLimit, clock);
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException)
        {
            // It does not listen, or has left already.
        }
        finally
        {
            context.Abort();
        }
    }

    private async Task WriteAsync(SerializedHubMessage message)
    {
        Task write;
        lock (order)
        {
            if (ended) { throw new OperationCanceledException("The connection has ended."); }
            write = context.WriteAsync(message, Gone).AsTask();
        }

        if (write.IsCompletedSuccessfully) { return; }
        try
        {
            await write.WaitAsync(writeLimit, clock, Gone);
        }
        catch (TimeoutException)
        {
            context.Abort();
            throw new OperationCanceledException("The reader took nothing within the limit.");
        }
    }

    private static void Stop(CancellationTokenSource? source)
    {
        source?.Cancel();
        // Its link to the connection would otherwise stay for as long as the connection does.
        source?.Dispose();
    }
}
