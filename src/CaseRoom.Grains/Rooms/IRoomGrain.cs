using CaseRoom.Grains.Streams;
using Orleans.Concurrency;

namespace CaseRoom.Grains.Rooms;

/// <summary>One case room.</summary>
[Alias("caseroom.room")]
public interface IRoomGrain : IStreamGrain
{
    /// <summary>Passes a volatile signal to every host that follows the room; it is never kept.</summary>
    [Alias("Signal"), OneWay]
    Task Signal(EncodedSignal signal);

    /// <summary>Sealed and opened forms of committed events, for checking the chain: commitments, hashes,
    /// salts.</summary>
    [Alias("Log")]
    Task<EncodedLog> Log(long after, int limit);
}

/// <summary>A page of the log with what a check of the chain needs.</summary>
[GenerateSerializer, Immutable, Alias("caseroom.log")]
public sealed record EncodedLog(EncodedLogEntry[] Entries);

/// <param name="Commitment">32 bytes.</param>
/// <param name="Hash">32 bytes, the chain up to and including this event.</param>
/// <param name="Bytes">The event's encoding.</param>
/// <param name="Salt">32 bytes; commitment = SHA-256(salt ‖ bytes), fields length-prefixed.</param>
[GenerateSerializer, Immutable, Alias("caseroom.logentry")]
public sealed record EncodedLogEntry(long Sequence, byte[] Commitment, byte[] Hash, byte[] Bytes, byte[] Salt);
