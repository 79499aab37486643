using System.Globalization;
using System.Text.RegularExpressions;
using CaseRoom.Adapters.Postgres;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Npgsql;

namespace CaseRoom.Cli;

/// <summary>
/// Brings a database to this version's schema. It is the owner's work and never the server's: expand first, so that
/// hosts of the version before go on, and contract in a later version. Each step is one script, applied once and in
/// order, each in a transaction of its own (LOG-72).
/// </summary>
public static partial class PostgresMigration
{
    /// <summary>Of the advisory lock that two who migrate at once wait for; any number that nothing else here uses.
    /// </summary>
    private const long Lock = 0x43_41_53_45_02;

    /// <summary>Applies what is missing; a database that is up to date stays as it is.</summary>
    /// <param name="owner">Connection string of the role that owns the schema.</param>
    /// <param name="application">The server's role, which is there already and owns nothing.</param>
    /// <returns>How many steps were applied.</returns>
    /// <exception cref="ArgumentException">The role's name is none.</exception>
    /// <exception cref="IOException">The database cannot be reached, or a step failed and was taken back; those before
    /// it stand.</exception>
    public static int Migrate(string owner, string application)
    {
        if (!RoleName().IsMatch(application)) { throw new ArgumentException($"{application} is no name of a role."); }

        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(owner) { SearchPath = PostgresNames.Schema, Pooling = false }
                .ConnectionString);
        try
        {
            connection.Open();
            Run(connection, $"SELECT pg_advisory_lock({Lock.ToString(CultureInfo.InvariantCulture)})");
            Run(connection, $"CREATE SCHEMA IF NOT EXISTS {PostgresNames.Schema}");
            Run(connection, $"GRANT USAGE ON SCHEMA {PostgresNames.Schema} TO {application}");
            var done = Engine(connection.ConnectionString, application).PerformUpgrade();
            if (!done.Successful) { throw Failed(done); }

            Run(connection, $"GRANT SELECT ON {PostgresNames.Schema}.{PostgresNames.Journal} TO {application}");
            return done.Scripts.Count();
        }
        catch (NpgsqlException fault)
        {
            throw new IOException($"The database cannot be migrated: {fault.Message}", fault);
        }
    }

    private static UpgradeEngine Engine(string owner, string application) => DeployChanges.To
        .PostgresqlDatabase(owner)
        .WithScriptsEmbeddedInAssembly(
            typeof(PostgresMigration).Assembly,
            name => name.StartsWith(PostgresNames.Scripts, StringComparison.Ordinal))
        .WithVariable("application", application)
        .WithTransactionPerScript()
        .JournalToPostgresqlTable(PostgresNames.Schema, PostgresNames.Journal)
        .LogTo(new NoOpUpgradeLog())
        .Build();

    private static IOException Failed(DatabaseUpgradeResult result) => new(
        $"The database cannot be migrated: step {result.ErrorScript?.Name ?? "?"} failed: {result.Error.Message}",
        result.Error);

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex RoleName();
}
