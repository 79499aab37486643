using CaseRoom.Adapters.Blobs;
using CaseRoom.Adapters.Keys;
using CaseRoom.Adapters.Postgres;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Hosts;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CaseRoom.Adapters;

/// <summary>The store of a cluster: log, keys, access log and sessions on one PostgreSQL, blobs in a folder that all
/// hosts share.</summary>
public static class PostgresStoreExtensions
{
    /// <summary>
    /// Registers log, keys, access log, sessions and blobs. Before anything else of the host starts, the database is
    /// asked for its schema and the master key is tried: what is wrong there stops the start with one sentence.
    /// </summary>
    /// <param name="services">Master keys that were registered before are kept.</param>
    /// <param name="options">Folders and master keys, as for the embedded store; <c>DataPath</c> is shared by all
    /// hosts.</param>
    /// <param name="connection">Host, database and the application's role (<c>CaseRoom:Postgres</c>).</param>
    public static IServiceCollection AddPostgresStore(
        this IServiceCollection services, StoreOptions options, string connection)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IMasterKeys>(_ => options.MasterKeys is { Length: > 0 } given
            ? GivenMasterKeys.Load(given)
            : FileMasterKey.Load(options.KeyPath, options.MayCreateKey));
        services.AddSingleton(_ => new PostgresStore(connection));
        services.AddSingleton<IRoomLog, PostgresRoomLog>();
        services.AddSingleton<PostgresStreamKeys>();
        services.AddSingleton<IStreamKeys>(provider => provider.GetRequiredService<PostgresStreamKeys>());
        services.AddSingleton<IKeyRotation>(provider => provider.GetRequiredService<PostgresStreamKeys>());
        services.AddSingleton<IStreamErasure, PostgresErasure>();
        services.AddSingleton<IAccessLog, PostgresAccessLog>();
        services.AddSingleton<ITurns, PostgresTurns>();
        services.AddSingleton<IUsedOnce, PostgresUsedOnce>();
        services.AddSingleton<ISignInSessions, PostgresSignInSessions>();
        services.AddSingleton<IBlobStore>(provider => new FileBlobStore(
            Path.Combine(Path.GetFullPath(options.DataPath), "blobs"), provider.GetRequiredService<IStreamKeys>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<PostgresStoreStart>().AddHostedService<PostgresErased>();
        return services;
    }

    /// <summary>The same connection, for whatever looks up its tables by their bare names.</summary>
    public static string InSchema(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { SearchPath = PostgresNames.Schema }.ConnectionString;

    /// <summary>Opening the index key proves database, schema and master key together.</summary>
    private sealed class PostgresStoreStart(PostgresStore store, IStreamKeys keys) : IHostedLifecycleService
    {
        public async Task StartingAsync(CancellationToken cancellationToken)
        {
            await PostgresSchema.RequireCurrentAsync(store, cancellationToken);
            await keys.IndexKeyAsync(cancellationToken);
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
