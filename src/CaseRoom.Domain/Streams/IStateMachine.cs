namespace CaseRoom.Domain.Streams;

/// <summary>One kind of log: a pure decide and a pure evolve over one state.</summary>
public interface IStateMachine<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    StreamKind Kind { get; }

    TState Empty { get; }

    Decision<TEvent> Decide(TState state, TCommand command, DecisionContext context);

    TState Evolve(TState state, Recorded<TEvent> recorded);
}
