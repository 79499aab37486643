using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Log;

/// <summary>A stored record does not open: its bytes were changed, moved, or sealed under another key.</summary>
/// <param name="record">What kind of record: event, snapshot or summary.</param>
/// <param name="stream">The log.</param>
/// <param name="sequence">The record's place in it.</param>
/// <param name="cause">What the cipher said, or null where a commitment differed.</param>
public sealed class TamperedRecordException(string record, StreamId stream, long sequence, Exception? cause = null)
    : Exception($"The {record} at {sequence} of {stream} is not what was written.", cause), IOperatorFault
{
    public StreamId Stream { get; } = stream;

    public long Sequence { get; } = sequence;
}
