using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>The file, and connections to it with the settings that durability and erasing rest on.</summary>
internal sealed class SqliteDatabase
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _writing;
    private readonly string _reading;

    public SqliteDatabase(string path)
    {
        FilePath = Path.GetFullPath(path);
        _writing = ConnectionString(SqliteOpenMode.ReadWriteCreate, pooling: false);
        _reading = ConnectionString(SqliteOpenMode.ReadOnly, pooling: true);
    }

    public string FilePath { get; }

    public void CreateFolder()
    {
        var folder = Path.GetDirectoryName(FilePath)!;
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(folder); }
        else { Directory.CreateDirectory(folder, OwnerOnly); }
    }

    /// <summary>FULL: an answered write survives a power cut. secure_delete: an erased row is overwritten.</summary>
    public SqliteConnection OpenForWriting()
    {
        SqliteFile.EnsurePrivate(FilePath);
        var connection = new SqliteConnection(_writing);
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA secure_delete = ON");
        return connection;
    }

    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(_reading);
        connection.Open();
        return connection;
    }

    public void CloseReaders()
    {
        using var any = new SqliteConnection(_reading);
        SqliteConnection.ClearPool(any);
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = FilePath,
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,
        DefaultTimeout = SqliteLimits.BusySeconds,
    }.ToString();
}
