using CaseRoom.Domain.Life;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Grains.Live;

/// <summary>Who had which seat in a room, from which place of its log on, and when the clock changes it next. Whoever
/// holds it guards it.</summary>
internal sealed class SeatingHistory(TimeProvider clock)
{
    /// <summary>Changes of access that are remembered: readers who come back are seldom further behind.</summary>
    private const int Held = 64;

    private readonly LinkedList<Seating> seatings = [];
    private DateTimeOffset? turnsAt;
    private long told;

    /// <summary>Counts what can change what anybody sees, events and turns of the clock.</summary>
    public long Version { get; private set; }

    /// <summary>The first sequence for which it is known who had which seat.</summary>
    public long RemembersFrom => seatings.First!.Value.From;

    /// <summary>Begins anew with a room as it stands; what was before is not known any more.</summary>
    public void Begin(RoomState state, long sequence)
    {
        seatings.Clear();
        Add(state, sequence, turned: false);
    }

    /// <summary>An event changed what somebody sees.</summary>
    public void Change(RoomState state, long sequence) => Add(state, sequence, turned: false);

    /// <summary>Looks whether hours of somebody have begun or ended since it was looked at last.</summary>
    public void Turn(RoomState state, long head)
    {
        if (turnsAt <= clock.GetUtcNow()) { Add(state, head, turned: true); }
    }

    /// <summary>Whether there is something that the readers were not told of; they are from here on.</summary>
    public bool TryTell()
    {
        if (told == Version) { return false; }
        told = Version;
        return true;
    }

    /// <summary>Whether the person had this seat at a sequence; false for one before what is remembered.</summary>
    public bool IsSeatedAs(Guid person, Seat seat, long sequence)
    {
        var then = seatings.Last;
        while (then is not null && then.Value.From > sequence) { then = then.Previous; }
        // Where the clock turned at this place, what the reader holds may be from before it.
        while (then?.Previous is { } earlier && then.Value.Turned && then.Value.From == sequence)
        {
            if (then.Value.SeatOf(person) != seat) { return false; }
            then = earlier;
        }

        return then is not null && then.Value.SeatOf(person) == seat;
    }

    private void Add(RoomState state, long sequence, bool turned)
    {
        var now = clock.GetUtcNow();
        Version++;
        turnsAt = Hours.NextTurn(state, now);
        seatings.AddLast(new Seating(sequence, state, now, turned));
        if (seatings.Count > Held) { seatings.RemoveFirst(); }
    }
}
