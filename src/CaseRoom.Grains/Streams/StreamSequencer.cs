using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// Puts one stream's commands in order: decides, gathers what is decided while an append is under way, appends, then tells. Runs
/// under a grain's single-threaded scheduler; nothing is awaited between a decision and its place in a batch.
/// </summary>
internal sealed class StreamSequencer<TState, TCommand, TEvent>(
    StreamId stream, IStreamProfile<TState, TCommand, TEvent> profile, IRoomLog log, IStreamKeys keys, TimeProvider clock,
    Action<EncodedRange> publish)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>Snapshot every so many events: opening then reads at most this many.</summary>
    private const int SnapshotEvery = 500;

    private readonly StreamReader<TState, TCommand, TEvent> reader = new(stream, profile, log);
    private readonly CommandMemory memory = new();
    private StreamKeyring? keyring;
    private LoadedStream<TState> committed = null!;
    private StreamDraft<TState, TCommand, TEvent> draft = null!;
    private Task? pump;
    private Task gate = Task.CompletedTask;
    private long snapshotAt;

    public TState State => committed.State;

    public LogHead Head => committed.Head;

    public bool Exists => committed.Head.Sequence > 0;

    public async Task OpenAsync()
    {
        var stored = await log.HeadAsync(stream);
        // No key is made for a stream that nobody has opened: asking for an unknown id leaves no trace.
        if (stored is not null) { keyring = await StreamKeyring.LoadAsync(keys, stream); }
        committed = keyring is null
            ? new LoadedStream<TState>(profile.Machine.Empty, LogChain.StartHead(stream), DateTimeOffset.MinValue)
            : await reader.LoadAsync(keyring);
        snapshotAt = committed.Head.Sequence;
        draft = NewDraft();
    }

    /// <summary>Waits while the stream is being read back after an append of unknown outcome.</summary>
    public Task Settled => gate;

    public async Task<DecidedCommand[]> SubmitAsync(EncodedCall call)
    {
        await gate;
        if (keyring is null)
        {
            if (draft.OnlyRefuses(call) is { } refusals) { return refusals; }
            keyring = await StreamKeyring.LoadAsync(keys, stream);
            draft.Use(keyring);
        }

        while (!gate.IsCompletedSuccessfully) { await gate; }
        var waiting = new WaitingCall(call);
        draft.Decide(waiting);
        pump ??= PumpAsync();
        var decided = await waiting.Done;
        return await RecallAsync(call, decided);
    }

    /// <summary>Committed events after a sequence, from the store.</summary>
    public async Task<IReadOnlyList<(StoredEvent Stored, OpenedEvent Opened)>> ReadAsync(long after, int limit) =>
        keyring is null ? [] : await reader.OpenAsync(keyring, after, limit);

    /// <summary>Whether the store's end is the one held here; if another activation appended, the stream is read anew.</summary>
    public async Task ConfirmHeadAsync()
    {
        await gate;
        if (pump is not null) { return; }
        var stored = await log.HeadAsync(stream);
        var same = stored is null ? !Exists : stored.Sequence == Head.Sequence && stored.Hash.AsSpan().SequenceEqual(Head.Hash);
        if (!same && pump is null) { await (gate = RecoverAsync([])); }
    }

    /// <summary>
    /// A refusal of an id that memory does not hold may be a repeat from before this activation ("already there"): then the store has
    /// its first outcome.
    /// </summary>
    private async Task<DecidedCommand[]> RecallAsync(EncodedCall call, DecidedCommand[] decided)
    {
        var refused = decided.OfType<DecidedCommand.Refused>().Select(d => d.CommandId).Where(id => !memory.Holds(id)).ToList();
        if (refused.Count == 0 || !Exists) { return decided; }
        var known = (await log.FindCommandsAsync(stream, refused)).ToDictionary(c => c.CommandId);
        for (var i = 0; i < decided.Length; i++)
        {
            if (known.TryGetValue(decided[i].CommandId, out var first))
            {
                decided[i] = CommandMemory.Repeat(first, call.Actor, call.Commands[i].Digest);
            }
        }

        return decided;
    }

    private async Task PumpAsync()
    {
        // Leaves the caller first, so that everything its call decided is in the batch.
        await Task.Yield();
        while (draft.HasCalls)
        {
            var (batch, after) = draft.Take();
            if (!batch.HasEffect)
            {
                Answer(batch);
                continue;
            }

            if (await AppendedAsync(batch, after.State)) { Commit(batch, after); }
            else { await (gate = RecoverAsync([.. batch.Calls])); }
        }

        pump = null;
    }

    private async Task<bool> AppendedAsync(StreamBatch batch, TState after)
    {
        try
        {
            var summary = keyring!.Seal(stream, batch.Head.Sequence, profile.Summarize(after));
            var append = new LogAppend(stream, batch.Expected, batch.Stored, batch.Accepted, summary);
            return await log.AppendAsync(append) is AppendOutcome.Appended;
        }
        catch (Exception fault) when (fault is IOException or TimeoutException or System.Data.Common.DbException)
        {
            // The outcome is unknown: the store is asked what it holds.
            return false;
        }
    }

    private void Commit(StreamBatch batch, LoadedStream<TState> after)
    {
        var from = committed.Head.Sequence + 1;
        committed = after;
        memory.Keep(batch.Accepted);
        if (batch.Encoded.Count > 0)
        {
            publish(new EncodedRange(from, after.Head.Sequence, after.Head.Hash, [.. batch.Encoded]));
        }

        Answer(batch);
        if (committed.Head.Sequence - snapshotAt >= SnapshotEvery) { _ = SnapshotAsync(); }
    }

    private static void Answer(StreamBatch batch)
    {
        foreach (var call in batch.Calls) { call.Answer(); }
    }

    private async Task SnapshotAsync()
    {
        var (state, head, _) = committed;
        snapshotAt = head.Sequence;
        var sealedState = EventSealer.SealSnapshot(stream, keyring!.Content, head, profile.StateFormat, profile.Encode(state));
        try
        {
            await log.WriteSnapshotAsync(stream, sealedState);
        }
        catch (Exception fault) when (fault is IOException or TimeoutException or System.Data.Common.DbException)
        {
            // A lost snapshot costs time at the next opening, never data; the next one is tried again later.
            snapshotAt = head.Sequence - (SnapshotEvery / 2);
        }
    }

    /// <summary>Reads the stream back, finds which commands were kept after all, and decides the others again in their order.</summary>
    private async Task RecoverAsync(List<WaitingCall> unanswered)
    {
        unanswered.AddRange(draft.Calls);
        var before = committed.Head.Sequence;
        for (var attempt = 0; attempt < RecoveryDelays.Length; attempt++)
        {
            await Task.Delay(RecoveryDelays[attempt], clock);
            try
            {
                keyring ??= await StreamKeyring.LoadAsync(keys, stream);
                committed = await reader.LoadAsync(keyring);
                var ids = unanswered.SelectMany(c => c.Call.Commands).Select(c => c.CommandId).ToList();
                memory.Keep(await log.FindCommandsAsync(stream, ids));
                draft = NewDraft();
                await PublishMissedAsync(before);
                foreach (var call in unanswered) { draft.Decide(call, afterLoss: true); }
                return;
            }
            catch (Exception fault) when (fault is IOException or TimeoutException or System.Data.Common.DbException)
            {
                // The store is away: wait a little longer, then say "unknown" rather than keep people waiting.
                continue;
            }
            catch
            {
                // The log itself is not whole: nobody is kept waiting, and the gate stays shut.
                foreach (var call in unanswered) { call.AnswerUnknown(); }
                throw;
            }
        }

        draft = NewDraft();
        foreach (var call in unanswered) { call.AnswerUnknown(); }
    }

    /// <summary>What was committed without this activation's knowledge still reaches everyone.</summary>
    private async Task PublishMissedAsync(long after)
    {
        while (after < committed.Head.Sequence)
        {
            var page = await reader.OpenAsync(keyring!, after, Contracts.Wire.WireLimits.EventsPerBatch);
            var last = page[^1].Stored;
            publish(new EncodedRange(
                after + 1, last.Sequence, last.Hash, [.. page.Select(e => new EncodedEvent(e.Stored.Sequence, e.Opened.Bytes))]));
            after = last.Sequence;
        }
    }

    private StreamDraft<TState, TCommand, TEvent> NewDraft() => new(stream, profile, memory, clock, keyring, committed);

    /// <summary>Growing waits before the store is asked again; together under five seconds.</summary>
    private static readonly TimeSpan[] RecoveryDelays =
    [
        TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800),
        TimeSpan.FromSeconds(3),
    ];
}
