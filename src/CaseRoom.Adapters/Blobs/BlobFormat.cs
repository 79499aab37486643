using System.Security.Cryptography;
using CaseRoom.Contracts.Log;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Blobs;

/// <summary>
/// The blob file: <c>"CRB1" ‖ file id(16)</c>, segments, footer. A segment is <c>nonce ‖ cipher text ‖ tag</c> of at
/// most 64 KiB under a key of the file's own, with (format, file id, index, last) as associated data, so that none can
/// be moved, left out or put in another file. The footer seals address and length: the address is known only when all
/// content has passed.
/// </summary>
internal static class BlobFormat
{
    /// <summary>Plain bytes in every segment but the last: small enough to throw away for a short range.</summary>
    public const int SegmentBytes = 64 * 1024;

    public const int FileIdBytes = 16;
    public const int OverheadBytes = SealedBytes.NonceLength + SealedBytes.TagLength;
    public const int AddressBytes = 32;
    public const int FooterBytes = OverheadBytes + AddressBytes + sizeof(long);

    private static readonly byte[] SegmentFormat = LengthPrefixed.Text("caseroom-blob-segment-v1");
    private static readonly byte[] FooterFormat = LengthPrefixed.Text("caseroom-blob-footer-v1");

    public static ReadOnlySpan<byte> Magic => "CRB1"u8;

    public static int HeaderBytes => Magic.Length + FileIdBytes;

    public static byte[] SealSegment(byte[] key, byte[] fileId, long index, bool last, ReadOnlySpan<byte> plain) =>
        Flat(SealedBytes.Seal(key, plain, SegmentContext(fileId, index, last)));

    /// <exception cref="CryptographicException">Not the segment that was written at this place.</exception>
    public static byte[] OpenSegment(byte[] key, byte[] fileId, long index, bool last, byte[] stored) =>
        Split(stored).Open(key, SegmentContext(fileId, index, last));

    public static byte[] SealFooter(byte[] key, byte[] fileId, byte[] address, long length) =>
        Flat(SealedBytes.Seal(key, [.. address, .. LengthPrefixed.Number(length)], FooterContext(fileId)));

    /// <summary>Whether the footer names this address and length.</summary>
    /// <exception cref="CryptographicException">Not the footer that was written.</exception>
    public static bool FooterSays(byte[] key, byte[] fileId, byte[] stored, byte[] address, long length) =>
        Split(stored).Open(key, FooterContext(fileId)).AsSpan()
            .SequenceEqual([.. address, .. LengthPrefixed.Number(length)]);

    /// <summary>Segments of content of a length in bytes; empty content has one, empty segment.</summary>
    public static long SegmentsOf(long length) => Math.Max(1, (length + SegmentBytes - 1) / SegmentBytes);

    /// <summary>Length of the content in bytes, from the file's; negative where the file is too short to be
    /// one.</summary>
    public static long ContentLength(long fileLength)
    {
        var body = fileLength - HeaderBytes - FooterBytes;
        if (body < OverheadBytes) { return -1; }

        const int StoredSegment = SegmentBytes + OverheadBytes;
        return body - ((body + StoredSegment - 1) / StoredSegment * OverheadBytes);
    }

    private static byte[] SegmentContext(byte[] fileId, long index, bool last) => LengthPrefixed.Join(
        SegmentFormat, fileId, LengthPrefixed.Number(index), LengthPrefixed.Number(last ? 1 : 0));

    private static byte[] FooterContext(byte[] fileId) => LengthPrefixed.Join(FooterFormat, fileId);

    private static byte[] Flat(SealedBytes hidden) => [.. hidden.Nonce, .. hidden.Sealed];

    private static SealedBytes Split(byte[] stored) => stored.Length >= OverheadBytes
        ? new(stored[..SealedBytes.NonceLength], stored[SealedBytes.NonceLength..])
        : throw new CryptographicException("The sealed bytes are cut short.");
}
