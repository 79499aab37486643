using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Audit;

/// <summary>
/// Turns entries into what a store may keep, and back. The associated data names format and chain; the place is bound
/// by the chain's hash, since only the store knows it.
/// </summary>
public static class AccessSealer
{
    private const int SaltLength = 32;

    private static readonly byte[] Format = LengthPrefixed.Text("caseroom-access-v1");

    /// <param name="chain">The room's, or that of what belongs to none.</param>
    /// <param name="key">The content key of that stream.</param>
    /// <param name="entry">What was read.</param>
    public static SealedAccess Seal(StreamId chain, byte[] key, AccessEntry entry)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var bytes = AccessCodec.Encode(entry);
        var hidden = SealedBytes.Seal(key, [.. salt, .. bytes], Context(chain));
        return new SealedAccess(entry.At, hidden.Nonce, hidden.Sealed, LogChain.Commit(salt, bytes));
    }

    /// <summary>The row with salt and plain bytes in place of the sealed ones.</summary>
    /// <exception cref="TamperedRecordException">The row does not open, was erased, or is not what its commitment
    /// says.</exception>
    public static AccessRow Open(StreamId chain, byte[] key, AccessRow row)
    {
        if (row is not { Nonce: { } nonce, Sealed: { } hidden }) { throw Tampered(chain, row); }

        var plain = Plain(chain, key, row, new SealedBytes(nonce, hidden));
        if (plain.Length < SaltLength) { throw Tampered(chain, row); }

        var (salt, bytes) = (plain[..SaltLength], plain[SaltLength..]);
        return LogChain.Commit(salt, bytes).AsSpan().SequenceEqual(row.Commitment)
            ? row with { Nonce = null, Sealed = null, Salt = salt, Bytes = bytes }
            : throw Tampered(chain, row);
    }

    private static byte[] Plain(StreamId chain, byte[] key, AccessRow row, SealedBytes hidden)
    {
        try
        {
            return hidden.Open(key, Context(chain));
        }
        catch (CryptographicException cause)
        {
            throw Tampered(chain, row, cause);
        }
    }

    private static TamperedRecordException Tampered(StreamId chain, AccessRow row, Exception? cause = null) =>
        new("access", chain, row.Sequence, cause);

    private static byte[] Context(StreamId chain) =>
        LengthPrefixed.Join(Format, LengthPrefixed.Text(chain.ToString()));
}
