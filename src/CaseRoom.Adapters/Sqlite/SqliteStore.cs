namespace CaseRoom.Adapters.Sqlite;

/// <summary>One open store file: its one writer and its readers, shared by what it holds.</summary>
internal sealed class SqliteStore : IDisposable
{
    /// <exception cref="StoreUnusableException">The file is newer than this server, or cannot be opened.</exception>
    public SqliteStore(string path, SqliteSchema? schema = null)
    {
        Database = SqliteFile.Opened(path, () => Migrated(path, schema ?? SqliteSchema.Embedded));
        Writer = new SqliteWriter(Database);
        Reads = new SqliteReads(Database);
    }

    public SqliteDatabase Database { get; }

    public SqliteWriter Writer { get; }

    public SqliteReads Reads { get; }

    public void Dispose()
    {
        Writer.Dispose();
        Reads.Dispose();
    }

    private static SqliteDatabase Migrated(string path, SqliteSchema schema)
    {
        var database = new SqliteDatabase(path);
        schema.Migrate(database);
        return database;
    }
}
