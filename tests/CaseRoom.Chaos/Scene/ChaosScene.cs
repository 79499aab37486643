using CaseRoom.Adapters;
using CaseRoom.Chaos.Hosts;
using CaseRoom.Cli;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseRoom.Chaos.Scene;

/// <summary>PostgreSQL and three hosts as processes of their own, and lines between them that can be broken.</summary>
internal sealed class ChaosScene : IAsyncDisposable
{
    private const int Count = 3;

    /// <summary>Makes what was not flushed when it was acknowledged stay in memory long enough to be lost.</summary>
    private const string SlowWriter = "wal_writer_delay=10s";

    private readonly List<ServerProcess> hosts = [];
    private readonly Watchdog watchdog = new();
    private readonly string? control;
    private string database = "";

    private ChaosScene(string? control) => this.control = control;

    public PostgresServer Postgres { get; private set; } = null!;

    public IReadOnlyList<ServerProcess> Hosts => hosts;

    /// <summary>Between people and hosts.</summary>
    public FaultyLine Front { get; private set; } = null!;

    /// <summary>Between hosts and database.</summary>
    public FaultyLine Back { get; private set; } = null!;

    /// <summary>In which failpoints are ordered (<see cref="Hosts.Orders"/>).</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("caseroom-chaos-").FullName;

    /// <summary>Where people reach whichever host answers.</summary>
    public Uri Address => new($"http://localhost:{Front.Port}");

    /// <param name="control">A promise that this build lacks (<see cref="Controls"/>); null for the real one.</param>
    public static async Task<ChaosScene> StartAsync(string? control = null)
    {
        var scene = new ChaosScene(control);
        try
        {
            await scene.BeginAsync();
            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>The store itself, past every host and line.</summary>
    public ServiceProvider OpenStore() => new ServiceCollection()
        .AddPostgresStore(
            new StoreOptions(hosts[0].DataPath, hosts[0].KeyPath, MayCreateKey: false),
            Postgres.As(PostgresServer.Application, database))
        .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        // The first made the folders that the others share.
        foreach (var host in Enumerable.Reverse(hosts)) { await host.DisposeAsync(); }
        if (Front is not null) { await Front.DisposeAsync(); }
        if (Back is not null) { await Back.DisposeAsync(); }
        if (Postgres is not null)
        {
            await Postgres.KillAsync();
            await Postgres.DisposeAsync();
        }

        watchdog.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>After every start of it: the one before is gone.</summary>
    public void WatchDatabase() => watchdog.Watch(Postgres.ProcessId!.Value);

    private async Task BeginAsync()
    {
        Postgres = await PostgresServer.StartAsync(SlowWriter);
        WatchDatabase();
        database = await Postgres.CreateDatabaseAsync();
        PostgresMigration.Migrate(Postgres.As(PostgresServer.Owner, database), PostgresServer.Application);
        if (control is Controls.AsynchronousCommit) { await Postgres.AlterAsync(database, LateCommits.Sql); }

        Front = new FaultyLine(() => [.. hosts.Select(host => host.Address.Port)]);
        Back = new FaultyLine(() => [Postgres.Port]);
        // The first makes what all share.
        hosts.Add(await ServerProcess.StartAsync(Options(null)));
        hosts.AddRange(await Task.WhenAll(
            Enumerable.Range(1, Count - 1).Select(_ => ServerProcess.StartAsync(Options(hosts[0])))));
    }

    private ServerOptions Options(ServerProcess? beside) => new()
    {
        Beside = beside,
        Program = [typeof(ChaosScene).Assembly.Location, TestHost.Verb],
        Started = watchdog.Watch,
        Settings = new Dictionary<string, string?>
        {
            ["CaseRoom:Postgres"] = new NpgsqlConnectionStringBuilder(
                Postgres.As(PostgresServer.Application, database)) { Port = Back.Port }.ConnectionString,
            ["CaseRoom:PublicUrl"] = Address.ToString(),
            [TestHost.ControlVariable] = control,
            [TestHost.FolderVariable] = Folder,
        },
    };
}
