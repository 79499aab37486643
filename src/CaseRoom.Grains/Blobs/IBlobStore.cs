using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Blobs;

/// <summary>
/// Encrypted files of a stream. Address = HMAC-SHA-256(key, content) in lower-case hex; 64 KiB segments, each
/// AES-256-GCM with (blob, index, last) as associated data, so that a range can be read without the rest. Both keys are
/// derived from the stream's content key.
/// </summary>
public interface IBlobStore
{
    /// <summary>Streams content in; the same content has the same address within a stream.</summary>
    /// <exception cref="BlobTooLargeException">More than <paramref name="maxBytes"/>; nothing is kept.</exception>
    Task<StoredBlob> WriteAsync(StreamId stream, Stream content, long maxBytes, CancellationToken cancel = default);

    /// <summary>
    /// Keeps content until the stream that reads it is disposed, sealed under a key that is nowhere but in it.
    /// </summary>
    /// <exception cref="BlobTooLargeException">More than <paramref name="maxBytes"/>; nothing is kept.</exception>
    Task<Stream> HoldAsync(StreamId stream, Stream content, long maxBytes, CancellationToken cancel = default);

    /// <summary>A seekable plain-text stream over the blob, or null where there is none.</summary>
    /// <exception cref="TamperedBlobException">Not what was written; also thrown by a read of the stream.</exception>
    Task<Stream?> OpenAsync(StreamId stream, string address, CancellationToken cancel = default);

    /// <summary>Bytes of content kept for a stream.</summary>
    Task<long> SizeAsync(StreamId stream, CancellationToken cancel = default);

    /// <summary>
    /// At most <paramref name="limit"/> streams of a kind that have blobs or parts of them, by id, after one.
    /// </summary>
    Task<IReadOnlyList<StreamId>> ListAsync(
        StreamKind kind, Guid after, int limit, CancellationToken cancel = default);

    /// <summary>Removes blobs of a stream that are older than the moment and not among the addresses in use.</summary>
    Task<int> SweepAsync(
        StreamId stream, IReadOnlySet<string> inUse, DateTimeOffset olderThan, CancellationToken cancel = default);

    /// <summary>Removes everything of a stream, whatever its age; nothing where there is nothing.</summary>
    Task RemoveAsync(StreamId stream, CancellationToken cancel = default);
}

/// <summary>Where content was put, and its length in bytes.</summary>
public sealed record StoredBlob(string Address, long Length);
