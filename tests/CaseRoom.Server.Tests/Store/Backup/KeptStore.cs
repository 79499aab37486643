using CaseRoom.Adapters;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Cli;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseRoom.Server.Tests.Store.Backup;

/// <summary>A server on either store, with the operator's commands for copying it and putting it back.</summary>
internal sealed class KeptStore : IAsyncDisposable
{
    private readonly DirectoryInfo elsewhere = System.IO.Directory.CreateTempSubdirectory("caseroom-copies-");
    private PostgresServer? postgres;
    private string database = "";

    private KeptStore()
    {
    }

    public ServerProcess Server { get; private set; } = null!;

    /// <summary>Where copies are made.</summary>
    public string Copies => elsewhere.FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<KeptStore> StartAsync(bool cluster)
    {
        var store = new KeptStore();
        try
        {
            if (cluster)
            {
                store.postgres = await PostgresServer.StartAsync();
                store.database = await store.postgres.CreateDatabaseAsync();
                await ClusterScene.MigrateAsync(store.postgres, store.database);
            }

            store.Server = await ServerProcess.StartAsync(new ServerOptions
            {
                Settings = new Dictionary<string, string?>
                {
                    ["CaseRoom:Postgres"] = store.As(PostgresServer.Application),
                },
            });
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>By the command line, while the server runs; the folder of the copy.</summary>
    public async Task<string> BackupAsync(string name = "copy")
    {
        var copy = Path.Combine(Copies, name);
        var (code, said, wrong) = await RunAsync("backup", copy, PostgresServer.Application);
        (code, wrong).ShouldBe((0, ""), said);
        said.ShouldStartWith("Copied and whole:");
        return copy;
    }

    /// <summary>Waits for the first checkpoint, which a server makes in its first minute: a folder without one is no
    /// witness, nor is one whose file is there and not yet written.</summary>
    public Task WitnessedAsync() => Eventually.IsTrueAsync(
        () => Task.FromResult(
            System.IO.Directory.GetFiles(Server.WitnessPath, "checkpoints-*.jsonl").Any(HoldsWholeLines)),
        TimeSpan.FromMinutes(3));

    private static bool HoldsWholeLines(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(written);
        return reader.ReadToEnd().EndsWith('\n');
    }

    /// <summary>Kills the server and destroys what it stood on; of a cluster an empty, migrated database is left.
    /// </summary>
    public async Task LoseAsync()
    {
        await Server.KillAsync();
        System.IO.Directory.Delete(Server.DataPath, recursive: true);
        if (postgres is null) { return; }
        await using var source = NpgsqlDataSource.Create(As(PostgresServer.Owner)!);
        await using var command = source.CreateCommand("DROP SCHEMA caseroom CASCADE");
        await command.ExecuteNonQueryAsync(Stop);
        await ClusterScene.MigrateAsync(postgres, database);
    }

    /// <summary>All that a cluster's database holds, as an operator dumps it; empty where there is none.</summary>
    public Task<string> DumpAsync() => postgres?.DumpAsync(database) ?? Task.FromResult("");

    /// <summary>A statement as the owner of a cluster's database.</summary>
    public Task AlterAsync(string sql) => postgres!.AlterAsync(database, sql);

    /// <summary>By the command line; what it says.</summary>
    public async Task<string> RestoreAsync(string copy)
    {
        var (code, said, wrong) = await TryRestoreAsync(copy, Witness(Server.WitnessPath));
        (code, wrong).ShouldBe((0, ""), said);
        return said;
    }

    /// <param name="folder">That took checkpoints.</param>
    /// <param name="later">How long after now the store is said to have been lost.</param>
    public static string[] Witness(string folder, TimeSpan later = default) =>
        ["--witness", folder, "--lost-at", (DateTimeOffset.UtcNow + later).ToString("O")];

    public Task<(int ExitCode, string Output, string Errors)> TryRestoreAsync(string copy, params string[] more) =>
        RunAsync("restore", copy, PostgresServer.Owner, more);

    /// <summary>Opens the store as the server does.</summary>
    public ServiceProvider Open()
    {
        var options = new StoreOptions(Server.DataPath, Server.KeyPath, MayCreateKey: false);
        var services = new ServiceCollection();
        return (postgres is null
            ? services.AddSqliteStore(options)
            : services.AddPostgresStore(options, As(PostgresServer.Application)!)).BuildServiceProvider();
    }

    /// <summary>A whole log, as it is stored.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream)
    {
        await using var store = Open();
        return await store.GetRequiredService<IRoomLog>().ReadAsync(stream, 0, int.MaxValue, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) { await Server.DisposeAsync(); }
        if (postgres is not null) { await postgres.DisposeAsync(); }
        elsewhere.Delete(recursive: true);
    }

    private string? As(string role) => postgres?.As(role, database);

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string command, string copy, string role, params string[] more)
    {
        string[] where = postgres is null ? [] : ["--database", As(role)!];
        return await CaseRoomCommand.RunAsync(
            Server.Address, null, [command, copy, "--data", Server.DataPath, .. where, .. more]);
    }
}
