using System.CommandLine;
using CaseRoom.Cli.Backup;

namespace CaseRoom.Cli;

/// <summary>The <c>caseroom</c> command: its subcommands, and one sentence for whatever goes wrong.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var common = new CommonOptions();
        var root = new RootCommand("CaseRoom from the command line.")
        {
            common.Server,
            common.Person,
            common.Json,
            LoginCommand.Make(common),
            LogoutCommand.Make(common),
            RoomsCommand.Make(common),
            ImportCommand.Make(common),
            FollowCommand.Make(common),
            ExportCommand.Make(common),
            VerifyCommand.Make(common),
            VerifyLogsCommand.Make(common),
            AccessLogCommand.Make(common),
            AccessChainsCommand.Make(common),
            VerifyAccessCommand.Make(common),
            MigrateCommand.Make(common),
            BackupCommand.Make(common),
            RestoreCommand.Make(common),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await errors.WriteLineAsync(parsed.Errors[0].Message);
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = errors,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync(Sentences.Of(fault));
            return Sentences.ExitCodeOf(fault);
        }
    }
}
