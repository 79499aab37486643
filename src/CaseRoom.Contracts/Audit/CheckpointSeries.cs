using System.Security.Cryptography;

namespace CaseRoom.Contracts.Audit;

/// <summary>Checkpoints one after another: each follows from the one before it and is signed.</summary>
public static class CheckpointSeries
{
    /// <summary>The number of the first that is not what was signed, or that should stand there; null where all are
    /// good.</summary>
    public static long? FirstBad(IReadOnlyList<Checkpoint> checkpoints, ECDsa publicKey)
    {
        var (number, previous) = (0L, Checkpoint.Beginning);
        foreach (var one in checkpoints)
        {
            var follows = one.Number == number + 1 && one.Previous.AsSpan().SequenceEqual(previous);
            if (!follows || !publicKey.VerifyData(one.SignedBytes(), one.Signature, HashAlgorithmName.SHA256))
            {
                return number + 1;
            }

            (number, previous) = (one.Number, one.Digest());
        }

        return null;
    }

    public static Checkpoint Sign(this Checkpoint unsigned, ECDsa privateKey) =>
        unsigned with { Signature = privateKey.SignData(unsigned.SignedBytes(), HashAlgorithmName.SHA256) };
}
