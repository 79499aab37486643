using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Audit;

/// <summary>Where the logs of events end, for checkpoints (AUD-226, AUD-227).</summary>
internal sealed class LogHeads(IRoomLog rooms)
{
    /// <summary>An event bears the time of the host that wrote it, and is seen when it is durable: by so much the
    /// clocks of hosts, and an append that takes long, may be behind.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(5);

    /// <summary>Heads of one checkpoint that the store is held against.</summary>
    private const int Held = 1000;

    /// <summary>What was told already, so that no log is told again for minutes after it moved.</summary>
    private readonly Dictionary<string, (long Sequence, DateTimeOffset At)> told = [];

    /// <summary>The heads of the logs that moved since, in the order of their names.</summary>
    /// <param name="since">When the checkpoint before was made; null for all logs there are.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<WitnessedHead>> MovedAsync(DateTimeOffset? since, CancellationToken cancel)
    {
        var from = since - Behind ?? DateTimeOffset.MinValue;
        var moved = await rooms.MovedAsync(from, cancel);
        foreach (var (log, _) in told.Where(one => one.Value.At < from).ToList()) { told.Remove(log); }
        return
        [
            .. moved.Select(one => new WitnessedHead(one.Stream.ToString(), one.Head.Sequence, one.Head.Hash))
                .Where(head => since is null || !told.TryGetValue(head.Log, out var known)
                    || known.Sequence != head.Sequence)
                .OrderBy(head => head.Log, StringComparer.Ordinal),
        ];
    }

    /// <summary>The checkpoint is where it belongs.</summary>
    public void Told(Checkpoint checkpoint)
    {
        foreach (var head in checkpoint.Heads) { told[head.Log] = (head.Sequence, checkpoint.At); }
    }

    /// <summary>Each of them stands where it stood; of more than a thousand, as many by lot.</summary>
    /// <exception cref="WitnessContradictedException">One does not.</exception>
    public async Task HoldAsync(Checkpoint witnessed, CancellationToken cancel)
    {
        var some = witnessed.Heads.Count <= Held
            ? witnessed.Heads
            : Random.Shared.GetItems([.. witnessed.Heads], Held);
        foreach (var head in some)
        {
            var holds = StreamId.Read(head.Log) is { } stream
                && await rooms.ReadAsync(stream, head.Sequence - 1, 1, cancel) is [var stored]
                && stored.Sequence == head.Sequence && stored.Hash.AsSpan().SequenceEqual(head.Hash);
            if (!holds) { throw new WitnessContradictedException(witnessed.Number, head.Log); }
        }
    }
}
