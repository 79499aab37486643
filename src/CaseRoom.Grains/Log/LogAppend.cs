using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Log;

/// <summary>
/// One batch for one stream: compare-and-append. Everything in it becomes durable together, or nothing does.
/// </summary>
/// <param name="Stream">The log.</param>
/// <param name="Expected">The head this batch was decided on; sequence 0 with the chain's start hash for a new
/// log.</param>
/// <param name="Events">Consecutive from <c>Expected.Sequence + 1</c>; may be empty when commands had no
/// events.</param>
/// <param name="Commands">The accepted commands of the batch.</param>
/// <param name="Summary">The stream's summary after the batch.</param>
public sealed record LogAppend(
    StreamId Stream, LogHead Expected, IReadOnlyList<StoredEvent> Events, IReadOnlyList<AcceptedCommand> Commands,
    StreamSummary Summary)
{
    /// <summary>
    /// Stops a batch that would break the chain before it becomes durable: a store asks this of every append, so that
    /// no bug of a caller is kept for ever.
    /// </summary>
    /// <exception cref="ArgumentException">The batch does not follow from the head it names.</exception>
    public void RequireFollows()
    {
        if (Expected.Sequence == 0 && !Expected.Hash.AsSpan().SequenceEqual(LogChain.Start(Stream)))
        {
            throw new ArgumentException($"The first append to {Stream} is not at its start hash.");
        }

        if (LogChain.Verify(Expected, Events.Select(one => one.ToLink())).Fault is { } fault)
        {
            throw new ArgumentException($"Event {fault.Sequence} of {Stream} does not follow: {fault.Kind}.");
        }

        if (Commands.DistinctBy(one => one.CommandId).Count() != Commands.Count)
        {
            throw new ArgumentException($"A command stands twice in one batch of {Stream}.");
        }
    }
}

/// <summary>Each stream's own outcome inside a merged transaction; a loser changes nothing of the others.</summary>
public enum AppendOutcome
{
    /// <summary>Durable.</summary>
    Appended,

    /// <summary>The stored head is not the expected one; nothing was written.</summary>
    Conflict,

    /// <summary>A command of the batch is in the store already; nothing was written.</summary>
    Repeated,
}
