using Npgsql;

namespace CaseRoom.Cli;

/// <summary>A database that a person names on the command line.</summary>
internal static class DatabaseArgument
{
    public const string Meaning = "Connection string of the schema's owner, as Npgsql reads it: "
        + "\"Host=…;Database=…;Username=…\". Its password is read from PGPASSFILE or PGPASSWORD.";

    /// <exception cref="CliException">It is none, or holds a password.</exception>
    public static string Checked(string given)
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
}
