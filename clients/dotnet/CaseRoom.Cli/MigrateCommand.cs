using System.CommandLine;
using Npgsql;

namespace CaseRoom.Cli;

/// <summary><c>caseroom migrate</c>: brings the database of a cluster to this version's schema, as its owner.</summary>
internal static class MigrateCommand
{
    public static Command Make(CommonOptions common)
    {
        var database = new Argument<string>("DATABASE")
        {
            Description = "Connection string of the schema's owner, as Npgsql reads it: "
                + "\"Host=…;Database=…;Username=…\". Its password is read from PGPASSFILE or PGPASSWORD.",
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
            var owner = Connection(parsed.GetRequiredValue(database));
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

    private static string Connection(string given)
    {
        try
        {
            var read = new NpgsqlConnectionStringBuilder(given);
            return string.IsNullOrEmpty(read.Password)
                ? given
                : throw new CliException(
                    "Every program of this machine sees a command line: put the password into PGPASSFILE.",
                    ExitCode.Usage);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new CliException($"That is no connection string: {wrong.Message}", ExitCode.Usage);
        }
    }

    private sealed record Migrated(int Steps);
}
