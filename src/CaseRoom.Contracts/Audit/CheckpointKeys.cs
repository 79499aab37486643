using System.Security.Cryptography;

namespace CaseRoom.Contracts.Audit;

/// <summary>The public keys of a series of checkpoints, in PEM one after another, the oldest first: a key that was
/// renewed is added, and what the ones before it signed still verifies.</summary>
public static class CheckpointKeys
{
    /// <summary>Every key in the text; what stands around them is passed over.</summary>
    /// <exception cref="ArgumentException">Something in PEM is no key.</exception>
    /// <exception cref="CryptographicException">A key cannot be read.</exception>
    public static IReadOnlyList<ECDsa> Read(string pem)
    {
        var keys = new List<ECDsa>();
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var found))
        {
            var key = ECDsa.Create();
            key.ImportFromPem(rest[found.Location]);
            keys.Add(key);
            rest = rest[found.Location.End..];
        }

        return keys;
    }

    public static bool IsSame(ECDsa one, ECDsa other) =>
        one.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(other.ExportSubjectPublicKeyInfo());
}
