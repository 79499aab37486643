namespace CaseRoom.Domain.Audit;

/// <summary>A line before it is said: where it begins, how often, and until when.</summary>
public sealed class FoldedLine
{
    internal FoldedLine(long sequence, DateTimeOffset at) => (Sequence, At) = (sequence, at);

    /// <summary>Of its first row.</summary>
    public long Sequence { get; }

    /// <summary>By its first row.</summary>
    public DateTimeOffset At { get; }

    internal int Times { get; private set; } = 1;

    internal DateTimeOffset? Until { get; set; }

    /// <param name="row">Its first; null where that is not there any more.</param>
    public AccessLine Of(KeptAccess? row) => row?.Entry is { } entry
        ? new AccessLine.Reading(entry, Until, Times)
        : new AccessLine.Unopened(Sequence, row?.At ?? At);

    internal void Again(DateTimeOffset at) => (Times, Until) = (Times + 1, at);
}
