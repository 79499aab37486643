using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Adapters.Sqlite;

/// <summary>How ids and times stand in the tables, and the few calls that every statement needs.</summary>
internal static class SqliteText
{
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static SqliteCommand Statement(
        this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) { command.Parameters.AddWithValue(name, value ?? DBNull.Value); }

        return command;
    }

    public static string Of(Guid id) => id.ToString("D");

    public static string Of(IEnumerable<Guid> ids) => string.Join(' ', ids.Select(Of));

    public static IReadOnlyList<Guid> Guids(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Guid.ParseExact(id, "D"))];

    /// <summary>The ids as a JSON array, so that one statement serves lists of any length.</summary>
    public static string Json(IEnumerable<Guid> ids) => $"[{string.Join(',', ids.Select(id => $"\"{Of(id)}\""))}]";

    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    public static byte[] Bytes(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
