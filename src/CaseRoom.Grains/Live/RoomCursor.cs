using System.Threading.Channels;
using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>
/// One connection's place in one room's log. Its pump awaits that connection's own writes, so a slow reader costs the
/// others nothing and loses nothing: it reads later, from the ring or from the log.
/// </summary>
/// <param name="history">The log that the reader's place was compared with.</param>
/// <param name="from">The reader's place in it.</param>
internal sealed class RoomCursor(
    RoomChannel channel, ILiveConnection connection, Seat seat, long history, LogHead from, TimeProvider clock)
{
    /// <summary>Volatile signals waiting for one reader; older ones are dropped, they are stale anyway.</summary>
    private const int SignalsHeld = 64;

    /// <summary>How often it is looked whether a reader is idle: one is told the head about every five seconds, so that
    /// it finds a lost tail.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2.5);

    /// <summary>Whom nothing was said to for so long is told the head at a beat: of two beats the second.</summary>
    private static readonly TimeSpan LeastSilence = TimeSpan.FromSeconds(3);

    private readonly Knocks knocks = new();

    private readonly Channel<HeldSignal> signals = Channel.CreateBounded<HeldSignal>(
        new BoundedChannelOptions(SignalsHeld) { FullMode = BoundedChannelFullMode.DropOldest });

    private Seat seat = seat;
    private LogHead place = from;
    private long accessSeen = -1;
    private long saidAt = clock.GetTimestamp();

    public string ConnectionId => connection.Id;

    public Guid PersonId => connection.PersonId;

    public void Wake() => knocks.Wake();

    public void Offer(HeldSignal signal)
    {
        signals.Writer.TryWrite(signal);
        Wake();
    }

    /// <summary>Runs until the reader leaves, may no longer see the room, or must start anew.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var stopping = stop.Register(knocks.Stop);
        await using var beat = clock.CreateTimer(_ => knocks.Beat(), null, Beat, Beat);
        Wake();
        while (await WokenAsync(stop))
        {
            if (Changed() is { } reason)
            {
                await connection.SendResetAsync(channel.RoomId, reason);
                return;
            }

            while (place.Sequence < channel.Head && !stop.IsCancellationRequested)
            {
                if (Changed() is not null) { break; }
                var batch = channel.Next(place.Sequence, seat.View, accessSeen) ?? await FromLogAsync();
                if (batch is null && accessSeen != channel.AccessVersion) { continue; }
                if (batch is null || Changed() is not null) { break; }
                if (!batch.Before.AsSpan().SequenceEqual(place.Hash))
                {
                    await connection.SendResetAsync(channel.RoomId, ResetReason.Restored);
                    return;
                }

                LiveMeasures.Behind(channel.Head - place.Sequence);
                await connection.SendAsync(batch);
                saidAt = clock.GetTimestamp();
                place = new LogHead(batch.To, batch.Hash);
            }

            if (Changed() is not null) { Wake(); }
            else { await SendSignalsAsync(); }
        }
    }

    /// <summary>
    /// Today's view decides, before every write: what it withholds is not sent, however old it is. A view that is equal
    /// may mask more people and material than the one before, all of them new.
    /// </summary>
    private ResetReason? Changed()
    {
        if (accessSeen == channel.AccessVersion) { return null; }
        var version = channel.AccessVersion;
        var now = channel.SeatOf(PersonId);
        if (now is null) { return channel.IsErased ? ResetReason.Erased : ResetReason.Removed; }
        if (channel.History != history) { return ResetReason.Restored; }
        if (now != seat) { return ResetReason.ViewChanged; }
        (seat, accessSeen) = (now, version);
        return null;
    }

    private async Task<LiveBatch?> FromLogAsync()
    {
        // Not past what this host has folded: an event beyond it may have changed what this reader sees.
        var limit = (int)Math.Min(WireLimits.EventsPerBatch, channel.Head - place.Sequence);
        var range = await channel.Grain.Read(place.Sequence, limit);
        if (range.Events.Length == 0 || accessSeen != channel.AccessVersion) { return null; }
        var today = channel.Today(seat.View);
        var seen = range.Events
            .Select(e => Encoding.For(RoomCodec.Events.Decode(e.Bytes), e.Bytes, today))
            .OfType<byte[]>()
            .ToList();
        return new LiveBatch(channel.RoomId, range.From, range.To, range.Before, range.Hash, seen);
    }

    private async Task SendSignalsAsync()
    {
        var visible = new List<EncodedSignal>();
        while (signals.Reader.TryRead(out var signal))
        {
            if (SignalRules.Seen(signal, seat.View) is { } seen) { visible.Add(seen); }
        }

        if (visible.Count > 0) { await connection.SendSignalsAsync(channel.RoomId, visible); }
    }

    /// <summary>Waits for something to look at; false once the reader is to stop.</summary>
    private async Task<bool> WokenAsync(CancellationToken stop)
    {
        while (await knocks.NextAsync() is { } woken && !stop.IsCancellationRequested)
        {
            if (woken || Changed() is not null || place.Sequence < channel.Head) { return true; }
            if (clock.GetElapsedTime(saidAt) < LeastSilence) { continue; }
            saidAt = clock.GetTimestamp();
            var end = channel.Place();
            await connection.SendHeadAsync(channel.RoomId, end.Sequence, end.Hash);
        }

        return false;
    }
}
