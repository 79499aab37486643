using CaseRoom.Adapters.Blobs;
using CaseRoom.Adapters.Keys;
using CaseRoom.Adapters.Memory;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Hosts;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CaseRoom.Adapters;

/// <summary>The embedded store: SQLite log, keys and access log, blobs as files.</summary>
public static class SqliteStoreExtensions
{
    /// <summary>
    /// Registers log, keys, access log and blobs. The store is opened, migrated and its master key tried before
    /// anything else of the host starts: what is wrong there stops the start with one sentence. Master keys that were
    /// registered before are kept: a key management service is another <see cref="IMasterKeys"/>.
    /// </summary>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        var file = Path.Combine(options.DataPath, "caseroom.db");

        // A store that is there already was made with a key: a new one would open nothing in it.
        services.TryAddSingleton<IMasterKeys>(_ => options.MasterKeys is { Length: > 0 } given
            ? GivenMasterKeys.Load(given)
            : FileMasterKey.Load(options.KeyPath, options.MayCreateKey && !File.Exists(file)));
        services.AddSingleton(provider => Open(file, provider.GetRequiredService<IMasterKeys>()));
        services.AddSingleton<IRoomLog, SqliteRoomLog>();
        services.AddSingleton<SqliteStreamKeys>();
        services.AddSingleton<IStreamKeys>(provider => provider.GetRequiredService<SqliteStreamKeys>());
        services.AddSingleton<IKeyRotation>(provider => provider.GetRequiredService<SqliteStreamKeys>());
        services.AddSingleton<IStreamErasure, SqliteErasure>();
        services.AddSingleton<IAccessLog>(
            provider => OpenAccesses(options.DataPath, provider.GetRequiredService<IMasterKeys>()));
        services.AddSingleton<IBlobStore>(provider => new FileBlobStore(
            Path.Combine(Path.GetFullPath(options.DataPath), "blobs"), provider.GetRequiredService<IStreamKeys>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITurns, OwnTurns>();
        services.AddSingleton<IUsedOnce, MemoryUsedOnce>();
        services.AddHostedService<SqliteStoreStart>();
        return services;
    }

    /// <summary>The key comes first: without it no file is made that only the lost key could have opened.</summary>
    private static SqliteStore Open(string file, IMasterKeys masters)
    {
        ArgumentNullException.ThrowIfNull(masters);
        return new SqliteStore(file);
    }

    private static SqliteAccessLog OpenAccesses(string folder, IMasterKeys masters)
    {
        ArgumentNullException.ThrowIfNull(masters);
        return SqliteAccessLog.Open(Path.Combine(folder, "accesses.db"));
    }

    /// <summary>Opening the index key proves file, schema and master key together; a row, the access log.</summary>
    private sealed class SqliteStoreStart(IStreamKeys keys, IAccessLog accesses) : IHostedLifecycleService
    {
        public async Task StartingAsync(CancellationToken cancellationToken)
        {
            await keys.IndexKeyAsync(cancellationToken);
            await accesses.SinceAsync(0, 1, cancellationToken);
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
