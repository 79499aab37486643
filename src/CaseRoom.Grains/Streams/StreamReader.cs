using System.Text.Json;
using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>
/// Reads a stream back from the store: snapshot, then the tail, every event opened and the chain recomputed.
/// </summary>
internal sealed class StreamReader<TState, TCommand, TEvent>(
    StreamId stream, IStreamProfile<TState, TCommand, TEvent> profile, IRoomLog log)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>Events a read; large enough that a long tail is few round trips.</summary>
    private const int Page = 1_000;

    /// <exception cref="TamperedRecordException">An event does not open, or the chain does not hold.</exception>
    public async Task<LoadedStream<TState>> LoadAsync(StreamKeyring keys)
    {
        var loaded = await FromSnapshotAsync(keys);
        var (state, head, lastAt, _) = loaded;
        while (true)
        {
            var page = await log.ReadAsync(stream, head.Sequence, Page);
            foreach (var stored in page)
            {
                var recorded = profile.Events.Decode(Open(keys, head, stored).Bytes);
                state = profile.Machine.Evolve(state, recorded);
                head = new LogHead(stored.Sequence, stored.Hash);
                lastAt = stored.At;
            }

            if (page.Count < Page) { return loaded with { State = state, Head = head, LastAt = lastAt }; }
        }
    }

    /// <summary>
    /// At most <paramref name="limit"/> committed events after a sequence, and no more than about
    /// <see cref="WireLimits.BatchBytes"/> of them, opened.
    /// </summary>
    public async Task<StreamPage> PageAsync(StreamKeyring keys, long after, int limit)
    {
        // The event before the first is read along: its hash says on which history the page stands.
        var found = after == 0
            ? await log.ReadAsync(stream, 0, limit)
            : await log.ReadAsync(stream, after - 1, limit + 1);
        var before = after == 0 ? LogChain.Start(stream) : found is [{ } there, ..] ? there.Hash : [];
        var events = new List<(StoredEvent, OpenedEvent)>();
        var bytes = 0;
        foreach (var stored in found.Where(e => e.Sequence > after))
        {
            if (bytes > WireLimits.BatchBytes) { break; }
            var opened = EventSealer.Open(stream, keys.Of(stored.Slot), stored);
            bytes += opened.Bytes.Length;
            events.Add((stored, opened));
        }

        return new StreamPage(after, before, events);
    }

    private async Task<LoadedStream<TState>> FromSnapshotAsync(StreamKeyring keys)
    {
        var start = LoadedStream<TState>.Start(profile.Machine.Empty, stream);
        if (await log.ReadSnapshotAsync(stream) is not { } snapshot || snapshot.Format != profile.StateFormat)
        {
            return start;
        }

        // A snapshot of another history (a restored file, a lost tail) is passed over: the log is the truth.
        var there = await log.ReadAsync(stream, snapshot.Sequence - 1, 1);
        if (there is not [{ } last]
            || last.Sequence != snapshot.Sequence
            || !last.Hash.AsSpan().SequenceEqual(snapshot.Hash))
        {
            return start;
        }

        try
        {
            var state = profile.Decode(EventSealer.OpenSnapshot(stream, keys.Content, snapshot));
            return new LoadedStream<TState>(state, new LogHead(last.Sequence, last.Hash), last.At, last.Sequence);
        }
        catch (Exception fault) when (fault is JsonException or TamperedRecordException)
        {
            // A snapshot is only a shortcut: one that cannot be read costs a longer opening, never the room.
            return start;
        }
    }

    private OpenedEvent Open(StreamKeyring keys, LogHead before, StoredEvent stored)
    {
        var opened = EventSealer.Open(stream, keys.Of(stored.Slot), stored);
        var check = LogChain.Verify(before, [stored.ToLink(opened)]);
        return check.Fault is null ? opened : throw new TamperedRecordException("event", stream, stored.Sequence);
    }
}

/// <summary>A stream as read: the state, the head it belongs to, and the time of its last event.</summary>
/// <param name="SnapshotAt">The sequence of the snapshot it was read from; 0 without one.</param>
internal sealed record LoadedStream<TState>(TState State, LogHead Head, DateTimeOffset LastAt, long SnapshotAt)
{
    /// <param name="head">Where it ends all the same: what it said was erased.</param>
    public static LoadedStream<TState> Start(TState empty, StreamId stream, LogHead? head = null) =>
        new(empty, head ?? LogChain.StartHead(stream), DateTimeOffset.MinValue, SnapshotAt: 0);
}
