using Microsoft.Data.Sqlite;

namespace CaseRoom.Cli.Backup;

/// <summary>
/// The embedded store, copied while the server writes: SQLite's own backup reads one moment of each file. The access
/// log is copied first, so that every row of it was sealed by a key that the log's copy has (KEEP-01).
/// </summary>
internal static class SqliteCopy
{
    private const string Log = "caseroom.db";
    private const string Accesses = "accesses.db";

    /// <summary>Each moved to its name at the very end of a restore: a server that starts before finds no half
    /// store.</summary>
    private const string Unfinished = ".part";

    public static async Task<Manifest> MakeAsync(string data, string copy, DateTimeOffset at, CancellationToken cancel)
    {
        RequireStore(data, Accesses, Log);
        var files = new Dictionary<string, CopiedFile>();
        // Before the log, so that nothing that it names can have been removed; after it, what came since.
        await CopiedFiles.AddBlobsAsync(data, copy, files, cancel);
        foreach (var name in (string[])[Accesses, Log]) { Copy(Path.Combine(data, name), Path.Combine(copy, name)); }
        await CopiedFiles.AddBlobsAsync(data, copy, files, cancel);

        IReadOnlyList<ChainEnd> streams, accesses;
        await using (var log = Open(Path.Combine(copy, Log)))
        {
            streams = await StoredChains.LogsAsync(log, cancel);
        }

        await using (var log = Open(Path.Combine(copy, Accesses)))
        {
            accesses = await StoredChains.AccessesAsync(log, new Unwitnessed(), cancel);
        }

        foreach (var name in (string[])[Log, Accesses]) { files[name] = await CopiedFiles.OfAsync(copy, name, cancel); }
        return new Manifest(
            Manifest.Known, Manifest.Sqlite, 0, at, streams, accesses, [],
            [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <returns>How many streams of the copy were erased since.</returns>
    public static async Task<int> RestoreAsync(
        string copy, Manifest manifest, string data, WitnessedErasures? witness, CancellationToken cancel)
    {
        var (newLog, newAccesses) = (Path.Combine(data, Log + Unfinished), Path.Combine(data, Accesses + Unfinished));
        await CopiedFiles.CopyAsync(Path.Combine(copy, Log), data, Log + Unfinished, cancel);
        await CopiedFiles.CopyAsync(Path.Combine(copy, Accesses), data, Accesses + Unfinished, cancel);
        int held;
        await using (var accesses = Open(newAccesses))
        await using (var log = Open(newLog))
        {
            StoredChains.RequireSame(manifest.Streams, await StoredChains.LogsAsync(log, cancel));
            StoredChains.RequireSame(
                manifest.Accesses,
                await StoredChains.AccessesAsync(accesses, (IWitnessedRows?)witness ?? new Unwitnessed(), cancel));
            if (witness is not null) { await witness.RequireOfAsync(log, cancel); }
            held = await ReplayAsync(log, witness?.Erased ?? new HashSet<string>(), cancel);
        }

        // The log's name comes last: without it there is no store.
        File.Move(newAccesses, Path.Combine(data, Accesses));
        File.Move(newLog, Path.Combine(data, Log));
        Adapters.FolderEntries.Flush(data);
        return held;
    }

    private static async Task<int> ReplayAsync(
        SqliteConnection log, IEnumerable<string> erased, CancellationToken cancel)
    {
        Run(log, "PRAGMA secure_delete = ON");
        await using var all = log.BeginTransaction();
        var held = await Replay.RunAsync(log, all, erased, cancel);
        await all.CommitAsync(cancel);
        return held;
    }

    private static void Copy(string from, string to)
    {
        new FileStream(to, CopiedFiles.OwnersAlone()).Dispose();
        using var source = Open(from);
        using var copy = Open(to);
        source.BackupDatabase(copy);
        // One file, that can be read where nothing can be written; the server makes it anew.
        Run(copy, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>Who read what of a store at work, to be read alone.</summary>
    /// <exception cref="CliException">There is no store.</exception>
    public static SqliteConnection OpenAccesses(string data)
    {
        RequireStore(data, Accesses);
        return Open(Path.Combine(data, Accesses), SqliteOpenMode.ReadOnly);
    }

    /// <summary>The logs of a store at work, to be read alone, as they are at one moment.</summary>
    /// <exception cref="CliException">There is no store.</exception>
    public static SqliteConnection OpenLog(string data)
    {
        RequireStore(data, Log);
        var log = Open(Path.Combine(data, Log), SqliteOpenMode.ReadOnly);
        Run(log, "BEGIN");
        return log;
    }

    private static void RequireStore(string data, params string[] names)
    {
        foreach (var name in names)
        {
            if (!File.Exists(Path.Combine(data, name)))
            {
                throw new CliException($"There is no store in {data}: {name} is missing.");
            }
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA synchronous = FULL");
        return connection;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = mode, Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
