using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace CaseRoom.Grains.Streams;

/// <summary>What every kind of stream can be asked.</summary>
public interface IStreamGrain : IGrainWithGuidKey
{
    /// <summary>Decides and keeps; answers when it is durable. One outcome per command, in order.</summary>
    [Alias("Submit")]
    Task<EncodedOutcome> Submit(EncodedCall call);

    /// <summary>
    /// Registers a host for this stream's committed events until its lease ends, and gives it where to start.
    /// </summary>
    [Alias("Attach")]
    Task<EncodedState> Attach(IStreamObserver observer);

    /// <summary>Renews the lease; the head tells the host whether it lost a tail.</summary>
    [Alias("Renew")]
    Task<EncodedHead> Renew(IStreamObserver observer);

    [Alias("Detach")]
    Task Detach(IStreamObserver observer);

    /// <summary>The committed state, its head confirmed with the store.</summary>
    [Alias("State")]
    Task<EncodedState> State();

    /// <summary>What it says was erased: it is not kept in memory beyond this call.</summary>
    [Alias("Forget")]
    Task Forget();

    /// <summary>At most <paramref name="limit"/> committed events after a sequence.</summary>
    [Alias("Read")]
    Task<EncodedRange> Read(long after, int limit);
}

/// <summary>A host that follows a stream.</summary>
public interface IStreamObserver : IGrainObserver
{
    [Alias("Committed"), OneWay]
    Task Committed(EncodedRange range);

    /// <summary>Volatile: never stored, may be lost.</summary>
    [Alias("Signalled"), OneWay]
    Task Signalled(EncodedSignal signal);
}

/// <summary>A volatile signal with who sent it, from which connection.</summary>
[GenerateSerializer, Immutable, Alias("caseroom.signal")]
public sealed record EncodedSignal(Guid PersonId, string Connection, byte[] Signal);

/// <summary>
/// The shared body of all stream grains: loads, sequences, tells the hosts. Thin: the rules are in Domain.
/// </summary>
public abstract class StreamGrain<TState, TCommand, TEvent>(
    IStreamProfile<TState, TCommand, TEvent> profile, IRoomLog log, IStreamKeys keys, TimeProvider clock)
    : Grain, IStreamGrain
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly HostLeases hosts = new(clock);
    private StreamSequencer<TState, TCommand, TEvent> sequencer = null!;
    private EncodedState? encoded;
    private bool measured;

    internal StreamSequencer<TState, TCommand, TEvent> Sequencer => sequencer;

    protected StreamId Stream => new(profile.Machine.Kind, this.GetPrimaryKey());

    internal HostLeases Hosts => hosts;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var logger = ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("CaseRoom.Streams");
        var events = new StreamEvents(
            hosts.Tell, (where, fault) => StreamFaults.Failed(logger, where, Stream, fault));
        var timely = new TimelyRoomLog(log, clock);
        sequencer = new StreamSequencer<TState, TCommand, TEvent>(Stream, profile, timely, keys, clock, events);
        await sequencer.OpenAsync();
        StreamMeasures.Activated(Stream);
        measured = true;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // Also called where it never came so far as to be counted.
        if (measured) { StreamMeasures.Deactivated(Stream); }
        measured = false;
        return Task.CompletedTask;
    }

    public async Task<EncodedOutcome> Submit(EncodedCall call)
    {
        if (call.Counted && TooMuch(call) is { } problem)
        {
            return Encoded(call.Commands.Select(c =>
                new Outcome(c.CommandId, OutcomeStatus.Refused, null, null, false, problem)));
        }

        var decided = await sequencer.SubmitAsync(call);
        LeaveIfEmpty();
        return Encoded(decided.Select(d => d.ToOutcome()));
    }

    public async Task<EncodedState> Attach(IStreamObserver observer)
    {
        await sequencer.ConfirmHeadAsync();
        hosts.Lease(observer);
        return Encoded();
    }

    public Task<EncodedHead> Renew(IStreamObserver observer)
    {
        hosts.Lease(observer);
        return Task.FromResult(new EncodedHead(sequencer.Head.Sequence, sequencer.Head.Hash));
    }

    public Task Detach(IStreamObserver observer)
    {
        hosts.Release(observer);
        return Task.CompletedTask;
    }

    public async Task<EncodedState> State()
    {
        await sequencer.ConfirmHeadAsync();
        LeaveIfEmpty();
        return Encoded();
    }

    public Task Forget()
    {
        encoded = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<EncodedRange> Read(long after, int limit)
    {
        var page = await sequencer.ReadAsync(after, Math.Min(limit, WireLimits.EventsPerBatch));
        return page.Events.Count == 0
            ? new EncodedRange(after + 1, after, page.Before, sequencer.Head.Hash, [])
            : page.ToRange();
    }

    /// <summary>Why a client's call is not looked at now; or null, and then it is counted.</summary>
    protected virtual Problem? TooMuch(EncodedCall call) => null;

    private static EncodedOutcome Encoded(IEnumerable<Outcome> outcomes) =>
        new(JsonSerializer.SerializeToUtf8Bytes(outcomes.ToArray(), WireJson.Options));

    /// <summary>Ids that somebody makes up fill no memory: a stream that holds nothing goes when it has
    /// answered.</summary>
    private void LeaveIfEmpty()
    {
        if (sequencer.Head.Sequence == 0) { DeactivateOnIdle(); }
    }

    /// <summary>
    /// Encoded once for a head, however many hosts and readers ask: of a large room it takes longer than a decision.
    /// </summary>
    private EncodedState Encoded()
    {
        var (sequence, hash) = sequencer.Head;
        if (encoded is not { } held || held.Sequence != sequence || !held.Hash.AsSpan().SequenceEqual(hash))
        {
            encoded = new EncodedState(sequence, hash, profile.Encode(sequencer.State));
        }

        return encoded;
    }
}
