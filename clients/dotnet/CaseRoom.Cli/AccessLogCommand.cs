using System.CommandLine;
using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Cli;

/// <summary><c>caseroom access-log ROOM</c>: who has read what in a room, as a file that can be checked.</summary>
internal static class AccessLogCommand
{
    public static Command Make(CommonOptions common)
    {
        var room = RoomArgument.Make();
        var file = new Option<string>("--out") { Description = "File to write.", HelpName = "FILE", Required = true };
        var command = new Command("access-log", "Save who has read what in a room.") { room, file };
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var id = await RoomArgument.FindAsync(client, parsed.GetRequiredValue(room), cancel);
            var rows = new List<AccessRow>();
            for (var more = true; more;)
            {
                var page = await client.AccessLogAsync(id, rows.LastOrDefault()?.Sequence ?? 0, cancel: cancel);
                rows.AddRange(page.Rows.Select(one => one.Row));
                // Each page is a reading, and so a row: the end is where a page is not full.
                more = page.Rows.Count == WireLimits.EventsPerBatch;
            }

            var name = parsed.GetRequiredValue(file);
            using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(
                new AccessExport(StreamId.Room(id).ToString(), rows), WireJson.Options));
            await SavedFile.WriteAsync(content, name, cancel);
            common.Screen(parsed).Show(new Saved(id, name, rows.Count), one => $"{one.File}  {one.Rows} rows");
            return ExitCode.Done;
        });
        return command;
    }

    private sealed record Saved(Guid RoomId, string File, int Rows);
}
