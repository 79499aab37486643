using CaseRoom.Domain.Streams;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// Log lines of faults that a stream lives through. A message may quote a case: the kind of fault is enough.
/// </summary>
internal static partial class StreamFaults
{
    [LoggerMessage(LogLevel.Warning, "{Where} of {Stream} failed with {Fault}.")]
    public static partial void Failed(ILogger logger, string where, StreamId stream, string fault);
}
