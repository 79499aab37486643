using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>The writer's connection and its prepared statements. Used by one thread.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first row as the caller reads it, or null where there is none.</summary>
    public T? First<T>(
        string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class
    {
        using var row = Prepared(sql, values).ExecuteReader();
        return row.Read() ? read(row) : null;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) { command.Dispose(); }

        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.Statement(sql);
            _prepared.Add(sql, command);
        }

        // The same text always names the same values in the same order: only what they are changes.
        for (var i = command.Parameters.Count; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(values[i].Name, DBNull.Value);
        }

        for (var i = 0; i < values.Length; i++) { command.Parameters[i].Value = values[i].Value ?? DBNull.Value; }

        return command;
    }
}
