using CaseRoom.Domain.Streams;
using Npgsql;
using NpgsqlTypes;

namespace CaseRoom.Adapters.Postgres;

/// <summary>How ids, times and streams stand in the tables.</summary>
internal static class PostgresValue
{
    public static NpgsqlParameter Of<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    public static NpgsqlParameter Bytes(byte[]? value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = (object?)value ?? DBNull.Value };

    public static NpgsqlParameter Number(long? value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = (object?)value ?? DBNull.Value };

    public static NpgsqlParameter Id(Guid? value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = (object?)value ?? DBNull.Value };

    public static NpgsqlParameter Each<TFrom, T>(IEnumerable<TFrom> many, Func<TFrom, T> value) =>
        Of(many.Select(value).ToArray());

    public static NpgsqlParameter Each<T>(IEnumerable<T> many) => Of(many.ToArray());

    public static byte[] Bytes(this NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static DateTimeOffset Time(this NpgsqlDataReader row, int column) =>
        new(row.GetInt64(column), TimeSpan.Zero);

    public static StreamId Stream(this NpgsqlDataReader row, int column) => StreamNames.Parse(row.GetString(column));
}
