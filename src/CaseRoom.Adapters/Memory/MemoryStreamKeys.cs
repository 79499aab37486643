using System.Collections.Concurrent;
using System.Security.Cryptography;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Adapters.Memory;

/// <summary>The keys for tests: random, gone with the process.</summary>
public sealed class MemoryStreamKeys : IStreamKeys
{
    private readonly ConcurrentDictionary<(StreamId, KeySlot), byte[]> _keys = new();
    private readonly byte[] _index = RandomNumberGenerator.GetBytes(SealedBytes.KeyLength);

    public ValueTask<byte[]> GetAsync(StreamId stream, KeySlot slot, CancellationToken cancel = default) =>
        ValueTask.FromResult(
            _keys.GetOrAdd((stream, slot), _ => RandomNumberGenerator.GetBytes(SealedBytes.KeyLength)));

    public ValueTask<byte[]> IndexKeyAsync(CancellationToken cancel = default) => ValueTask.FromResult(_index);
}
