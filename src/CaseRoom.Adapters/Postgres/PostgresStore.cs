using Npgsql;

namespace CaseRoom.Adapters.Postgres;

/// <summary>Connections to one database as the application's role: writers that merge, and readers.</summary>
internal sealed class PostgresStore : IAsyncDisposable
{
    /// <param name="connection">Host, database, and the application's role; what this store needs is set beside
    /// it.</param>
    public PostgresStore(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection)
        {
            SearchPath = PostgresNames.Schema,
            MaxPoolSize = PostgresLimits.Connections,
            Timeout = PostgresLimits.ConnectSeconds,
            CommandTimeout = PostgresLimits.StatementSeconds,
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            ApplicationName = "CaseRoom",
        };
        Place = $"{settings.Host}/{settings.Database}";
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        // An answered write survives a power cut, whatever the server is set to.
        const string Durable = "SET synchronous_commit = on";
        source.UsePhysicalConnectionInitializer(
            connection => Run(connection, Durable), connection => RunAsync(connection, Durable));
        Source = source.Build();
        Writer = new PostgresWriter(Source);
    }

    /// <summary>Host and database, for sentences.</summary>
    public string Place { get; }

    public NpgsqlDataSource Source { get; }

    public PostgresWriter Writer { get; }

    /// <summary>Every row of a query, each as the caller reads it.</summary>
    /// <param name="sql">With <c>$1</c>, <c>$2</c> … for the values.</param>
    public async Task<IReadOnlyList<T>> AllAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel, params NpgsqlParameter[] values)
    {
        await using var command = Source.CreateCommand(sql);
        command.Parameters.AddRange(values);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await row.ReadAsync(cancel)) { found.Add(read(row)); }

        return found;
    }

    /// <summary>The first row, or null where there is none.</summary>
    public async Task<T?> FirstAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel, params NpgsqlParameter[] values)
        where T : class => await AllAsync(sql, read, cancel, values) is [var first, ..] ? first : null;

    /// <summary>Runs one statement, durable when it returns.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> RunAsync(string sql, CancellationToken cancel, params NpgsqlParameter[] values)
    {
        await using var command = Source.CreateCommand(sql);
        command.Parameters.AddRange(values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Source.DisposeAsync();
    }

    private static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
