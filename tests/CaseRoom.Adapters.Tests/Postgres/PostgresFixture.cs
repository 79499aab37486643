using System.Security.Cryptography;
using CaseRoom.Adapters.Keys;
using CaseRoom.Adapters.Postgres;
using CaseRoom.Adapters.Tests.Postgres;
using CaseRoom.Cli;
using CaseRoom.Grains.Keys;
using CaseRoom.Testing;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace CaseRoom.Adapters.Tests.Postgres;

/// <summary>One PostgreSQL for all tests of this project; each test has a database of its own in it.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    internal PostgresServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await PostgresServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>An empty, migrated database.</summary>
    internal async Task<PostgresDatabase> MigratedAsync()
    {
        var database = new PostgresDatabase(Server, await Server.CreateDatabaseAsync());
        database.Migrate();
        return database;
    }
}

/// <summary>A database of one test, and stores open on it.</summary>
internal sealed class PostgresDatabase(PostgresServer server, string name) : IAsyncDisposable
{
    private readonly List<PostgresStore> stores = [];
    private readonly StoreFolder folder = new();

    public string AsOwner => server.As(PostgresServer.Owner, name);

    public string AsApplication => server.As(PostgresServer.Application, name);

    public int Migrate() => PostgresMigration.Migrate(AsOwner, PostgresServer.Application);

    /// <summary>As another host would open it.</summary>
    public PostgresStore Open()
    {
        var store = new PostgresStore(AsApplication);
        stores.Add(store);
        return store;
    }

    public MasterKeys MasterKey() => folder.MasterKey();

    public StoreOptions Options => new(folder.Data, folder.Keys, MayCreateKey: true);

    /// <summary>As an administrator puts a newer key beside the older.</summary>
    public void AddMasterKey(int number)
    {
        File.WriteAllBytes(KeyFile(number), RandomNumberGenerator.GetBytes(SealedBytes.KeyLength));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(KeyFile(number), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public void RemoveMasterKey(int number) => File.Delete(KeyFile(number));

    /// <summary>Asks the database past the store.</summary>
    /// <param name="connection">Of whom.</param>
    /// <param name="sql">In the schema of the store.</param>
    public static async Task<int> AskAsync(string connection, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { SearchPath = PostgresNames.Schema };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private string KeyFile(int number) =>
        Path.Combine(folder.Keys, number == 1 ? "master.key" : $"master-{number}.key");

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores) { await store.DisposeAsync(); }

        NpgsqlConnection.ClearAllPools();
        folder.Dispose();
    }
}
