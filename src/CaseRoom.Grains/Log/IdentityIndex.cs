using System.Security.Cryptography;
using System.Text;

namespace CaseRoom.Grains.Log;

/// <summary>What a patient is found by, as keyed hashes: whoever has the store alone can neither read nor try
/// them.</summary>
public static class IdentityIndex
{
    /// <summary>HMAC-SHA-256 of each under the index key, 32 bytes, one after another; null for none.</summary>
    public static byte[]? Of(byte[] key, IReadOnlyList<string> identifiers) => identifiers.Count == 0
        ? null
        : [.. identifiers.SelectMany(one => HashOf(key, one))];

    /// <summary>Whether one of them is the identifier.</summary>
    public static bool Holds(byte[]? index, byte[] key, string identifier)
    {
        var sought = HashOf(key, identifier);
        return index is not null
            && index.Chunk(HMACSHA256.HashSizeInBytes).Any(one => CryptographicOperations.FixedTimeEquals(one, sought));
    }

    private static byte[] HashOf(byte[] key, string identifier) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(identifier));
}
