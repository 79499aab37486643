using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// Puts one stream's commands in order: decides, gathers what is decided while an append is under way, appends, then
/// tells. Runs under a grain's single-threaded scheduler; nothing is awaited between a decision and its place in a
/// batch.
/// </summary>
internal sealed class StreamSequencer<TState, TCommand, TEvent>(
    StreamId stream, IStreamProfile<TState, TCommand, TEvent> profile, TimelyRoomLog log, IStreamKeys keys,
    TimeProvider clock, StreamEvents events)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>
    /// Growing waits before the store is asked again, together under five seconds; as many appends in a row may fail
    /// before those who wait for them are told "unknown".
    /// </summary>
    internal static readonly TimeSpan[] RecoveryDelays =
    [
        TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800),
        TimeSpan.FromSeconds(3),
    ];

    private readonly StreamReader<TState, TCommand, TEvent> reader = new(stream, profile, log);
    private readonly StreamSnapshots<TState, TCommand, TEvent> snapshots = new(stream, profile, log, events.Failed);
    private readonly CommandMemory memory = new(stream, log, events.Failed);
    private StreamKeyring? keyring;
    private LoadedStream<TState> committed = null!;
    private StreamDraft<TState, TCommand, TEvent> draft = null!;
    private Task? pump;
    private Task<bool> appending = Task.FromResult(true);
    private Task gate = Task.CompletedTask;
    private SummaryContent? summary;
    private long commits;
    private bool stale;

    public TState State => committed.State;

    public LogHead Head => committed.Head;

    public bool Exists => committed.Head.Sequence > 0;

    public async Task OpenAsync()
    {
        var stored = await log.HeadAsync(stream);
        // No key is made for a stream that nobody has opened: asking for an unknown id leaves no trace.
        if (stored is not null) { keyring = await KeysAsync(StreamKeyring.LeftAsync(keys, stream)); }
        committed = keyring is null
            ? LoadedStream<TState>.Start(profile.Machine.Empty, stream, stored)
            : await reader.LoadAsync(keyring);
        snapshots.Opened(committed);
        draft = NewDraft();
    }

    /// <summary>Never throws: who cannot be told is told "unknown".</summary>
    public async Task<DecidedCommand[]> SubmitAsync(EncodedCall call)
    {
        await OpenGateAsync();
        if (keyring is null)
        {
            if (Exists) { return WaitingCall.Erased(call); }
            if (draft.OnlyRefuses(call) is { } refusals) { return refusals; }
            if (!await FoundKeysAsync()) { return WaitingCall.Unknown(call); }
        }

        // Looked at here once more: nothing may be awaited between this and the place in the batch.
        while (!gate.IsCompletedSuccessfully) { await gate; }
        if (stale) { return WaitingCall.Unknown(call); }
        var waiting = new WaitingCall(call);
        draft.Decide(waiting);
        pump ??= PumpAsync();
        var decided = await waiting.Done;
        if (Exists) { await memory.RecallAsync(call, decided); }
        return decided;
    }

    /// <summary>Committed events after a sequence, from the store.</summary>
    public async Task<StreamPage> ReadAsync(long after, int limit) =>
        keyring is null ? new StreamPage(after, [], []) : await reader.PageAsync(keyring, after, limit);

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
                await gate;
                await Task.Yield();
                continue;
            }

            // What was committed here while the store was asked is newer than its answer.
            if (!ReferenceEquals(held, Head)) { continue; }
            await CloseGateAsync([]);
            if (stale) { throw new IOException("The store does not answer."); }
        }
    }

    private Task<StreamKeyring> LoadKeysAsync() => KeysAsync(StreamKeyring.LoadAsync(keys, stream));
    private Task<T> KeysAsync<T>(Task<T> load) => load.WaitAsync(TimelyRoomLog.ReadLimit, clock);

    private async Task<bool> FoundKeysAsync()
    {
        try
        {
            keyring = await LoadKeysAsync();
            draft.Use(keyring);
            return true;
        }
        catch (Exception fault)
        {
            events.Failed("keys", fault);
            return false;
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

    private Task CloseGateAsync(List<WaitingCall> unanswered, int failures = 0) =>
        gate = RecoverAsync(unanswered, failures);

    private async Task PumpAsync()
    {
        // Leaves the caller first, so that everything its call decided is in the batch.
        await Task.Yield();
        var failures = 0;
        while (draft.HasCalls)
        {
            var (batch, after) = draft.Take();
            if (await DoneAsync(batch, after)) { failures = 0; }
            else { await CloseGateAsync([.. batch.Calls], ++failures); }
        }

        pump = null;
    }

    /// <summary>False when nobody knows what became of the batch: the store is asked what it holds.</summary>
    private async Task<bool> DoneAsync(StreamBatch batch, LoadedStream<TState> after)
    {
        try
        {
            if (batch.HasEffect)
            {
                if (!await (appending = StreamMeasures.CommitAsync(
                    stream, batch.Encoded.Count, () => AppendedAsync(batch, after.State)))) { return false; }
                Commit(batch, after);
            }

            Answer(batch);
            if (batch.HasEffect) { snapshots.Committed(committed, keyring!); }
            return true;
        }
        catch (Exception fault)
        {
            // A fault of ours, whatever it is, must not leave those who wait for it waiting for ever.
            events.Failed("commit", fault);
            foreach (var call in batch.Calls) { call.MayBeKept(); }
            return false;
        }
    }

    private async Task<bool> AppendedAsync(StreamBatch batch, TState after)
    {
        try
        {
            // Sealed for each append, whose sequence it names; made only when it may be another.
            if (batch.ChangesSummary || summary is null) { summary = profile.Summarize(after); }
            var hidden = keyring!.Seal(stream, batch.Head.Sequence, summary);
            var append = new LogAppend(stream, batch.Expected, batch.Stored, batch.Accepted, hidden);
            return await log.AppendAsync(append) is AppendOutcome.Appended;
        }
        catch (Exception fault)
        {
            // Whatever it was, the outcome is unknown: the store is asked what it holds.
            events.Failed("append", fault);
            foreach (var call in batch.Calls) { call.MayBeKept(); }
            return false;
        }
    }

    private void Commit(StreamBatch batch, LoadedStream<TState> after)
    {
        var before = committed.Head;
        committed = after;
        commits++;
        if (batch.Encoded.Count > 0)
        {
            events.Publish(new EncodedRange(
                before.Sequence + 1, after.Head.Sequence, before.Hash, after.Head.Hash, [.. batch.Encoded]));
        }
    }

    private void Answer(StreamBatch batch)
    {
        memory.Keep(batch.Decided);
        draft.Forget(batch.Decided);
        foreach (var call in batch.Calls) { call.Answer(); }
    }

    /// <summary>
    /// Reads the stream back, finds which commands were kept after all, and decides the others again in their order.
    /// Never throws: who cannot be told is told "unknown".
    /// </summary>
    /// <param name="failures">Appends in a row that failed: each shortens the patience with the next.</param>
    private async Task RecoverAsync(List<WaitingCall> unanswered, int failures)
    {
        unanswered.AddRange(draft.Calls);
        var known = committed.Head;
        stale = true;
        foreach (var delay in RecoveryDelays.Skip(failures - 1))
        {
            await Task.Delay(delay, clock);
            try
            {
                await ReadBackAsync(unanswered, known);
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

    private async Task ReadBackAsync(List<WaitingCall> unanswered, LogHead known)
    {
        keyring ??= await LoadKeysAsync();
        summary = null;
        committed = await reader.LoadAsync(keyring);
        snapshots.Opened(committed);
        var page = await reader.PageAsync(keyring, known.Sequence, UntoldAfter(known.Sequence));
        // An older copy of the log was restored: what was accepted since is not known any more.
        if (!page.Continues(known)) { memory.Clear(); }
        var ids = unanswered.SelectMany(c => c.Call.Commands).Select(c => c.CommandId).Distinct().ToList();
        memory.Keep((await log.FindCommandsAsync(stream, ids)).Select(FirstOutcome.Of));
        draft = NewDraft();
        // What was committed without this activation's knowledge still reaches everyone.
        while (page.Events.Count > 0)
        {
            var range = page.ToRange();
            events.Publish(range);
            page = await reader.PageAsync(keyring, range.To, UntoldAfter(range.To));
        }
    }

    /// <summary>Up to the head that was read: what is added to it meanwhile is told when it is found.</summary>
    private int UntoldAfter(long sequence) =>
        (int)Math.Clamp(committed.Head.Sequence - sequence, 0, WireLimits.EventsPerBatch);

    private StreamDraft<TState, TCommand, TEvent> NewDraft() =>
        new(stream, profile, memory, clock, keyring, committed, events.Failed);
}
