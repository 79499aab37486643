using System.Globalization;
using CaseRoom.Adapters.Postgres;
using Npgsql;

namespace CaseRoom.Cli.Backup;

/// <summary>
/// A cluster's store, copied while hosts write: one read-only snapshot of the database, each table as PostgreSQL's own
/// text. Not <c>pg_dump</c>: the ends of the chains in the manifest are of the same snapshot, the schema is the one
/// that <c>caseroom migrate</c> makes, and no program of the database's version is needed where this runs.
/// </summary>
internal static class PostgresCopy
{
    private const string Folder = "tables";

    /// <summary>
    /// In the order in which they refer to each other. Who is signed in, which hosts there are, whose turn it is and
    /// what was used once are of the moment, and are not copied.
    /// </summary>
    private static readonly string[] Tables =
    [
        "streams", "events", "commands", "snapshots", "summaries", "summary_index", "stream_keys", "accesses",
        "access_chains",
    ];

    public static async Task<Manifest> MakeAsync(
        string database, string data, string copy, DateTimeOffset at, CancellationToken cancel)
    {
        var files = new Dictionary<string, CopiedFile>();
        // Before the log, so that nothing that it names can have been removed; after it, what came since.
        await CopiedFiles.AddBlobsAsync(data, copy, files, cancel);
        await using var connection = await OpenAsync(database, cancel);
        await using var snapshot = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead, cancel);
        await RunAsync(connection, "SET TRANSACTION READ ONLY", cancel);
        var schema = await SchemaAsync(connection, cancel);
        var tables = new List<CopiedTable>();
        foreach (var name in Tables)
        {
            var table = await CopyAsync(connection, name, copy, cancel);
            tables.Add(table);
            files[FileOf(name)] = await CopiedFiles.OfAsync(copy, FileOf(name), cancel);
        }

        var streams = await StoredChains.LogsAsync(connection, cancel);
        var accesses = await StoredChains.AccessesAsync(connection, new Unwitnessed(), cancel);
        await CopiedFiles.AddBlobsAsync(data, copy, files, cancel);
        return new Manifest(
            Manifest.Known, Manifest.Postgres, schema, at, streams, accesses, tables,
            [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>All or nothing: what is refused leaves the database as it was.</summary>
    /// <returns>How many streams of the copy were erased since.</returns>
    public static async Task<int> RestoreAsync(
        string copy, Manifest manifest, string database, WitnessedErasures? witness, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(database, cancel);
        await using var all = await connection.BeginTransactionAsync(cancel);
        var schema = await SchemaAsync(connection, cancel);
        if (schema != manifest.Schema)
        {
            throw new CliException(
                $"The copy has schema {Number(manifest.Schema)}, the database {Number(schema)}: restore with the "
                + "caseroom that made the copy into a database that it migrated, and migrate that.");
        }

        await RequireEmptyAsync(connection, cancel);
        foreach (var table in manifest.Tables)
        {
            var filled = await FillAsync(connection, table, copy, cancel);
            if (filled != table.Rows)
            {
                throw new CliException($"The copy is damaged: {table.Name} has {Number(filled)} rows.");
            }
        }

        await RunAsync(
            connection,
            "SELECT setval(pg_get_serial_sequence('accesses', 'position'), max(position)) FROM accesses", cancel);
        StoredChains.RequireSame(manifest.Streams, await StoredChains.LogsAsync(connection, cancel));
        StoredChains.RequireSame(
            manifest.Accesses,
            await StoredChains.AccessesAsync(connection, (IWitnessedRows?)witness ?? new Unwitnessed(), cancel));
        if (witness is not null) { await witness.RequireOfAsync(connection, cancel); }
        var held = await Replay.RunAsync(connection, all, witness?.Erased ?? new HashSet<string>(), cancel);
        await all.CommitAsync(cancel);
        return held;
    }

    /// <summary>No host gets between the look and the filling.</summary>
    private static async Task RequireEmptyAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await RunAsync(connection, $"LOCK TABLE {string.Join(", ", Tables)} IN ACCESS EXCLUSIVE MODE", cancel);
        foreach (var name in Tables)
        {
            await using var any = new NpgsqlCommand($"SELECT EXISTS (SELECT FROM {name})", connection);
            if (await any.ExecuteScalarAsync(cancel) is true)
            {
                throw new CliException(
                    $"The database is not empty: {name} has rows. Restore into one that was only migrated.");
            }
        }
    }

    private static async Task<CopiedTable> CopyAsync(
        NpgsqlConnection connection, string name, string copy, CancellationToken cancel)
    {
        var columns = await ColumnsAsync(connection, name, cancel);
        var path = Path.Combine(copy, FileOf(name));
        CopiedFiles.MakeFolder(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, CopiedFiles.OwnersAlone());
        await using var written = new StreamWriter(file) { NewLine = "\n" };
        var rows = 0L;
        using (var read = await connection.BeginTextExportAsync(
            $"COPY {name} ({string.Join(", ", columns)}) TO STDOUT", cancel))
        {
            // A row is a line: what a value has of line ends is written as \n.
            while (await read.ReadLineAsync(cancel) is { } line)
            {
                await written.WriteLineAsync(line.AsMemory(), cancel);
                rows++;
            }
        }

        await written.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
        return new CopiedTable(name, columns, rows);
    }

    private static async Task<long> FillAsync(
        NpgsqlConnection connection, CopiedTable table, string copy, CancellationToken cancel)
    {
        // Names from a file that somebody may have changed never become part of a statement.
        var columns = await ColumnsAsync(connection, table.Name, cancel);
        if (!Tables.Contains(table.Name) || !table.Columns.SequenceEqual(columns))
        {
            throw new CliException($"The copy is damaged: {table.Name} has other columns.", ExitCode.NotWhole);
        }

        var rows = 0L;
        await using var written = await connection.BeginTextImportAsync(
            $"COPY {table.Name} ({string.Join(", ", columns)}) FROM STDIN", cancel);
        await foreach (var line in File.ReadLinesAsync(Path.Combine(copy, FileOf(table.Name)), cancel))
        {
            await written.WriteAsync(line.AsMemory(), cancel);
            await written.WriteAsync("\n".AsMemory(), cancel);
            rows++;
        }

        return rows;
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(
        NpgsqlConnection connection, string table, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "SELECT column_name::text FROM information_schema.columns "
            + "WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position",
            connection);
        command.Parameters.Add(new() { Value = PostgresNames.Schema });
        command.Parameters.Add(new() { Value = table });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var columns = new List<string>();
        while (await row.ReadAsync(cancel)) { columns.Add(row.GetString(0)); }
        return columns;
    }

    private static async Task<int> SchemaAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*)::int FROM {PostgresNames.Journal}", connection);
        try
        {
            return (int)(await command.ExecuteScalarAsync(cancel))!;
        }
        catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            throw new CliException("The database has no schema of CaseRoom: run caseroom migrate first.");
        }
    }

    /// <summary>To the same, to be read alone, as they are at one moment.</summary>
    public static async Task<NpgsqlConnection> OpenMomentAsync(string database, CancellationToken cancel)
    {
        var connection = await OpenAsync(database, cancel);
        await RunAsync(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", cancel);
        return connection;
    }

    /// <summary>To the tables of a cluster's store.</summary>
    public static async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database)
            {
                SearchPath = PostgresNames.Schema, Pooling = false, CommandTimeout = 0,
            }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch (NpgsqlException fault)
        {
            await connection.DisposeAsync();
            throw new CliException($"The database cannot be reached: {fault.Message}", ExitCode.Unreachable);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string FileOf(string table) => $"{Folder}/{table}.copy";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
