using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Domain.Tests;

/// <summary>An event that has happened, and by whose command; the coordinator's unless said.</summary>
internal readonly record struct Past(Guid Actor, RoomEvent Event)
{
    public static implicit operator Past(RoomEvent happened) => new(Cast.Id(Role.Coordinator), happened);

    public static implicit operator Past((Role By, RoomEvent Event) past) => new(Cast.Id(past.By), past.Event);
}
