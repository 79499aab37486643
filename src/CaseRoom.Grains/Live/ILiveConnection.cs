using CaseRoom.Contracts.Rooms;

namespace CaseRoom.Grains.Live;

/// <summary>
/// One connection that follows rooms. Each write completes when the transport took it; a completed write proves nothing
/// about the other end.
/// </summary>
public interface ILiveConnection
{
    string Id { get; }

    Guid PersonId { get; }

    /// <summary>Whether it may be sent who a patient is, where its person sees that.</summary>
    bool ReadsIdentity { get; }

    /// <summary>Cancelled when the connection is gone or aborted.</summary>
    CancellationToken Gone { get; }

    Task SendAsync(LiveBatch batch);

    Task SendHeadAsync(Guid roomId, long sequence, byte[] hash);

    Task SendResetAsync(Guid roomId, ResetReason reason);

    Task SendSignalsAsync(Guid roomId, IReadOnlyList<Streams.EncodedSignal> signals);
}

/// <summary>Events from–to in one view's encoding, shared by every reader with that view.</summary>
/// <param name="Before">The chain's hash right before <paramref name="From"/>.</param>
/// <param name="Hash">The chain's hash at <paramref name="To"/>.</param>
/// <param name="Events">The encodings of those events that the view holds.</param>
public sealed record LiveBatch(
    Guid RoomId, long From, long To, byte[] Before, byte[] Hash, IReadOnlyList<byte[]> Events)
{
    /// <summary>The transport's own form of this batch, made once by whoever sends it first.</summary>
    public object? Frame { get; set; }
}
