using System.CommandLine;
using CaseRoom.Client;

namespace CaseRoom.Cli;

/// <summary>Names a room: by its id, or by the beginning of the id of one room in the person's list.</summary>
internal static class RoomArgument
{
    public static Argument<string> Make() =>
        new("ROOM") { Description = "The room's id, or as much of its beginning as names one of your rooms." };

    /// <exception cref="CliException">No room, or more than one, begins so.</exception>
    public static async Task<Guid> FindAsync(CaseRoomClient client, string said, CancellationToken cancel)
    {
        if (Guid.TryParse(said, out var whole)) { return whole; }
        var rooms = await client.RoomsAsync(cancel);
        var found = rooms.Where(r => r.RoomId.ToString().StartsWith(said, StringComparison.OrdinalIgnoreCase)).ToList();
        return found switch
        {
            [var one] => one.RoomId,
            [] => throw new CliException($"None of your rooms begins with '{said}'."),
            _ => throw new CliException($"{found.Count} of your rooms begin with '{said}': say more of the id."),
        };
    }
}
