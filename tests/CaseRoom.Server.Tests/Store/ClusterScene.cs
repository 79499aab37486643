using CaseRoom.Server.Tests.Cli;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Store;

/// <summary>Three hosts as processes of their own on one PostgreSQL, behind one address.</summary>
internal sealed class ClusterScene : IAsyncDisposable
{
    private const int Count = 3;

    private readonly List<ServerProcess> hosts = [];
    private AnyHost proxy = null!;
    private PostgresServer postgres = null!;

    /// <summary>Connection string of the application's role.</summary>
    public string Database { get; private set; } = "";

    public IReadOnlyList<ServerProcess> Hosts => hosts;

    /// <summary>Where people and programs reach whichever host answers.</summary>
    public Uri Address => proxy.Address;

    /// <summary>Migrates a new database by the command line, and starts the hosts.</summary>
    public static async Task<ClusterScene> StartAsync()
    {
        var scene = new ClusterScene();
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

    /// <summary>By the command line, as its owner.</summary>
    public static async Task MigrateAsync(PostgresServer postgres, string database)
    {
        var (code, said, wrong) = await CaseRoomCommand.RunAsync(
            new Uri("http://localhost"), null, "migrate", postgres.As(PostgresServer.Owner, database), "--role",
            PostgresServer.Application);
        (code, wrong).ShouldBe((0, ""), said);
    }

    public async ValueTask DisposeAsync()
    {
        // The first made the folders that the others share.
        foreach (var host in Enumerable.Reverse(hosts)) { await host.DisposeAsync(); }
        if (proxy is not null) { await proxy.DisposeAsync(); }
        if (postgres is not null) { await postgres.DisposeAsync(); }
    }

    private async Task BeginAsync()
    {
        postgres = await PostgresServer.StartAsync();
        var name = await postgres.CreateDatabaseAsync();
        Database = postgres.As(PostgresServer.Application, name);
        proxy = new AnyHost(() => [.. hosts.Select(host => host.Address)]);
        await MigrateAsync(postgres, name);

        // The first makes what all share: keys, and the invented room.
        hosts.Add(await ServerProcess.StartAsync(Options(null)));
        hosts.AddRange(await Task.WhenAll(
            Enumerable.Range(1, Count - 1).Select(_ => ServerProcess.StartAsync(Options(hosts[0])))));
    }

    private ServerOptions Options(ServerProcess? beside) => new()
    {
        Beside = beside,
        Settings = new Dictionary<string, string?>
        {
            ["CaseRoom:Postgres"] = Database,
            ["CaseRoom:PublicUrl"] = proxy.Address.ToString(),
            ["CaseRoom:Cluster:Hosts"] = $"{Count}",
        },
    };
}
