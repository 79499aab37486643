using CaseRoom.Contracts.Audit;

namespace CaseRoom.Grains.Audit;

/// <summary>A place for checkpoints that whoever administers the store cannot reach.</summary>
public interface ICheckpointWitness
{
    /// <summary>The last whole one that was written there; null where there is none.</summary>
    /// <param name="that">Of which that is so; null for any.</param>
    /// <param name="cancel">Stops the reading.</param>
    Task<Checkpoint?> NewestAsync(Func<Checkpoint, bool>? that = null, CancellationToken cancel = default);

    /// <summary>Those with a higher number, in their order.</summary>
    IAsyncEnumerable<Checkpoint> AfterAsync(long number, CancellationToken cancel = default);

    /// <summary>Adds them in their order; durable before it returns. Nothing that was written is touched.</summary>
    Task WriteAsync(IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancel = default);

    /// <summary>Keeps beside a checkpoint what a time-stamping service said of it.</summary>
    Task WriteAsync(DateTimeOffset at, CheckpointStamp stamp, CancellationToken cancel = default);
}
