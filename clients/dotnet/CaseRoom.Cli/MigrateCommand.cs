using System.CommandLine;

namespace CaseRoom.Cli;

/// <summary><c>caseroom migrate</c>: brings the database of a cluster to this version's schema, as its owner.</summary>
internal static class MigrateCommand
{
    public static Command Make(CommonOptions common)
    {
        var database = new Argument<string>("DATABASE")
        {
            Description = DatabaseArgument.Meaning,
        };
        var role = new Option<string>("--role")
        {
            Description = "The server's role, which is there already.",
            HelpName = "ROLE",
            DefaultValueFactory = _ => "caseroom_app",
        };
        var command = new Command("migrate", "Bring the database of a cluster to this version's schema.")
        {
            database, role,
        };
        command.SetAction((parsed, _) =>
        {
            var owner = DatabaseArgument.Checked(parsed.GetRequiredValue(database));
            common.Screen(parsed).Show(
                new Migrated(Migrate(owner, parsed.GetRequiredValue(role))),
                done => done.Steps == 0 ? "Up to date." : $"Migrated: {done.Steps} steps.");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static int Migrate(string owner, string role)
    {
        try
        {
            return PostgresMigration.Migrate(owner, role);
        }
        catch (ArgumentException wrong)
        {
            throw new CliException(wrong.Message, ExitCode.Usage);
        }
    }

    private sealed record Migrated(int Steps);
}
