using CaseRoom.Contracts.Wire;

namespace CaseRoom.Grains.Rooms;

/// <summary>Commands a second: of one person in all rooms (LIM-04), and of all members of one room together (LIM-20).
/// </summary>
public sealed record CommandRates(int OfPerson, int InRoom)
{
    /// <summary>As shipped.</summary>
    public static readonly CommandRates Shipped = new(WireLimits.CommandsPerSecond, WireLimits.CommandsPerRoomSecond);
}
