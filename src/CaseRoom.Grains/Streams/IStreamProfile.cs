using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>What makes one kind of stream itself: its machine, its encodings, its summary. Everything else is
/// shared.</summary>
public interface IStreamProfile<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    IStateMachine<TState, TCommand, TEvent> Machine { get; }

    EventCodec<TEvent> Events { get; }

    CommandCodec<TCommand> Commands { get; }

    /// <summary>Name and version of the state's shape in snapshots.</summary>
    string StateFormat { get; }

    byte[] Encode(TState state);

    TState Decode(ReadOnlySpan<byte> bytes);

    KeySlot SlotOf(TEvent happened);

    SummaryContent Summarize(TState state);

    /// <summary>False only for events after which <see cref="Summarize"/> gives the same as before.</summary>
    bool ChangesSummary(TEvent happened);
}

/// <summary>A summary before it is sealed.</summary>
/// <param name="Secret">UTF-8 JSON of what is said about a person or case.</param>
/// <param name="Identifiers">What the patient is found by, for the index; mostly none.</param>
public sealed record SummaryContent(
    string Phase, IReadOnlyList<Guid> FindableBy, DateTimeOffset? DueAt, byte[] Secret,
    IReadOnlyList<string> Identifiers);
