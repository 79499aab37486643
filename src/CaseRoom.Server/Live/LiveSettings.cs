using System.ComponentModel.DataAnnotations;
using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Live;

/// <summary>How patient the live path is: the section <c>CaseRoom:Live</c>.</summary>
public sealed class LiveSettings
{
    public const string Section = "CaseRoom:Live";

    /// <summary>
    /// Seconds in which a reader must take what is written to it: longer, and it is gone; it resumes when it comes
    /// back.
    /// </summary>
    [Range(1, 300, ErrorMessage = "CaseRoom:Live:WriteSeconds must be between 1 and 300.")]
    public int WriteSeconds { get; set; } = 30;

    /// <summary>Commands a second and person (LIM-04).</summary>
    [Range(1, 100_000, ErrorMessage = "CaseRoom:Live:CommandsPerSecond must be between 1 and 100000.")]
    public int CommandsPerSecond { get; set; } = CommandRates.Shipped.OfPerson;

    /// <summary>Commands a second and room, of all its members (LIM-20).</summary>
    [Range(1, 100_000, ErrorMessage = "CaseRoom:Live:CommandsPerRoomSecond must be between 1 and 100000.")]
    public int CommandsPerRoomSecond { get; set; } = CommandRates.Shipped.InRoom;

    public CommandRates Rates => new(CommandsPerSecond, CommandsPerRoomSecond);
}
