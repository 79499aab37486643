namespace CaseRoom.Domain.Streams;

/// <summary>An event in its place in the log.</summary>
/// <param name="Sequence">1-based, without gaps; the order of the log is the sequence, never the time.</param>
/// <param name="At">UTC, never earlier than the event before it.</param>
/// <param name="Actor">The person (or the system) whose command it follows from.</param>
/// <param name="CommandId">The command it follows from.</param>
/// <param name="Event">What happened.</param>
public sealed record Recorded<TEvent>(
    long Sequence, DateTimeOffset At, Guid Actor, Guid CommandId, TEvent Event)
    where TEvent : class;
