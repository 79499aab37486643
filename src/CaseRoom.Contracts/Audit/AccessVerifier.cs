using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Contracts.Audit;

/// <summary>Checks one chain against itself and against checkpoints; needs no key and no database.</summary>
public static class AccessVerifier
{
    /// <param name="chain">Which chain the rows are said to be of.</param>
    /// <param name="rows">All of it, as given out.</param>
    /// <param name="checkpoints">Checked ones, see <see cref="CheckpointSeries"/>; of any chains.</param>
    public static AccessVerdict Verify(
        StreamId chain, IEnumerable<AccessRow> rows, IReadOnlyList<Checkpoint> checkpoints)
    {
        var witnessed = Witnessed(chain, checkpoints);
        var newest = witnessed.Count == 0 ? 0 : witnessed.Max(one => one.Key);
        var (last, hash) = (0L, AccessChain.Start(chain));
        var (emptied, first) = (0L, (long?)null);
        foreach (var row in rows)
        {
            if (FaultOf(last, hash, row, witnessed[row.Sequence]) is { } kind)
            {
                return Verdict(Math.Min(last, newest), new AccessFault(last + 1, kind));
            }

            (last, hash) = (row.Sequence, row.Hash);
            if (row is { Sealed: null, Bytes: null }) { (emptied, first) = (emptied + 1, first ?? row.Sequence); }
        }

        return last < newest
            ? Verdict(last, new AccessFault(last + 1, AccessFaultKind.Missing))
            : Verdict(newest, null);

        AccessVerdict Verdict(long good, AccessFault? fault) =>
            new(last, good, fault) { Emptied = emptied, FirstEmptied = first };
    }

    /// <summary>Whether a row is in itself what was written, and follows the one before it.</summary>
    public static bool Follows(long before, byte[] hashBefore, AccessRow row) =>
        FaultOf(before, hashBefore, row, []) is null;

    private static AccessFaultKind? FaultOf(
        long before, byte[] hashBefore, AccessRow row, IEnumerable<byte[]> witnessed)
    {
        if (row.Sequence != before + 1) { return AccessFaultKind.Missing; }

        if ((row.Nonce is null) != (row.Sealed is null)
            || (row.Sealed is { } hidden && !Same(AccessChain.Digest(row.Nonce!, hidden), row.Content)))
        {
            return AccessFaultKind.Altered;
        }

        if ((row.Bytes is null) != (row.Salt is null)
            || (row.Bytes is { } bytes && !Same(LogChain.Commit(row.Salt!, bytes), row.Commitment)))
        {
            return AccessFaultKind.Uncommitted;
        }

        if (!Same(AccessChain.Next(hashBefore, row.Sequence, row.At, row.Content, row.Commitment), row.Hash))
        {
            return AccessFaultKind.Broken;
        }

        return witnessed.All(hash => Same(hash, row.Hash)) ? null : AccessFaultKind.Rewritten;
    }

    /// <summary>A store that was put back to an older copy and grew again is witnessed twice, differently.</summary>
    private static ILookup<long, byte[]> Witnessed(StreamId chain, IReadOnlyList<Checkpoint> checkpoints) =>
        (from checkpoint in checkpoints
         from part in checkpoint.Chains
         where part.Chain == chain.ToString()
         from place in part.Hashes.Select((hash, i) => (Sequence: part.From + i, Hash: hash))
         select place).ToLookup(place => place.Sequence, place => place.Hash);

    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
}
