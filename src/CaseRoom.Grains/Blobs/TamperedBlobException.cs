using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Blobs;

/// <summary>A stored blob is not what was written: changed, cut, put together differently, or moved.</summary>
public sealed class TamperedBlobException(StreamId stream, string address, Exception? cause = null)
    : IOException($"The blob {address} of {stream} is not what was written.", cause), IOperatorFault
{
    public StreamId Stream { get; } = stream;

    public string Address { get; } = address;
}
