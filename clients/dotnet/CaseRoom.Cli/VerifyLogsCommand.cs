using System.CommandLine;
using System.Data.Common;
using CaseRoom.Cli.Backup;

namespace CaseRoom.Cli;

/// <summary>
/// <c>caseroom verify-logs --data DATA --checkpoints FOLDER</c>: recomputes every log of events that a store holds, and
/// holds each against where checkpoints say that it stood. Needs no key, and the server may run.
/// </summary>
internal static class VerifyLogsCommand
{
    public static Command Make(CommonOptions common)
    {
        var data = StoreOptions.Data();
        var database = StoreOptions.Database();
        var folder = new Option<string>("--checkpoints")
        {
            Description = "Where checkpoints were written.",
            HelpName = "FOLDER",
            Required = true,
        };
        var key = CheckpointFiles.Key();
        var command = new Command("verify-logs", "Check every room's log in a store against its witness.")
        {
            data, database, folder, key,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var checkpoints = CheckpointFiles.Checked(parsed.GetRequiredValue(folder), parsed.GetValue(key));
            await using DbConnection store = parsed.GetValue(database) is { } given
                ? await PostgresCopy.OpenMomentAsync(DatabaseArgument.Checked(given), cancel)
                : SqliteCopy.OpenLog(Path.GetFullPath(parsed.GetRequiredValue(data)));
            var logs = await WitnessedLogs.CheckAsync(store, checkpoints, cancel);
            var screen = common.Screen(parsed);
            var bad = logs.Where(log => log.Fault is not null).ToList();
            foreach (var log in bad) { screen.Show(log, Line); }
            screen.Show(
                new AllLogs(
                    logs.Count, bad.Count, logs.Sum(log => log.Events),
                    logs.Count(log => log.Fault is null && log.Witnessed < log.Events)),
                Line);
            return bad.Count == 0 ? ExitCode.Done : ExitCode.NotWhole;
        });
        return command;
    }

    private static string Line(CheckedLog log) =>
        $"{log.Log}: Not whole: event {log.Fault!.Sequence} is not what was written ({log.Fault.Kind}); the "
        + $"{log.Events} before it are.";

    private static string Line(AllLogs all) =>
        $"{all.Logs} logs with {all.Events} good events; {all.NotWhole} logs are not whole, and of "
        + $"{all.NotYetWitnessed} no checkpoint speaks yet of the newest.";

    private sealed record AllLogs(int Logs, int NotWhole, long Events, int NotYetWitnessed);
}
