using CaseRoom.Adapters.Blobs;
using CaseRoom.Adapters.Keys;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CaseRoom.Adapters;

/// <summary>The embedded store: SQLite log and keys, blobs as files.</summary>
public static class SqliteStoreExtensions
{
    /// <summary>
    /// Registers log, keys and blobs. The store is opened, migrated and its master key tried before anything else of
    /// the host
    /// starts: what is wrong there stops the start with one sentence.
    /// </summary>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => FileMasterKey.Load(options.KeyPath, options.MayCreateKey));
        services.AddSingleton(_ => new SqliteStore(Path.Combine(options.DataPath, "caseroom.db")));
        services.AddSingleton<IRoomLog, SqliteRoomLog>();
        services.AddSingleton<IStreamKeys, SqliteStreamKeys>();
        services.AddSingleton<IBlobStore>(provider => new FileBlobStore(
            Path.Combine(Path.GetFullPath(options.DataPath), "blobs"), provider.GetRequiredService<IStreamKeys>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<SqliteStoreStart>();
        return services;
    }

    /// <summary>Opening the index key proves file, schema and master key together.</summary>
    private sealed class SqliteStoreStart(IStreamKeys keys) : IHostedLifecycleService
    {
        public async Task StartingAsync(CancellationToken cancellationToken) =>
            await keys.IndexKeyAsync(cancellationToken);

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
