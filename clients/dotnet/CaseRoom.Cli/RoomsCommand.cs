using System.CommandLine;
using System.Globalization;
using CaseRoom.Contracts.Rooms;

namespace CaseRoom.Cli;

/// <summary><c>caseroom rooms</c></summary>
internal static class RoomsCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("rooms", "List your rooms.");
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var screen = common.Screen(parsed);
            foreach (var room in await client.RoomsAsync(cancel)) { screen.Show(room, Line); }
            return ExitCode.Done;
        });
        return command;
    }

    private static string Line(RoomListItem room)
    {
        var question = room.Question.ReplaceLineEndings(" ");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{room.RoomId}  {room.Phase,-12}  {room.ChangedAt.ToLocalTime():yyyy-MM-dd HH:mm}  {question}");
    }
}
