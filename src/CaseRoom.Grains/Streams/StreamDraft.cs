using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// The tentative end of a stream: what is decided but not yet durable, and the batch that the next decisions join.
/// </summary>
internal sealed class StreamDraft<TState, TCommand, TEvent>(
    StreamId stream, IStreamProfile<TState, TCommand, TEvent> profile, CommandMemory memory, TimeProvider clock,
    StreamKeyring? keyring, LoadedStream<TState> committed, Action<string, Exception> failed)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly Dictionary<Guid, FirstOutcome> tentative = [];
    private StreamBatch batch = new(committed.Head);
    private LoadedStream<TState> end = committed;

    public bool HasCalls => batch.Calls.Count > 0;

    public IReadOnlyList<WaitingCall> Calls => batch.Calls;

    public void Use(StreamKeyring ring) => keyring = ring;

    /// <summary>
    /// The refusals, if not one command of the call would be accepted now; else null. Changes nothing.
    /// </summary>
    public DecidedCommand[]? OnlyRefuses(EncodedCall call)
    {
        var refusals = new DecidedCommand[call.Commands.Length];
        for (var i = 0; i < refusals.Length; i++)
        {
            var (decision, refusal) = Ask(call.Actor, call.Commands[i]);
            if (refusal is null && decision is Decision<TEvent>.Accepted) { return null; }
            refusals[i] = new DecidedCommand.Refused(call.Commands[i].CommandId, refusal ?? Reason(decision!));
        }

        return refusals;
    }

    /// <summary>
    /// Decides a call's commands in order against the tentative state; the call then waits for this batch.
    /// </summary>
    public void Decide(WaitingCall waiting)
    {
        var call = waiting.Call;
        batch.Calls.Add(waiting);
        waiting.Decided = new DecidedCommand[call.Commands.Length];
        for (var i = 0; i < call.Commands.Length; i++)
        {
            waiting.Decided[i] = waiting.AsFirstTold(Decide(call.Actor, call.Commands[i]));
        }
    }

    /// <summary>The batch is durable: its commands are found in memory and in the store from now on.</summary>
    public void Forget(IEnumerable<FirstOutcome> durable)
    {
        foreach (var first in durable) { tentative.Remove(first.CommandId); }
    }

    /// <summary>Closes the batch; further decisions join the next one.</summary>
    public (StreamBatch Batch, LoadedStream<TState> After) Take()
    {
        var taken = batch;
        batch = new StreamBatch(end.Head);
        return (taken, end);
    }

    private DecidedCommand Decide(Guid actor, EncodedCommand command)
    {
        var first = memory.Find(command.CommandId) ?? tentative.GetValueOrDefault(command.CommandId);
        if (first is not null)
        {
            return first.Repeat(actor, command.Digest, () => RefusalNow(actor, command));
        }

        var decided = DecideAnew(actor, command);
        var kept = new FirstOutcome(actor, command.Digest, decided);
        tentative.Add(command.CommandId, kept);
        batch.Decided.Add(kept);
        return decided;
    }

    private Refusal? RefusalNow(Guid actor, EncodedCommand command)
    {
        try
        {
            var (decision, refusal) = Ask(actor, command);
            return refusal ?? (decision as Decision<TEvent>.Refused)?.Refusal;
        }
        catch (Exception bug)
        {
            failed(command.Type, bug);
            return Failed;
        }
    }


    private DecidedCommand DecideAnew(Guid actor, EncodedCommand command)
    {
        try
        {
            var (decision, refusal) = Ask(actor, command);
            return decision is Decision<TEvent>.Accepted accepted
                ? Record(actor, command, accepted.Events)
                : new DecidedCommand.Refused(command.CommandId, refusal ?? Reason(decision!));
        }
        catch (Exception bug)
        {
            // One command that a rule fails on must not stop the stream for everybody, nor be sent again for ever.
            failed(command.Type, bug);
            return new DecidedCommand.Refused(command.CommandId, Failed);
        }
    }

    private (Decision<TEvent>? Decision, Refusal? Refusal) Ask(Guid actor, EncodedCommand command)
    {
        var decoded = profile.Commands.Decode(command.Type, command.Data, out var refusal);
        if (decoded is null) { return (null, refusal); }
        var context = new DecisionContext(new Actor(actor), clock.GetUtcNow(), command.BasedOn, command.Looked);
        return (profile.Machine.Decide(end.State, decoded, context), null);
    }

    private DecidedCommand Record(Guid actor, EncodedCommand command, IReadOnlyList<TEvent> events)
    {
        var now = clock.GetUtcNow();
        var at = now > end.LastAt ? now : end.LastAt;
        var next = end;
        var stored = new List<StoredEvent>(events.Count);
        var encoded = new List<EncodedEvent>(events.Count);
        foreach (var happened in events)
        {
            var sequence = next.Head.Sequence + 1;
            var recorded = new Recorded<TEvent>(sequence, at, actor, command.CommandId, happened);
            var bytes = profile.Events.Encode(recorded);
            if (bytes.Length > WireLimits.EventBytes)
            {
                var tooLong = new Refusal.TooLong("data", WireLimits.EventBytes);
                return new DecidedCommand.Refused(command.CommandId, tooLong);
            }

            var slot = profile.SlotOf(happened);
            var one = EventSealer.Seal(stream, keyring!.Of(slot), slot, next.Head.Hash, sequence, at, bytes);
            stored.Add(one);
            encoded.Add(new EncodedEvent(sequence, bytes, one.Hash) { Recorded = recorded });
            next = next with
            {
                State = profile.Machine.Evolve(next.State, recorded),
                Head = new LogHead(sequence, one.Hash),
                LastAt = at,
            };
        }

        var (first, last) = events.Count == 0 ? (0, 0) : (stored[0].Sequence, stored[^1].Sequence);
        batch.Accepted.Add(new AcceptedCommand(command.CommandId, actor, command.Digest, first, last));
        batch.Stored.AddRange(stored);
        batch.Encoded.AddRange(encoded);
        batch.ChangesSummary |= events.Any(profile.ChangesSummary);
        end = next;
        return new DecidedCommand.Applied(command.CommandId, first, last, Repeated: false);
    }

    private static Refusal Failed { get; } = new Refusal.Invalid("command", "failed");

    private static Refusal Reason(Decision<TEvent> decision) => ((Decision<TEvent>.Refused)decision).Refusal;
}
