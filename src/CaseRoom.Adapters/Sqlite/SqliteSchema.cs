using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>Brings the file to this server's schema at start. Each step is one SQL script, applied once and in
/// order.</summary>
/// <param name="steps">The scripts; a file at schema n has had the first n.</param>
internal sealed class SqliteSchema(IReadOnlyList<string> steps)
{
    /// <summary>The scripts in Schema/, by name: log and keys.</summary>
    public static SqliteSchema Embedded { get; } = new(ReadScripts("sqlite-schema/"));

    /// <summary>The scripts in AccessSchema/, by name.</summary>
    public static SqliteSchema Accesses { get; } = new(ReadScripts("sqlite-access-schema/"));

    /// <exception cref="StoreSchemaException">The file is newer than this server.</exception>
    public void Migrate(SqliteDatabase database)
    {
        database.CreateFolder();
        using var connection = database.OpenForWriting();
        var found = Version(connection);
        if (found > steps.Count) { throw new StoreSchemaException(database.FilePath, found, steps.Count); }

        if (found == steps.Count) { return; }

        if (found > 0) { Copy(connection, $"{database.FilePath}.schema-{SqliteText.Number(found)}"); }

        Apply(connection);
    }

    private void Apply(SqliteConnection connection)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            // Asked again under the lock: another process may have migrated in between.
            for (var version = Version(connection); version < steps.Count; version++)
            {
                connection.Execute(steps[version]);
                connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT");
                connection.Execute("DELETE FROM schema_version");
                connection.Execute($"INSERT INTO schema_version VALUES ({SqliteText.Number(version + 1)})");
            }

            connection.Execute("COMMIT");
        }
        catch (SqliteException)
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    /// <summary>A whole, checkpointed copy beside the file; one left by a migration that was cut short is
    /// replaced.</summary>
    private static void Copy(SqliteConnection connection, string to)
    {
        File.Delete(to);
        SqliteFile.EnsurePrivate(to);
        using var copy = connection.Statement("VACUUM INTO @to", ("@to", to));
        copy.ExecuteNonQuery();
    }

    private static int Version(SqliteConnection connection)
    {
        using var asked = connection.Statement("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'");
        if ((long)asked.ExecuteScalar()! == 0) { return 0; }

        using var read = connection.Statement("SELECT version FROM schema_version");
        return Convert.ToInt32(read.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static List<string> ReadScripts(string prefix)
    {
        var assembly = typeof(SqliteSchema).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return [.. names.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })];
    }
}
