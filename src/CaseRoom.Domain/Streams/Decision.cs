using CaseRoom.Domain.Refusals;

namespace CaseRoom.Domain.Streams;

/// <summary>What a decider answers: the events that follow, or why nothing follows.</summary>
public abstract record Decision<TEvent>
    where TEvent : class
{
    private Decision()
    {
    }

    /// <summary>The events in order; empty when the wanted state is already there.</summary>
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    public sealed record Refused(Refusal Refusal) : Decision<TEvent>;

    public static implicit operator Decision<TEvent>(Refusal refusal) => new Refused(refusal);

    public static implicit operator Decision<TEvent>(TEvent single) => new Accepted([single]);

    public static implicit operator Decision<TEvent>(List<TEvent> events) => new Accepted(events);

    public static implicit operator Decision<TEvent>(TEvent[] events) => new Accepted(events);
}
