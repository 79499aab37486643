using System.Security.Cryptography;

namespace CaseRoom.Contracts.Audit;

/// <summary>Checkpoints one after another: each follows from the one before it and is signed.</summary>
public static class CheckpointSeries
{
    /// <summary>The number of the first that is not what was signed, or that should stand there; null where all are
    /// good.</summary>
    /// <param name="publicKeys">The oldest first. One that was renewed signs nothing after the next has
    /// signed.</param>
    public static long? FirstBad(IReadOnlyList<Checkpoint> checkpoints, IReadOnlyList<ECDsa> publicKeys)
    {
        var (number, previous, key) = (0L, Checkpoint.Beginning, 0);
        foreach (var one in checkpoints)
        {
            var follows = one.Number == number + 1 && one.Previous.AsSpan().SequenceEqual(previous);
            while (key < publicKeys.Count && !IsSigned(one, publicKeys[key])) { key++; }
            if (!follows || key == publicKeys.Count) { return number + 1; }
            (number, previous) = (one.Number, one.Digest());
        }

        return null;
    }

    private static bool IsSigned(Checkpoint one, ECDsa publicKey) =>
        publicKey.VerifyData(one.SignedBytes(), one.Signature, HashAlgorithmName.SHA256);

    public static Checkpoint Sign(this Checkpoint unsigned, ECDsa privateKey) =>
        unsigned with { Signature = privateKey.SignData(unsigned.SignedBytes(), HashAlgorithmName.SHA256) };
}
