using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Keys;

/// <summary>Data keys of a stream, each wrapped by the master key at rest. Made at first use.</summary>
public interface IStreamKeys
{
    /// <summary>The 32-byte AES key of a stream's slot; created and durable before it is returned.</summary>
    /// <exception cref="KeyNotFoundException">The stream's key was erased.</exception>
    ValueTask<byte[]> GetAsync(StreamId stream, KeySlot slot, CancellationToken cancel = default);

    /// <summary>The 32-byte key of identity index HMACs, one per installation.</summary>
    ValueTask<byte[]> IndexKeyAsync(CancellationToken cancel = default);
}
