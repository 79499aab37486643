using System.Globalization;
using Npgsql;

namespace CaseRoom.Adapters.Postgres;

/// <summary>Whether the database has the schema that this version needs; <c>caseroom migrate</c> brings it there.
/// </summary>
internal static class PostgresSchema
{
    private static readonly int Known = typeof(PostgresSchema).Assembly.GetManifestResourceNames()
        .Count(name => name.StartsWith(PostgresNames.Scripts, StringComparison.Ordinal));

    /// <summary>Stops a server whose version does not fit the database.</summary>
    /// <exception cref="StoreUnusableException">It cannot be reached, was never migrated, or is newer or older; the
    /// sentence says what to do.</exception>
    public static async Task RequireCurrentAsync(PostgresStore store, CancellationToken cancel)
    {
        var found = await FoundAsync(store, cancel);
        if (found > Known)
        {
            throw new StoreUnusableException(
                $"The database {store.Place} has schema {Number(found)}, but this server knows {Number(Known)} at "
                + "most: start a newer server.");
        }

        if (found < Known)
        {
            throw new StoreUnusableException(
                $"The database {store.Place} has schema {Number(found)}, and this server needs {Number(Known)}: "
                + "run caseroom migrate.");
        }
    }

    private static async Task<int> FoundAsync(PostgresStore store, CancellationToken cancel)
    {
        try
        {
            var counted = await store.AllAsync(
                $"SELECT count(*)::int FROM {PostgresNames.Journal}", row => row.GetInt32(0), cancel);
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

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
