namespace CaseRoom.Adapters.Sqlite;

/// <summary>One open store file: its one writer and its readers, shared by log and keys.</summary>
internal sealed class SqliteStore : IDisposable
{
    /// <exception cref="StoreSchemaException">The file is newer than this server.</exception>
    public SqliteStore(string path)
    {
        Database = new SqliteDatabase(path);
        SqliteSchema.Embedded.Migrate(Database);
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
}
