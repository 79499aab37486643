using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>Keeps a snapshot of a stream now and then, beside the path of its commands.</summary>
internal sealed class StreamSnapshots<TState, TCommand, TEvent>(
    StreamId stream, IStreamProfile<TState, TCommand, TEvent> profile, IRoomLog log, Action<string, Exception> failed)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>Snapshot every so many events: opening then reads at most this many.</summary>
    private const int Every = 500;

    private long lastAt;

    /// <summary>The stream was read, from a snapshot or without one.</summary>
    public void Opened(LoadedStream<TState> loaded) => lastAt = loaded.SnapshotAt;

    public void Committed(LoadedStream<TState> now, StreamKeyring keys)
    {
        if (now.Head.Sequence - lastAt >= Every) { _ = KeepAsync(now, keys); }
    }

    private async Task KeepAsync(LoadedStream<TState> now, StreamKeyring keys)
    {
        lastAt = now.Head.Sequence;
        try
        {
            await log.WriteSnapshotAsync(stream, EventSealer.SealSnapshot(
                stream, keys.Content, now.Head, profile.StateFormat, profile.Encode(now.State)));
        }
        catch (Exception fault)
        {
            // A lost snapshot costs time at the next opening, never data; the next one is tried again later.
            failed("snapshot", fault);
            lastAt = now.Head.Sequence - (Every / 2);
        }
    }
}
