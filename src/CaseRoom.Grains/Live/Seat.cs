using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Grains.Live;

/// <summary>What a reader is in a room and how far they see: when it changes, the room's view is another.</summary>
internal sealed record Seat(View View, Role Role)
{
    /// <summary>It lasts as long as the connection, and does not keep the room alive of which it was made: the channel
    /// adds the room of the moment to what it sends.</summary>
    public static Seat? Of(RoomState state, Guid person, DateTimeOffset now) =>
        Viewer.At(state, person, now) is { } view && state.Membership.Present(person) is { } member
            ? new Seat(view with { Now = RoomState.Empty }, member.Role)
            : null;
}
