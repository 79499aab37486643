using System.Globalization;
using System.Text.RegularExpressions;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Npgsql;

namespace CaseRoom.Adapters.Postgres;

/// <summary>
/// Brings the database to this version's schema. It is the owner's work and never the server's: expand first, so that
/// hosts of the version before go on, and contract in a later version. Each step is one script, applied once and in
/// order, each in a transaction of its own.
/// </summary>
public static partial class PostgresSchema
{
    /// <summary>The schema within the database that everything of the store stands in.</summary>
    public const string Name = "caseroom";

    private const string Journal = "schema_versions";

    private const string Prefix = "postgres-schema/";

    /// <summary>Of the advisory lock that two who migrate at once wait for; any number that nothing else here uses.
    /// </summary>
    private const long Lock = 0x43_41_53_45_02;

    private static IReadOnlyList<string> Scripts { get; } =
    [
        .. typeof(PostgresSchema).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Applies what is missing; a database that is up to date stays as it is.</summary>
    /// <param name="owner">Connection string of the role that owns the schema.</param>
    /// <param name="application">The server's role, which is there already and owns nothing.</param>
    /// <returns>How many steps were applied.</returns>
    /// <exception cref="ArgumentException">The role's name is none.</exception>
    /// <exception cref="StoreUnusableException">A step failed and was taken back; those before it stand.</exception>
    public static int Migrate(string owner, string application)
    {
        if (!RoleName().IsMatch(application)) { throw new ArgumentException($"{application} is no name of a role."); }

        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(owner) { SearchPath = Name, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            Run(connection, $"SELECT pg_advisory_lock({Lock.ToString(CultureInfo.InvariantCulture)})");
            Run(connection, $"CREATE SCHEMA IF NOT EXISTS {Name}");
            Run(connection, $"GRANT USAGE ON SCHEMA {Name} TO {application}");
            var done = Engine(connection.ConnectionString, application).PerformUpgrade();
            if (!done.Successful) { throw Failed(done); }

            Run(connection, $"GRANT SELECT ON {Name}.{Journal} TO {application}");
            return done.Scripts.Count();
        }
        catch (NpgsqlException fault)
        {
            throw new StoreUnusableException($"The database cannot be migrated: {fault.Message}", fault);
        }
    }

    /// <summary>Stops a server whose version does not fit the database.</summary>
    /// <exception cref="StoreUnusableException">It cannot be reached, was never migrated, or is newer or older; the
    /// sentence says what to do.</exception>
    internal static async Task RequireCurrentAsync(PostgresStore store, CancellationToken cancel)
    {
        var found = await FoundAsync(store, cancel);
        if (found > Scripts.Count)
        {
            throw new StoreUnusableException(
                $"The database {store.Place} has schema {Number(found)}, but this server knows {Number(Scripts.Count)} "
                + "at most: start a newer server.");
        }

        if (found < Scripts.Count)
        {
            throw new StoreUnusableException(
                $"The database {store.Place} has schema {Number(found)}, and this server needs "
                + $"{Number(Scripts.Count)}: run caseroom migrate.");
        }
    }

    private static async Task<int> FoundAsync(PostgresStore store, CancellationToken cancel)
    {
        try
        {
            var counted = await store.AllAsync($"SELECT count(*)::int FROM {Journal}", row => row.GetInt32(0), cancel);
            return counted[0];
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            return 0;
        }
        catch (NpgsqlException fault)
        {
            throw new StoreUnusableException($"The database {store.Place} cannot be used: {fault.Message}", fault);
        }
    }

    private static UpgradeEngine Engine(string owner, string application) => DeployChanges.To
        .PostgresqlDatabase(owner)
        .WithScriptsEmbeddedInAssembly(
            typeof(PostgresSchema).Assembly, name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .WithVariable("application", application)
        .WithTransactionPerScript()
        .JournalToPostgresqlTable(Name, Journal)
        .LogTo(new NoOpUpgradeLog())
        .Build();

    private static StoreUnusableException Failed(DatabaseUpgradeResult result) => new(
        $"The database cannot be migrated: step {result.ErrorScript?.Name ?? "?"} failed: {result.Error.Message}",
        result.Error);

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex RoleName();
}
