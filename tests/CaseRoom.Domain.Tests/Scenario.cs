using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;

namespace CaseRoom.Domain.Tests;

using Decision = Decision<RoomEvent>;

/// <summary>A decider test in three lines: given events, when a command, then events or a refusal.</summary>
internal sealed class Scenario
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly RoomMachine Machine = new();
    private long sequence;
    private Decision? decision;
    private DateTimeOffset? moment;

    /// <summary>What followed from the last command; empty when it was refused.</summary>
    public IReadOnlyList<RoomEvent> Events => decision is Decision.Accepted { Events: var events } ? events : [];

    /// <summary>Why the last command was refused; null when it was not.</summary>
    public Refusal? Refused => (decision as Decision.Refused)?.Refusal;

    public RoomState State { get; private set; } = RoomState.Empty;

    public static Scenario Given(IEnumerable<Past> start, params Past[] then)
    {
        var scenario = new Scenario();
        foreach (var past in start.Concat(then)) { scenario.Add(past); }
        return scenario;
    }

    public Scenario When(Role actor, RoomCommand command, long? basedOn = null, bool looked = false) =>
        When(Cast.Actor(actor), command, basedOn, looked);

    /// <summary>What is told from here on happens at this moment.</summary>
    public Scenario At(DateTimeOffset now)
    {
        moment = now;
        return this;
    }

    private DateTimeOffset Now => moment ?? Start.AddMinutes(sequence);

    /// <summary>Decides and folds what follows, so that several commands may be told one after another.</summary>
    public Scenario When(Actor actor, RoomCommand command, long? basedOn = null, bool looked = false)
    {
        var context = new DecisionContext(actor, Now, basedOn, looked);
        decision = Machine.Decide(State, command, context);
        if (decision is Decision.Accepted accepted)
        {
            foreach (var happened in accepted.Events) { Add(new Past(actor.PersonId, happened)); }
        }

        return this;
    }

    /// <summary>Signs what stands, having read all of it.</summary>
    public Scenario Sign(Role actor) => When(actor, Reading.Everything(State));

    public Scenario Then(params RoomEvent[] events)
    {
        var accepted = decision.ShouldBeOfType<Decision.Accepted>();
        CanonicalJson.OfTyped(accepted.Events).ShouldBe(CanonicalJson.OfTyped(events));
        return this;
    }

    public void ThenRefused(Refusal refusal)
    {
        var refused = decision.ShouldBeOfType<Decision.Refused>();
        CanonicalJson.OfTyped([refused.Refusal]).ShouldBe(CanonicalJson.OfTyped([refusal]));
    }

    /// <summary>Accepted, whatever follows: for tests about what it leaves behind.</summary>
    public Scenario ThenAccepted()
    {
        decision.ShouldBeOfType<Decision.Accepted>();
        return this;
    }

    private void Add(Past past)
    {
        sequence++;
        State = Machine.Evolve(
            State, new Recorded<RoomEvent>(sequence, Now, past.Actor, Guid.Empty, past.Event));
    }
}
