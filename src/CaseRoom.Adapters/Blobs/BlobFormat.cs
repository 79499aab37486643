namespace CaseRoom.Adapters.Blobs;

/// <summary>Sizes of the blob file, in bytes: header, segments, footer.</summary>
internal static class BlobFormat
{
    /// <summary>Plain bytes in every segment but the last: small enough to throw away for a short range.</summary>
    public const int SegmentBytes = 64 * 1024;
}
