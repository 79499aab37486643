using CaseRoom.Adapters.Memory;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseRoom.Adapters;

/// <summary>Log, keys and blobs that last as long as the process.</summary>
public static class MemoryStoreExtensions
{
    public static IServiceCollection AddMemoryStore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IRoomLog, MemoryRoomLog>();
        services.AddSingleton<IStreamKeys, MemoryStreamKeys>();
        services.AddSingleton<IBlobStore, MemoryBlobStore>();
        return services;
    }
}
