namespace CaseRoom.Grains.Blobs;

/// <summary>The content is larger than the limit that the caller named (bytes).</summary>
public sealed class BlobTooLargeException(long limit) : IOException($"The content is larger than {limit} bytes.")
{
    public long Limit { get; } = limit;
}
