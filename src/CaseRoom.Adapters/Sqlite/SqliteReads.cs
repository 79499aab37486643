using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>Reads on connections of their own, off the caller's thread: SQLite blocks while the disk answers.</summary>
internal sealed class SqliteReads(SqliteDatabase database) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(SqliteLimits.ConcurrentReads);

    /// <summary>Every row of a query, each as the caller reads it.</summary>
    public async Task<IReadOnlyList<T>> AllAsync<T>(
        string sql, Func<SqliteDataReader, T> read, CancellationToken cancel, params (string, object?)[] values)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => All(sql, read, values), cancel);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>The first row, or null where there is none.</summary>
    public async Task<T?> FirstAsync<T>(
        string sql, Func<SqliteDataReader, T> read, CancellationToken cancel, params (string, object?)[] values)
        where T : class => await AllAsync(sql, read, cancel, values) is [var first, ..] ? first : null;

    public void Dispose()
    {
        _turns.Dispose();
        database.CloseReaders();
    }

    private List<T> All<T>(string sql, Func<SqliteDataReader, T> read, (string, object?)[] values)
    {
        using var connection = database.OpenForReading();
        using var statement = connection.Statement(sql, values);
        using var row = statement.ExecuteReader();
        var found = new List<T>();
        while (row.Read()) { found.Add(read(row)); }

        return found;
    }
}
