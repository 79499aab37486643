using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Audit;

/// <summary>Makes the next checkpoint of what an access log took since the one before, and of where the logs of events
/// end that moved since; gives it to the witness.</summary>
/// <param name="key">P-256, private.</param>
public sealed class CheckpointMaker(
    IAccessLog log, IRoomLog rooms, ICheckpointWitness witness, ECDsa key, TimeProvider clock)
{
    /// <summary>Rows read at a time; of each is kept where it stands and its hash.</summary>
    private const int PageRows = 1024;

    private readonly LogHeads heads = new(rooms);

    private Checkpoint? last;

    /// <summary>The last that says what a row was: in a quiet minute there is none to hold the store against.</summary>
    private Checkpoint? lastRows;

    /// <summary>The last that says where a log ended.</summary>
    private Checkpoint? lastHeads;

    /// <summary>Also when nothing was read: that nothing was is worth knowing.</summary>
    /// <exception cref="WitnessContradictedException">The store does not hold what the last checkpoint
    /// witnessed: it was put back to an older copy, or rows of it were made anew.</exception>
    public async Task<Checkpoint> MakeAsync(CancellationToken cancel = default)
    {
        last ??= await witness.NewestAsync(cancel: cancel);
        lastRows ??= await witness.NewestAsync(one => one.Chains.Count > 0, cancel);
        lastHeads ??= await witness.NewestAsync(one => one.Heads.Count > 0, cancel);
        if (lastRows is not null) { await HoldsAsync(lastRows, cancel); }
        if (lastHeads is not null) { await heads.HoldAsync(lastHeads, cancel); }
        var grown = await GrownAsync(last?.Position ?? 0, cancel);
        // The first that names heads at all names those of every log.
        var moved = await heads.MovedAsync(lastHeads is null ? null : last?.At, cancel);
        var chains = grown.GroupBy(row => row.Chain.ToString()).OrderBy(chain => chain.Key, StringComparer.Ordinal)
            .Select(chain => new WitnessedChain(
                chain.Key, chain.First().Sequence, [.. chain.Select(row => row.Hash)]));
        var next = new Checkpoint(
            (last?.Number ?? 0) + 1, clock.GetUtcNow(), grown is [.., var end] ? end.Position : last?.Position ?? 0,
            last?.Digest() ?? Checkpoint.Beginning, [.. chains], []) { Heads = moved }.Sign(key);
        // Until it is known to be there the next one asks the witness anew.
        last = null;
        await witness.WriteAsync([next], cancel);
        if (next.Chains.Count > 0) { lastRows = next; }
        if (moved.Count > 0) { lastHeads = next; }
        heads.Told(next);
        return last = next;
    }

    /// <summary>Another host may have made the one before: the witness is asked which it was.</summary>
    public void Forget() => last = lastRows = lastHeads = null;

    /// <summary>The last row that was witnessed stands where it stood.</summary>
    private async Task HoldsAsync(Checkpoint witnessed, CancellationToken cancel)
    {
        var holds = await log.SinceAsync(witnessed.Position - 1, 1, cancel) is [var row, ..]
            && row.Position == witnessed.Position
            && witnessed.Chains.Any(chain => EndsIn(chain, row));
        if (!holds)
        {
            throw new WitnessContradictedException(witnessed.Number, "the access log");
        }
    }

    private static bool EndsIn(WitnessedChain chain, PlacedAccess row) => chain.Chain == row.Chain.ToString()
        && row.Sequence == chain.From + chain.Hashes.Count - 1
        && row.Hash.AsSpan().SequenceEqual(chain.Hashes[^1]);

    private async Task<List<PlacedAccess>> GrownAsync(long position, CancellationToken cancel)
    {
        var grown = new List<PlacedAccess>();
        while (await log.SinceAsync(position, PageRows, cancel) is { Count: > 0 } page)
        {
            grown.AddRange(page);
            position = page[^1].Position;
        }

        return grown;
    }
}
