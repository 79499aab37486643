using System.CommandLine;
using CaseRoom.Client;
using CaseRoom.Contracts.Log;

namespace CaseRoom.Cli;

/// <summary><c>caseroom verify ROOM</c>: recomputes the room's hash chain from its beginning.</summary>
internal static class VerifyCommand
{
    public static Command Make(CommonOptions common)
    {
        var room = RoomArgument.Make();
        var command = new Command("verify", "Check that a room's log is whole.") { room };
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var id = await RoomArgument.FindAsync(client, parsed.GetRequiredValue(room), cancel);
            var verdict = await LogVerifier.VerifyAsync(client, id, cancel);
            common.Screen(parsed).Show(
                new Verified(id, verdict.IsWhole, verdict.Events, verdict.Opened, verdict.Hash, verdict.Fault), Line);
            return verdict.IsWhole ? ExitCode.Done : ExitCode.NotWhole;
        });
        return command;
    }

    private static string Line(Verified verified) => verified.Fault is { } fault
        ? $"Not whole: event {fault.Sequence} is not what was written ({fault.Kind}); "
                    + $"the {verified.Events} before it are."
        : $"Whole: {verified.Events} events, {verified.Opened} of them opened and checked. Hash {verified.Hash}";

    private sealed record Verified(Guid RoomId, bool Whole, long Events, long Opened, string Hash, ChainFault? Fault);
}
