using System.Runtime.CompilerServices;
using CaseRoom.Contracts.Audit;

namespace CaseRoom.Grains.Audit;

/// <summary>Several witnesses of the same checkpoints as one: what at least one of them took is witnessed, and one that
/// fails holds up none of the others (AUD-121).</summary>
/// <param name="places">At least one.</param>
public sealed class Witnesses(IReadOnlyList<WitnessPlace> places) : ICheckpointWitness
{
    /// <summary>The highest number that one of them is known to hold.</summary>
    private long reached;

    public IReadOnlyList<WitnessPlace> Places => places;

    /// <exception cref="IOException">None of those that can be read holds what one of them took: to go on from an
    /// older one would make two series.</exception>
    public async Task<Checkpoint?> NewestAsync(
        Func<Checkpoint, bool>? that = null, CancellationToken cancel = default)
    {
        Checkpoint? newest = null;
        var end = 0L;
        var read = await Task.WhenAll(places.Select(place => place.TryAsync(
            async () =>
            {
                var last = await place.Witness.NewestAsync(cancel: cancel);
                var found = that is null ? last : await place.Witness.NewestAsync(that, cancel);
                lock (places)
                {
                    end = Math.Max(end, last?.Number ?? 0);
                    if ((found?.Number ?? 0) > (newest?.Number ?? 0)) { newest = found; }
                }
            },
            cancel)));
        if (!read.Contains(true)) { throw None(); }
        if (end < reached) { throw new IOException($"No witness that answers holds checkpoint {reached}."); }
        reached = end;
        return newest;
    }

    public async IAsyncEnumerable<Checkpoint> AfterAsync(
        long number, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var whole = places.FirstOrDefault(place => place.Fault is null) ?? places[0];
        await foreach (var one in whole.Witness.AfterAsync(number, cancel)) { yield return one; }
    }

    public async Task WriteAsync(IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancel = default)
    {
        foreach (var next in checkpoints)
        {
            var taken = await Task.WhenAll(places.Select(place => place.TakeAsync(next, places, cancel)));
            if (!taken.Contains(true)) { throw None(); }
            reached = next.Number;
        }
    }

    public async Task WriteAsync(DateTimeOffset at, CheckpointStamp stamp, CancellationToken cancel = default)
    {
        var kept = await Task.WhenAll(places.Where(place => place.Fault is null).Select(place =>
            place.TryAsync(() => place.Witness.WriteAsync(at, stamp, cancel), cancel)));
        if (!kept.Contains(true)) { throw None(); }
    }

    private IOException None() =>
        new("No witness takes checkpoints.", places.Select(place => place.Fault).FirstOrDefault(f => f is not null));
}
