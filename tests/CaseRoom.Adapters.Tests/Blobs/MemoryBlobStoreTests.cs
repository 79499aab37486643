using CaseRoom.Adapters.Memory;
using CaseRoom.Grains.Blobs;

namespace CaseRoom.Adapters.Tests.Blobs;

public sealed class MemoryBlobStoreTests : BlobStoreContract
{
    protected override IBlobStore Blobs { get; } = new MemoryBlobStore(new MemoryStreamKeys(), TimeProvider.System);
}
