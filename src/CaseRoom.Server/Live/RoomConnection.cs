using System.Collections.Concurrent;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Streams;
using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>One SignalR connection as the live rooms see it, with the cursors it runs.</summary>
internal sealed class RoomConnection(HubConnectionContext context, Guid personId, Guid? sessionId) : ILiveConnection
{
    /// <summary>A reader that takes nothing for this long is gone; its cursor resumes when it comes back.</summary>
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> following = new();

    public string Id => context.ConnectionId;

    public Guid PersonId => personId;

    public Guid? SessionId => sessionId;

    public CancellationToken Gone => context.ConnectionAborted;

    public IReadOnlyCollection<Guid> Rooms => [.. following.Keys];

    public Task SendAsync(LiveBatch batch) => WriteAsync(HubFrames.Of(batch));

    public Task SendHeadAsync(Guid roomId, long sequence, byte[] hash) =>
        WriteAsync(HubFrames.Head(roomId, sequence, hash));

    public Task SendResetAsync(Guid roomId, ResetReason reason) => WriteAsync(HubFrames.Reset(roomId, reason));

    public Task SendSignalsAsync(Guid roomId, IReadOnlyList<EncodedSignal> signals) =>
        WriteAsync(HubFrames.Signals(roomId, signals));

    /// <summary>A token for a new cursor in the room; an earlier cursor there stops.</summary>
    public CancellationToken StartFollowing(Guid roomId)
    {
        StopFollowing(roomId);
        var source = CancellationTokenSource.CreateLinkedTokenSource(Gone);
        following[roomId] = source;
        return source.Token;
    }

    public void StopFollowing(Guid roomId)
    {
        if (!following.TryRemove(roomId, out var source)) { return; }
        source.Cancel();
        // Its link to the connection would otherwise stay for as long as the connection does.
        source.Dispose();
    }

    public void Abort() => context.Abort();

    private async Task WriteAsync(SerializedHubMessage message)
    {
        var write = context.WriteAsync(message, Gone).AsTask();
        if (write.IsCompletedSuccessfully) { return; }
        try
        {
            await write.WaitAsync(WriteLimit, Gone);
        }
        catch (TimeoutException)
        {
            context.Abort();
            throw new OperationCanceledException("The reader took nothing within the limit.");
        }
    }
}
