using CaseRoom.Domain.Streams;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// Log lines of faults that a stream lives through. A message may quote a case: the server's lines keep type and stack.
/// </summary>
internal static partial class StreamFaults
{
    [LoggerMessage(LogLevel.Warning, "{Where} of {Stream} failed.")]
    public static partial void Failed(ILogger logger, string where, StreamId stream, Exception fault);
}
