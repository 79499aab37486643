using CaseRoom.Contracts.Audit;

namespace CaseRoom.Grains.Audit;

/// <summary>One of several witnesses of the same checkpoints. One that was away is given what it missed before it goes
/// on (AUD-121).</summary>
/// <param name="name">What an operator calls it: the key of its setting.</param>
public sealed class WitnessPlace(string name, ICheckpointWitness witness, TimeProvider clock)
{
    /// <summary>How long it is waited for: a share of a machine that is gone answers nothing, and no error.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Checkpoints of a day, given at a time.</summary>
    private const int Some = 24 * 60;

    private Task under = Task.CompletedTask;
    private Checkpoint? newest;

    public string Name => name;

    public ICheckpointWitness Witness => witness;

    /// <summary>Why it did not do what it was asked last; null where it did.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Adds the checkpoint, and what the place misses before it; false, with <see cref="Fault"/>, where it
    /// cannot.</summary>
    /// <param name="next">The checkpoint.</param>
    /// <param name="others">Where what it misses may stand.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public Task<bool> TakeAsync(Checkpoint next, IEnumerable<WitnessPlace> others, CancellationToken cancel) =>
        TryAsync(() => AddAsync(next, others, cancel), cancel);

    /// <summary>Asks the place; false, with <see cref="Fault"/>, where it fails or does not answer in time.</summary>
    public async Task<bool> TryAsync(Func<Task> ask, CancellationToken cancel)
    {
        try
        {
            // What it was asked before is not over: asking again would only wait beside it.
            if (under.IsCompleted) { under = Task.Run(ask, cancel); }
            else { throw new TimeoutException("It has not answered yet."); }
            await under.WaitAsync(Patience, clock, cancel);
            Fault = null;
            return true;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            Fault = fault;
            return false;
        }
    }

    private async Task AddAsync(Checkpoint next, IEnumerable<WitnessPlace> others, CancellationToken cancel)
    {
        var end = newest ?? await witness.NewestAsync(cancel: cancel);
        // Until the new one is known to be there the place is asked anew.
        newest = null;
        if ((end?.Number ?? 0) < next.Number - 1) { end = await CatchUpAsync(end, next, others, cancel); }
        if (!Follows(next, end)) { throw new WitnessApartException(end?.Number ?? 0); }
        await witness.WriteAsync([next], cancel);
        newest = next;
    }

    /// <summary>What another place holds between the end of this one and the next.</summary>
    private async Task<Checkpoint?> CatchUpAsync(
        Checkpoint? end, Checkpoint next, IEnumerable<WitnessPlace> others, CancellationToken cancel)
    {
        var missed = new List<Checkpoint>();
        foreach (var other in others.Where(other => other != this && other.Fault is null))
        {
            await foreach (var one in other.Witness.AfterAsync(end?.Number ?? 0, cancel))
            {
                if (one.Number >= next.Number) { break; }
                if (!Follows(one, end)) { throw new WitnessApartException(end?.Number ?? 0); }
                missed.Add(end = one);
                if (missed.Count < Some) { continue; }
                await witness.WriteAsync(missed, cancel);
                missed = [];
            }
        }

        if (missed.Count > 0) { await witness.WriteAsync(missed, cancel); }
        return end;
    }

    private static bool Follows(Checkpoint next, Checkpoint? end) => next.Number == (end?.Number ?? 0) + 1
        && next.Previous.AsSpan().SequenceEqual(end?.Digest() ?? Checkpoint.Beginning);
}
