using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Server.Audit;

/// <summary>Counts what is wrong in an access chain while it is read: one bad row does not make those after it
/// bad.</summary>
internal sealed class ChainCheck(StreamId chain)
{
    private long last;
    private byte[] hash = AccessChain.Start(chain);
    private long unopened;
    private long misplaced;
    private long? first;

    /// <param name="row">As it is stored.</param>
    /// <param name="opens">Whether it does, or nobody tried.</param>
    public void Take(AccessRow row, bool opens)
    {
        var missing = Math.Max(0, row.Sequence - last - 1);
        var follows = missing > 0 || AccessVerifier.Follows(last, hash, row);
        misplaced += missing;
        if (!opens) { unopened++; }
        else if (!follows) { misplaced++; }

        if (missing > 0 || !follows || !opens) { first ??= last + 1; }
        (last, hash) = (row.Sequence, row.Hash);
    }

    /// <summary>Null where all is as it was written.</summary>
    public DamagedLog? Found(Guid? roomId) =>
        first is { } sequence ? new DamagedLog(roomId, unopened, misplaced, sequence) : null;
}
