using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// Puts one stream's commands in order: decides, gathers what is decided while an append is under way, appends, then
/// tells. Runs
/// under a grain's single-threaded scheduler; nothing is awaited between a decision and its place in a batch.
/// </summary>
internal sealed class StreamSequencer<TState, TCommand, TEvent>(
    StreamId stream, IStreamProfile<TState, TCommand, TEvent> profile, IRoomLog log, IStreamKeys keys,
    TimeProvider clock, StreamEvents events)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>Snapshot every so many events: opening then reads at most this many.</summary>
    private const int SnapshotEvery = 500;

    /// <summary>
    /// An append that takes longer has an unknown outcome: people wait, and the fence makes asking again safe.
    /// </summary>
    internal static readonly TimeSpan AppendLimit = TimeSpan.FromSeconds(10);

    private readonly StreamReader<TState, TCommand, TEvent> reader = new(stream, profile, log);
    private readonly CommandMemory memory = new();
    private StreamKeyring? keyring;
    private LoadedStream<TState> committed = null!;
    private StreamDraft<TState, TCommand, TEvent> draft = null!;
    private Task? pump;
    private Task<bool> appending = Task.FromResult(true);
    private Task gate = Task.CompletedTask;
    private long commits;
    private bool stale;
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
            ? LoadedStream<TState>.Start(profile.Machine.Empty, stream)
            : await reader.LoadAsync(keyring);
        snapshotAt = committed.SnapshotAt;
        draft = NewDraft();
    }

    public async Task<DecidedCommand[]> SubmitAsync(EncodedCall call)
    {
        await OpenGateAsync();
        if (keyring is null)
        {
            if (draft.OnlyRefuses(call) is { } refusals) { return refusals; }
            keyring = await StreamKeyring.LoadAsync(keys, stream);
            draft.Use(keyring);
        }

        // Looked at here once more: nothing may be awaited between this and the place in the batch.
        while (!gate.IsCompletedSuccessfully) { await gate; }
        var waiting = new WaitingCall(call);
        if (stale)
        {
            waiting.AnswerUnknown();
            return await waiting.Done;
        }

        draft.Decide(waiting);
        pump ??= PumpAsync();
        return await RecallAsync(call, await waiting.Done);
    }

    /// <summary>Committed events after a sequence, from the store.</summary>
    public async Task<IReadOnlyList<(StoredEvent Stored, OpenedEvent Opened)>> ReadAsync(long after, int limit) =>
        keyring is null ? [] : await reader.OpenAsync(keyring, after, limit);

    /// <summary>
    /// Whether the store's end is the one held here; if another activation appended, the stream is read anew.
    /// </summary>
    public async Task ConfirmHeadAsync()
    {
        await OpenGateAsync();
        var start = commits;
        // An append of this activation that went through meanwhile proves its head: no other has appended.
        while (commits == start)
        {
            var held = Head;
            var stored = await log.HeadAsync(stream) ?? LogChain.StartHead(stream);
            if (stored.Sequence == Head.Sequence && stored.Hash.AsSpan().SequenceEqual(Head.Hash)) { return; }
            if (pump is not null)
            {
                await appending;
                await Task.Yield();
                continue;
            }

            // What was committed here while the store was asked is newer than its answer.
            if (!ReferenceEquals(held, Head)) { continue; }
            await CloseGateAsync([]);
            if (stale) { throw new IOException("The store does not answer."); }
        }
    }

    /// <summary>
    /// Waits while the stream is being read back; reads it back where an earlier attempt did not succeed.
    /// </summary>
    private async Task OpenGateAsync()
    {
        // Who waited for an attempt does not start the next one: many who wait would try one after another.
        if (!gate.IsCompletedSuccessfully) { await gate; }
        else if (stale && pump is null) { await CloseGateAsync([]); }
    }

    private Task CloseGateAsync(List<WaitingCall> unanswered) => gate = RecoverAsync(unanswered);

    /// <summary>
    /// A refusal of an id that memory does not hold may be a repeat from before this activation ("already there"): then
    /// the store has
    /// its first outcome.
    /// </summary>
    private async Task<DecidedCommand[]> RecallAsync(EncodedCall call, DecidedCommand[] decided)
    {
        var refused = decided.OfType<DecidedCommand.Refused>()
            .Select(d => d.CommandId).Where(id => !memory.Holds(id)).ToList();
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
            if (!batch.HasEffect) { Answer(batch); }
            else if (await (appending = AppendedAsync(batch, after.State))) { Commit(batch, after); }
            else { await CloseGateAsync([.. batch.Calls]); }
        }

        pump = null;
    }

    private async Task<bool> AppendedAsync(StreamBatch batch, TState after)
    {
        try
        {
            var summary = keyring!.Seal(stream, batch.Head.Sequence, profile.Summarize(after));
            var append = new LogAppend(stream, batch.Expected, batch.Stored, batch.Accepted, summary);
            return await log.AppendAsync(append).WaitAsync(AppendLimit, clock) is AppendOutcome.Appended;
        }
        catch (Exception fault)
        {
            // Whatever it was, the outcome is unknown: the store is asked what it holds.
            events.Failed("append", fault);
            foreach (var call in batch.Calls) { call.MayBeKept = true; }
            return false;
        }
    }

    private void Commit(StreamBatch batch, LoadedStream<TState> after)
    {
        var from = committed.Head.Sequence + 1;
        committed = after;
        commits++;
        memory.Keep(batch.Accepted);
        draft.Forget(batch.Accepted);
        if (batch.Encoded.Count > 0)
        {
            events.Publish(new EncodedRange(from, after.Head.Sequence, after.Head.Hash, [.. batch.Encoded]));
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
        var (state, head, _, _) = committed;
        snapshotAt = head.Sequence;
        try
        {
            await log.WriteSnapshotAsync(stream, EventSealer.SealSnapshot(
                stream, keyring!.Content, head, profile.StateFormat, profile.Encode(state)));
        }
        catch (Exception fault)
        {
            // A lost snapshot costs time at the next opening, never data; the next one is tried again later.
            events.Failed("snapshot", fault);
            snapshotAt = head.Sequence - (SnapshotEvery / 2);
        }
    }

    /// <summary>
    /// Reads the stream back, finds which commands were kept after all, and decides the others again in their order.
    /// Never throws: who
    /// cannot be told is told "unknown".
    /// </summary>
    private async Task RecoverAsync(List<WaitingCall> unanswered)
    {
        unanswered.AddRange(draft.Calls);
        var before = committed.Head.Sequence;
        stale = true;
        foreach (var delay in RecoveryDelays)
        {
            await Task.Delay(delay, clock);
            try
            {
                await ReadBackAsync(unanswered, before);
                stale = false;
                foreach (var call in unanswered) { draft.Decide(call); }
                return;
            }
            catch (Exception fault)
            {
                // The store is away: wait a little longer, then say "unknown" rather than keep people waiting.
                events.Failed("recovery", fault);
                if (fault is TamperedRecordException) { break; }
            }
        }

        draft = NewDraft();
        foreach (var call in unanswered) { call.AnswerUnknown(); }
    }

    private async Task ReadBackAsync(List<WaitingCall> unanswered, long before)
    {
        keyring ??= await StreamKeyring.LoadAsync(keys, stream);
        committed = await reader.LoadAsync(keyring);
        var ids = unanswered.SelectMany(c => c.Call.Commands).Select(c => c.CommandId).Distinct().ToList();
        memory.Keep(await log.FindCommandsAsync(stream, ids));
        draft = NewDraft();
        // What was committed without this activation's knowledge still reaches everyone.
        while (before < committed.Head.Sequence)
        {
            var page = await reader.OpenAsync(keyring, before, WireLimits.EventsPerBatch);
            var last = page[^1].Stored;
            EncodedEvent[] missed = [.. page.Select(e => new EncodedEvent(e.Stored.Sequence, e.Opened.Bytes))];
            events.Publish(new EncodedRange(before + 1, last.Sequence, last.Hash, missed));
            before = last.Sequence;
        }
    }

    private StreamDraft<TState, TCommand, TEvent> NewDraft() =>
        new(stream, profile, memory, clock, keyring, committed, events.Failed);

    /// <summary>Growing waits before the store is asked again; together under five seconds.</summary>
    private static readonly TimeSpan[] RecoveryDelays =
    [
        TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800),
        TimeSpan.FromSeconds(3),
    ];
}
