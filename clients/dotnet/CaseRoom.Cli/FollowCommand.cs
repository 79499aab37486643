using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;

namespace CaseRoom.Cli;

/// <summary>
/// <c>caseroom follow ROOM</c>: prints events as they come, until interrupted or the room ends for this person.
/// </summary>
internal static class FollowCommand
{
    public static Command Make(CommonOptions common)
    {
        var room = RoomArgument.Make();
        var all = new Option<bool>("--all") { Description = "Begin with the room's first event, not the next." };
        var command = new Command("follow", "Print what happens in a room.") { room, all };
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var screen = common.Screen(parsed);
            var id = await RoomArgument.FindAsync(client, parsed.GetRequiredValue(room), cancel);
            await using var follower = await RoomFollower.StartAsync(client, id, parsed.GetValue(all), cancel);
            await foreach (var update in follower.UpdatesAsync(cancel)) { Print(screen, update); }
            throw new RoomEndedException(follower.Ended ?? ResetReason.Removed);
        });
        return command;
    }

    private static void Print(Screen screen, RoomUpdate update)
    {
        switch (update)
        {
            case RoomUpdate.Happened happened:
                screen.Show(happened.Json, json => Line(happened, json));
                break;
            case RoomUpdate.Reloaded { Reason: { } reason }:
                screen.Fail($"The room was loaded anew ({JsonNamingPolicy.CamelCase.ConvertName(reason.ToString())}).");
                break;
        }
    }

    private static string Line(RoomUpdate.Happened happened, JsonElement json)
    {
        var one = happened.Recorded;
        var members = happened.After.State.Membership.Members;
        var who = members.TryGetValue(one.Actor, out var member) ? member.Person.Name : one.Actor.ToString();
        var type = json.GetProperty("type").GetString();
        var data = json.GetProperty("data").GetRawText();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Sequence,6}  {one.At.ToLocalTime():yyyy-MM-dd HH:mm:ss}  {who}  {type}  {data}");
    }
}
