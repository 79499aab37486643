using System.Collections.Concurrent;
using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;
using Microsoft.Extensions.Logging;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Live;

/// <summary>This host's relay: one channel per followed room, one cursor per connection and room.</summary>
public sealed partial class LiveRooms(IGrainFactory grains, TimeProvider clock, ILogger<LiveRooms> log)
    : IAsyncDisposable
{
    /// <summary>Three renewals within a lease.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a channel without readers is kept: people reload.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, Lazy<Task<Attached>>> channels = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>
    /// Starts a cursor after a sequence. Nothing is written when the person may not see the room: it then looks like a
    /// room that does not exist. Who would fold what they see today into what they saw then is told to begin anew.
    /// </summary>
    /// <returns>The running cursor; or null when the person has no view of the room.</returns>
    public async Task<Task?> FollowAsync(
        Guid roomId, ILiveConnection connection, long after, byte[] afterHash, CancellationToken stop)
    {
        var attached = await AttachedAsync(roomId);
        var channel = attached.Channel;
        // The reader saw the committed state before this host was told of it.
        if (after > channel.Head) { await channel.CatchUpAsync(attached.Reference); }
        if (channel.SeatOf(connection.PersonId) is not { } seat) { return null; }

        // Looked at before the comparison: a log restored in between is then noticed by the cursor.
        var history = channel.History;
        var from = after == 0 ? LogChain.StartHead(StreamId.Room(roomId)) : new LogHead(after, afterHash);
        var reason = seat.View.Identity && !connection.ReadsIdentity ? ResetReason.ViewChanged
            : !await IsOnThisLogAsync(channel, from) ? ResetReason.Restored
            : !await MayGoOnAsync(channel, connection.PersonId, seat, after) ? ResetReason.ViewChanged
            : (ResetReason?)null;
        if (reason is { } anew)
        {
            await connection.SendResetAsync(roomId, anew);
            return Task.CompletedTask;
        }

        var cursor = new RoomCursor(channel, connection, seat, history, from, clock);
        if (!channel.TryAdd(cursor)) { return await FollowAsync(roomId, connection, after, afterHash, stop); }
        var either = CancellationTokenSource.CreateLinkedTokenSource(stop, stopping.Token);
        return RunAsync(channel, cursor, either);
    }

    /// <summary>Passes a volatile signal on, if the person follows with a view that has a live lane.</summary>
    public async Task SignalAsync(Guid roomId, ILiveConnection connection, RoomSignal signal)
    {
        var attached = await AttachedAsync(roomId);
        if (attached.Channel.SeatOf(connection.PersonId) is { } seat
            && SignalRules.Seen(signal, seat.View) is { } own)
        {
            await attached.Channel.Grain.Signal(
                new EncodedSignal(connection.PersonId, connection.Id, SignalRules.Write(own)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        stopping.Dispose();
    }

    private static async Task RunAsync(RoomChannel channel, RoomCursor cursor, CancellationTokenSource stop)
    {
        using (stop)
        {
            try
            {
                await cursor.RunAsync(stop.Token);
            }
            finally
            {
                channel.Remove(cursor);
            }
        }
    }

    private static async Task<bool> IsOnThisLogAsync(RoomChannel channel, LogHead from)
    {
        var end = channel.Place();
        if (from.Sequence == end.Sequence) { return from.Hash.AsSpan().SequenceEqual(end.Hash); }
        if (from.Sequence > end.Sequence || from.Sequence < 0) { return false; }
        if (from.Sequence == 0) { return true; }
        var there = await channel.Grain.Log(from.Sequence - 1, 1);
        return there.Entries.Length == 1 && there.Entries[0].Hash.AsSpan().SequenceEqual(from.Hash);
    }

    /// <summary>
    /// Whether what the reader holds is what their seat of today shows: a change meanwhile, nobody told them of.
    /// </summary>
    private static async Task<bool> MayGoOnAsync(RoomChannel channel, Guid person, Seat seat, long after)
    {
        if (after == 0) { return true; }
        var remembered = Math.Max(after, channel.RemembersFrom);
        if (!channel.IsSeatedAs(person, seat, remembered)) { return false; }
        // Before what this host remembers, the log says whether access changed; far behind, reading anew is less.
        if (remembered - after > WireLimits.EventsPerBatch) { return false; }
        return remembered == after || (await channel.Grain.Read(after, (int)(remembered - after))).Events
            .All(e => !Viewer.MayDiffer(RoomCodec.Events.Decode(e.Bytes).Event));
    }

    private async Task<Attached> AttachedAsync(Guid roomId)
    {
        var lazy = channels.GetOrAdd(roomId, id => new Lazy<Task<Attached>>(() => AttachAsync(id)));
        try
        {
            return await lazy.Value;
        }
        catch
        {
            // A failed attachment is not kept: the next reader tries again.
            channels.TryRemove(new KeyValuePair<Guid, Lazy<Task<Attached>>>(roomId, lazy));
            throw;
        }
    }

    private async Task<Attached> AttachAsync(Guid roomId)
    {
        var grain = grains.GetGrain<IRoomGrain>(roomId);
        var channel = new RoomChannel(roomId, grain, clock);
        // The grain system keeps a weak reference only: Attached holds the observer.
        var reference = grains.CreateObjectReference<IStreamObserver>(channel);
        channel.Start(await grain.Attach(reference));
        var attached = new Attached(channel, reference);
        _ = RenewAsync(attached);
        return attached;
    }

    private async Task RenewAsync(Attached attached)
    {
        using var timer = new PeriodicTimer(Renewal, clock);
        var failing = false;
        while (await TickAsync(timer))
        {
            var channel = attached.Channel;
            var closing = channel.TryClose(Idle);
            if (closing) { Forget(attached); }
            try
            {
                if (closing)
                {
                    await channel.Grain.Detach(attached.Reference);
                    return;
                }

                channel.Tick();
                await channel.CatchUpAsync(attached.Reference);
                failing = false;
            }
            catch (Exception fault)
            {
                // The grain is moving or the store is away, whatever it says; the next renewal finds out what was
                // missed, and a lease that nobody renews ends by itself. Said once for each time that it begins.
                if (!failing) { RenewalFailed(fault); }
                failing = true;
            }
        }
    }

    /// <summary>This channel only: readers may have come back to a newer one of the room.</summary>
    private void Forget(Attached attached)
    {
        if (channels.TryGetValue(attached.Channel.RoomId, out var kept)
            && kept.IsValueCreated && kept.Value is { IsCompletedSuccessfully: true } done && done.Result == attached)
        {
            channels.TryRemove(new KeyValuePair<Guid, Lazy<Task<Attached>>>(attached.Channel.RoomId, kept));
        }
    }

    private async Task<bool> TickAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A followed room does not answer this host; it is asked again.")]
    private partial void RenewalFailed(Exception fault);

    private sealed record Attached(RoomChannel Channel, IStreamObserver Reference);
}
