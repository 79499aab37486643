using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Server.Audit;

/// <summary>A connection as one cursor writes to it. How far that came is noted, which costs a batch nothing.</summary>
internal sealed class RecordedCursor(
    ILiveConnection connection, Guid roomId, AccessReader reader, long from, TimeProvider clock) : ILiveConnection
{
    private long sent = -1;

    public Guid ReadingId { get; } = Guid.CreateVersion7(clock.GetUtcNow());

    public Guid RoomId => roomId;

    public AccessReader Reader => reader;

    public long From => from;

    /// <summary>The last sequence of what was written, or begun to be; null while nothing was.</summary>
    public long? Sent => Volatile.Read(ref sent) is >= 0 and var last ? last : null;

    /// <summary>What the last row said.</summary>
    public long? Recorded { get; set; }

    public string Id => connection.Id;

    public Guid PersonId => connection.PersonId;

    public bool ReadsIdentity => connection.ReadsIdentity;

    public CancellationToken Gone => connection.Gone;

    public Task SendAsync(LiveBatch batch)
    {
        Volatile.Write(ref sent, batch.To);
        return connection.SendAsync(batch);
    }

    public Task SendHeadAsync(Guid room, long sequence, byte[] hash) => connection.SendHeadAsync(room, sequence, hash);

    public Task SendResetAsync(Guid room, ResetReason reason) => connection.SendResetAsync(room, reason);

    public Task SendSignalsAsync(Guid room, IReadOnlyList<EncodedSignal> signals) =>
        connection.SendSignalsAsync(room, signals);
}
