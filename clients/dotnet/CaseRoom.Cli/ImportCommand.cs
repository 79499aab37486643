using System.CommandLine;
using System.Net;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli;

/// <summary>
/// <c>caseroom import FILE…</c>: one room for each file. A file that is not taken does not stop the others.
/// </summary>
internal static class ImportCommand
{
    /// <summary>Tries of one file while the server says that it does not know: each under the same ids.</summary>
    private const int Tries = 5;

    public static Command Make(CommonOptions common)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "GA4GH Phenopackets, version 2, as JSON.",
            Arity = ArgumentArity.OneOrMore,
        };
        var unit = new Option<string?>("--unit")
        {
            Description = "The responsible unit, by its id or its name; otherwise your own. It must treat.",
            HelpName = "UNIT",
        };
        var basis = new Option<string>("--basis")
        {
            Description = "Why the room may be opened, as its members read it.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "Hentet fra fil (GA4GH Phenopacket)",
        };
        var title = new Option<string>("--title")
        {
            Description = "What the file is called in the room.",
            HelpName = "TEXT",
            DefaultValueFactory = _ => "Filen som saken ble opprettet fra",
        };
        var custody = new CustodyOptions();
        var command = new Command("import", "Open a room from each file.") { files, unit, basis, title };
        custody.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var screen = common.Screen(parsed);
            var place = await UnitAsync(client, parsed.GetValue(unit), cancel);
            var (why, called) = (parsed.GetRequiredValue(basis), parsed.GetRequiredValue(title));
            var (agreement, retention) = (custody.Agreement(parsed), custody.Retention(parsed));
            var faults = 0;
            var names = parsed.GetRequiredValue(files);
            foreach (var name in names)
            {
                var room = new ImportedRoom(
                    Guid.CreateVersion7(), Guid.CreateVersion7(), place, why, called, agreement, retention);
                if (!await ImportAsync(client, screen, name, room, cancel)) { faults++; }
            }

            if (faults > 0 && names.Length > 1) { screen.Fail($"{faults} of {names.Length} files were not taken."); }
            return faults == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    /// <exception cref="CliException">No unit, or more than one, has that name.</exception>
    private static async Task<Guid?> UnitAsync(CaseRoomClient client, string? said, CancellationToken cancel)
    {
        if (said is null) { return null; }
        if (Guid.TryParse(said, out var id)) { return id; }
        var found = (await client.UnitsAsync(cancel))
            .Where(u => said == u.Name || said == $"{u.Name}, {u.Organisation.Name}").ToList();
        return found switch
        {
            [var one] => one.UnitId,
            [] => throw new CliException($"No unit is called '{said}'."),
            _ => throw new CliException(
                $"{found.Count} units are called '{said}': add the organisation after a comma."),
        };
    }

    private static async Task<bool> ImportAsync(
        CaseRoomClient client, Screen screen, string name, ImportedRoom room, CancellationToken cancel)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(name, cancel);
            var reply = await SendAsync(client, room, bytes, cancel);
            if ((reply.Opened.Problem ?? reply.Kept?.Problem) is { } problem)
            {
                screen.Fail($"{name}: {Sentences.Of(problem)}");
                return false;
            }

            screen.Show(
                new Imported(name, reply.RoomId, reply.Taken), one => $"{one.RoomId}  {one.Facts,4} facts  {one.File}");
            return true;
        }
        catch (CaseRoomException fault) when (fault.Faults.Count > 0)
        {
            foreach (var at in fault.Faults) { screen.Fail(At(name, at)); }
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            screen.Fail($"{name}: cannot be read ({fault.Message.TrimEnd('.')}).");
            return false;
        }
    }

    private static async Task<ImportReply> SendAsync(
        CaseRoomClient client, ImportedRoom room, byte[] bytes, CancellationToken cancel)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                using var file = new MemoryStream(bytes);
                var reply = await client.ImportPhenopacketAsync(room, file, cancel);
                var open = reply.Opened.Status is OutcomeStatus.Unknown || reply.Kept?.Status is OutcomeStatus.Unknown;
                if (!open) { return reply; }
            }
            catch (CaseRoomException soon) when (soon.Status is HttpStatusCode.TooManyRequests && left > 1)
            {
                // So many a minute: the next is taken when its time has come.
            }

            if (left == 1)
            {
                throw new CliException($"It is not known whether room {room.RoomId} was opened; try again.");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
    }

    private static string At(string name, FileFault fault) =>
        $"{name}{(fault.Line is { } line ? $":{line}" : "")}: {fault.Path}: {fault.Reason}";

    private sealed record Imported(string File, Guid RoomId, int Facts);
}
