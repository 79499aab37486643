using System.Collections.Concurrent;
using System.Security.Cryptography;
using CaseRoom.Adapters.Blobs;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Memory;

/// <summary>The blobs for tests: plain bytes in memory, addresses as the real store makes them.</summary>
public sealed class MemoryBlobStore(IStreamKeys keys, TimeProvider clock) : IBlobStore
{
    private readonly ConcurrentDictionary<(StreamId Stream, string Address), Kept> _blobs = new();

    public async Task<StoredBlob> WriteAsync(
        StreamId stream, Stream content, long maxBytes, CancellationToken cancel = default)
    {
        using var kept = await TakeAsync(content, maxBytes, cancel);
        var key = BlobKeys.ForAddress(await keys.GetAsync(stream, KeySlot.Content, cancel));
        var address = Convert.ToHexStringLower(HMACSHA256.HashData(key, kept.ToArray()));
        _blobs[(stream, address)] = new Kept(kept.ToArray(), clock.GetUtcNow());
        return new StoredBlob(address, kept.Length);
    }

    public async Task<Stream> HoldAsync(
        StreamId stream, Stream content, long maxBytes, CancellationToken cancel = default)
    {
        var held = await TakeAsync(content, maxBytes, cancel);
        held.Position = 0;
        return held;
    }

    public Task<Stream?> OpenAsync(StreamId stream, string address, CancellationToken cancel = default) =>
        Task.FromResult<Stream?>(
            _blobs.TryGetValue((stream, address), out var blob) ? new MemoryStream(blob.Content, false) : null);

    public Task<long> SizeAsync(StreamId stream, CancellationToken cancel = default) =>
        Task.FromResult(_blobs.Where(blob => blob.Key.Stream == stream).Sum(blob => blob.Value.Content.LongLength));

    public Task<IReadOnlyList<StreamId>> ListAsync(
        StreamKind kind, Guid after, int limit, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<StreamId>>(
        [
            .. _blobs.Keys.Select(key => key.Stream).Distinct()
                .Where(stream => stream.Kind == kind && stream.Id.CompareTo(after) > 0)
                .OrderBy(stream => stream.Id).Take(limit),
        ]);

    public Task<int> SweepAsync(
        StreamId stream, IReadOnlySet<string> inUse, DateTimeOffset olderThan, CancellationToken cancel = default)
    {
        var orphans = _blobs.Where(blob => blob.Key.Stream == stream
            && blob.Value.At < olderThan && !inUse.Contains(blob.Key.Address));
        return Task.FromResult(orphans.Count(orphan => _blobs.TryRemove(orphan)));
    }

    public Task RemoveAsync(StreamId stream, CancellationToken cancel = default)
    {
        foreach (var key in _blobs.Keys.Where(key => key.Stream == stream)) { _blobs.TryRemove(key, out _); }
        return Task.CompletedTask;
    }

    private static async Task<MemoryStream> TakeAsync(Stream content, long maxBytes, CancellationToken cancel)
    {
        var taken = new MemoryStream();
        var buffer = new byte[BlobFormat.SegmentBytes];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if (taken.Length + read > maxBytes) { throw new BlobTooLargeException(maxBytes); }

            taken.Write(buffer, 0, read);
        }

        return taken;
    }

    private sealed record Kept(byte[] Content, DateTimeOffset At);
}
