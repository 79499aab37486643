using CaseRoom.Domain.Rooms;

namespace CaseRoom.Grains.Live;

/// <summary>From when on who sat where.</summary>
/// <param name="Turned">By the clock, and not by the event of that sequence.</param>
internal sealed record Seating(long From, RoomState State, DateTimeOffset At, bool Turned)
{
    public Seat? SeatOf(Guid person) => Seat.Of(State, person, At);
}
