using CaseRoom.Contracts.Log;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>
/// One room on this host: takes its committed events from the grain, folds what access depends on before anything is
/// delivered, and wakes the cursors.
/// </summary>
internal sealed class RoomChannel(Guid roomId, IRoomGrain grain, TimeProvider clock) : IStreamObserver
{
    private readonly Lock sync = new();
    private readonly EventRing ring = new();
    private readonly BatchCache batches = new();
    private readonly HashSet<RoomCursor> cursors = [];
    private readonly SeatingHistory seatings = new(clock);
    private RoomState state = RoomState.Empty;
    private DateTimeOffset? idleSince = clock.GetUtcNow();
    private bool behind;
    private bool forked;
    private bool closed;

    public Guid RoomId => roomId;

    public IRoomGrain Grain => grain;

    public long Head { get; private set; }

    private byte[] Hash { get; set; } = [];

    /// <summary>Counts what can change what anybody sees, events and turns of the clock; a cursor looks again when it
    /// moved.</summary>
    public long AccessVersion
    {
        get
        {
            lock (sync)
            {
                seatings.Turn(state, Head);
                return seatings.Version;
            }
        }
    }

    /// <summary>Counts the logs that this channel has spoken of: a cursor of an earlier one cannot go on.</summary>
    public long History { get; private set; }

    public void Start(EncodedState at)
    {
        lock (sync)
        {
            state = RoomCodec.DecodeState(at.State);
            (Head, Hash, behind, forked) = (at.Sequence, at.Hash, false, false);
            History++;
            ring.Clear();
            batches.Clear();
            seatings.Begin(state, Head);
        }

        WakeAll();
    }

    /// <summary>Whether there was a room and its content was destroyed.</summary>
    public bool IsErased { get { lock (sync) { return Head > 0 && state.Case.Opening is null; } } }

    /// <summary>Where the channel is, both halves of one moment.</summary>
    public LogHead Place()
    {
        lock (sync) { return new LogHead(Head, Hash); }
    }

    /// <summary>Null when the person may not see the room.</summary>
    public Seat? SeatOf(Guid person)
    {
        lock (sync) { return Seat.Of(state, person, clock.GetUtcNow()); }
    }

    /// <summary>The view by what stands in the room now, which changes oftener than what a person may see.</summary>
    public View Today(View view)
    {
        lock (sync) { return view with { Now = state }; }
    }

    /// <summary>The first sequence for which this host knows who had which seat.</summary>
    public long RemembersFrom
    {
        get { lock (sync) { return seatings.RemembersFrom; } }
    }

    /// <summary>Whether the person had this seat at a sequence; false for one before what is remembered.</summary>
    public bool IsSeatedAs(Guid person, Seat seat, long sequence)
    {
        lock (sync)
        {
            seatings.Turn(state, Head);
            return seatings.IsSeatedAs(person, seat, sequence);
        }
    }

    /// <summary>False when the channel was closed meanwhile: the reader attaches anew.</summary>
    public bool TryAdd(RoomCursor cursor)
    {
        lock (sync)
        {
            if (closed) { return false; }
            cursors.Add(cursor);
            idleSince = null;
            return true;
        }
    }

    /// <summary>Closes the channel if nobody has read it for so long.</summary>
    public bool TryClose(TimeSpan idle)
    {
        lock (sync)
        {
            closed = idleSince is { } since && clock.GetUtcNow() - since > idle;
            return closed;
        }
    }

    public void Remove(RoomCursor cursor)
    {
        lock (sync)
        {
            cursors.Remove(cursor);
            if (cursors.Count == 0) { idleSince = clock.GetUtcNow(); }
        }
    }

    public Task Committed(EncodedRange range)
    {
        lock (sync) { Take(range); }
        WakeAll();
        return Task.CompletedTask;
    }

    public Task Signalled(EncodedSignal signal)
    {
        List<RoomCursor> others;
        lock (sync) { others = [.. cursors.Where(c => c.ConnectionId != signal.Connection)]; }
        if (others.Count == 0) { return Task.CompletedTask; }
        var held = SignalRules.Hold(signal);
        foreach (var cursor in others) { cursor.Offer(held); }
        return Task.CompletedTask;
    }

    /// <summary>
    /// Renews the lease, and catches up with the grain's head if a message was lost on the way here; begins anew when
    /// the grain's log is not the one that was told of.
    /// </summary>
    public async Task CatchUpAsync(IStreamObserver self)
    {
        // Committed ranges keep coming while the grain answers: only what was here before the question is comparable.
        var before = Place();
        var head = await grain.Renew(self);
        while (NeedsMore(head))
        {
            var range = await grain.Read(Head, WireLimits.EventsPerBatch);
            lock (sync)
            {
                // There is more and nobody can read it: it was erased before this host was told. At the head there is
                // none: a message that was lost is made up for, or came after all.
                if (range.Events.Length == 0) { forked |= head.Sequence > Head; break; }
                Take(range);
            }

            WakeAll();
        }

        if (IsElsewhere(head, before)) { Start(await grain.State()); }
    }

    /// <summary>
    /// The next batch for a reader at a position with a view; null when the ring does not reach back that far, or when
    /// what anybody sees may have changed since the view was taken.
    /// </summary>
    public LiveBatch? Next(long after, View view, long accessSeen)
    {
        lock (sync)
        {
            if (accessSeen != AccessVersion) { return null; }
            if (batches.Find(after, Head, view) is { } shared) { return shared; }
            if (ring.After(after) is not { Count: > 0 } events) { return null; }
            var (first, last) = (events[0], events[^1]);
            var today = view with { Now = state };
            var seen = events.Select(e => Encoding.For(e, today)).OfType<byte[]>().ToList();
            var batch = new LiveBatch(roomId, after + 1, last.Recorded.Sequence, first.Before, last.Hash, seen);
            batches.Keep(view, batch);
            return batch;
        }
    }

    private bool NeedsMore(EncodedHead head)
    {
        lock (sync) { return !forked && (behind || head.Sequence > Head); }
    }

    private bool IsElsewhere(EncodedHead head, LogHead before)
    {
        lock (sync)
        {
            behind &= head.Sequence > Head;
            return forked
                || head.Sequence < before.Sequence
                || (head.Sequence == Head && !head.Hash.AsSpan().SequenceEqual(Hash));
        }
    }

    /// <summary>Takes what continues the log as it is known here, and nothing else.</summary>
    private void Take(EncodedRange range)
    {
        if (range.To <= Head) { return; }
        seatings.Turn(state, Head);
        if (range.From > Head + 1)
        {
            // A lost message: the renewal reads the gap from the grain before anything later is delivered.
            behind = true;
            return;
        }

        var here = range.From > Head ? range.Before : range.Events.FirstOrDefault(e => e.Sequence == Head)?.Hash;
        if (!here.AsSpan().SequenceEqual(Hash))
        {
            // An older copy of the log was restored and has grown past this one: the renewal begins anew.
            forked = true;
            return;
        }

        foreach (var one in range.Events.Where(e => e.Sequence > Head))
        {
            var recorded = one.Recorded as Recorded<RoomEvent> ?? RoomCodec.Events.Decode(one.Bytes);
            var earlier = state;
            state = RoomProfile.Shared.Evolve(earlier, recorded);
            if (Viewer.MayDiffer(earlier, state)) { seatings.Change(state, one.Sequence); }
            ring.Add(new HeldEvent(recorded, one.Bytes, Hash, one.Hash));
            (Head, Hash) = (one.Sequence, one.Hash);
            LiveMeasures.Relayed(clock.GetUtcNow() - recorded.At);
        }

        // From the decision on nothing that the room said is kept here.
        if (state.Custody.IsErased()) { Start(new EncodedState(Head, Hash, RoomCodec.Encode(RoomState.Empty))); }
    }

    /// <summary>Wakes the readers when the clock has changed what one of them sees: each finds out itself.</summary>
    public void Tick()
    {
        lock (sync)
        {
            seatings.Turn(state, Head);
            if (!seatings.TryTell()) { return; }
        }

        WakeAll();
    }

    private void WakeAll()
    {
        List<RoomCursor> all;
        lock (sync) { all = [.. cursors]; }
        foreach (var cursor in all) { cursor.Wake(); }
    }
}
