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
        var command = new Command("import", "Open a room from each file.") { files };
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var screen = common.Screen(parsed);
            var faults = 0;
            var names = parsed.GetRequiredValue(files);
            foreach (var name in names)
            {
                if (!await ImportAsync(client, screen, name, cancel)) { faults++; }
            }

            if (faults > 0 && names.Length > 1) { screen.Fail($"{faults} of {names.Length} files were not taken."); }
            return faults == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static async Task<bool> ImportAsync(
        CaseRoomClient client, Screen screen, string name, CancellationToken cancel)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(name, cancel);
            var reply = await SendAsync(client, bytes, cancel);
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

    private static async Task<ImportReply> SendAsync(CaseRoomClient client, byte[] bytes, CancellationToken cancel)
    {
        var (room, command) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        for (var left = Tries; ; left--)
        {
            if (await AskAsync(client, room, command, bytes, cancel) is { } reply) { return reply; }
            if (left == 1) { throw new CliException($"It is not known whether room {room} was opened; try again."); }
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
    }

    /// <summary>The server's answer; null when it does not know, or has more to do than it takes.</summary>
    private static async Task<ImportReply?> AskAsync(
        CaseRoomClient client, Guid room, Guid command, byte[] bytes, CancellationToken cancel)
    {
        using var file = new MemoryStream(bytes);
        try
        {
            var reply = await client.ImportPhenopacketAsync(room, command, file, cancel);
            return reply.Opened.Status is OutcomeStatus.Unknown || reply.Kept?.Status is OutcomeStatus.Unknown
                ? null
                : reply;
        }
        catch (CaseRoomException busy) when (busy.Status is HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }

    private static string At(string name, FileFault fault) =>
        $"{name}{(fault.Line is { } line ? $":{line}" : "")}: {fault.Path}: {fault.Reason}";

    private sealed record Imported(string File, Guid RoomId, int Facts);
}
