using System.Security.Cryptography;
using CaseRoom.Grains.Blobs;

namespace CaseRoom.Adapters.Blobs;

/// <summary>Streams content into a blob file, a segment at a time; nothing unsealed touches the disk.</summary>
internal static class BlobWriter
{
    /// <returns>Address and length of what was written; the file is flushed to disk.</returns>
    /// <exception cref="BlobTooLargeException">The content is longer than <paramref name="maxBytes"/>.</exception>
    public static async Task<StoredBlob> WriteAsync(
        FileStream file, byte[] contentKey, Stream content, long maxBytes, CancellationToken cancel)
    {
        var fileId = RandomNumberGenerator.GetBytes(BlobFormat.FileIdBytes);
        var key = BlobKeys.ForFile(contentKey, fileId);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, BlobKeys.ForAddress(contentKey));
        await file.WriteAsync(BlobFormat.Magic.ToArray(), cancel);
        await file.WriteAsync(fileId, cancel);

        // One segment is read ahead: only the end of the content says which segment is the last.
        var (segment, next) = (new byte[BlobFormat.SegmentBytes], new byte[BlobFormat.SegmentBytes]);
        var length = await content.ReadAtLeastAsync(segment, segment.Length, false, cancel);
        var total = (long)length;
        for (var index = 0L; ; index++)
        {
            if (total > maxBytes) { throw new BlobTooLargeException(maxBytes); }

            var nextLength = length < segment.Length
                ? 0
                : await content.ReadAtLeastAsync(next, next.Length, false, cancel);
            var last = nextLength == 0;
            hash.AppendData(segment, 0, length);
            await file.WriteAsync(BlobFormat.SealSegment(key, fileId, index, last, segment.AsSpan(0, length)), cancel);
            if (last) { break; }

            total += nextLength;
            (segment, next, length) = (next, segment, nextLength);
        }

        var address = hash.GetHashAndReset();
        await file.WriteAsync(BlobFormat.SealFooter(key, fileId, address, total), cancel);
        file.Flush(flushToDisk: true);
        return new StoredBlob(Convert.ToHexStringLower(address), total);
    }
}
