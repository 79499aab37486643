using System.Net;
using System.Net.Sockets;
using CaseRoom.Adapters;
using CaseRoom.Server.Settings;
using Orleans.Configuration;
using Orleans.Serialization.Configuration;

namespace CaseRoom.Server.Store;

/// <summary>The embedded store and the silo that runs the grains in this process.</summary>
internal static class StoreSetup
{
    public static WebApplicationBuilder AddStore(this WebApplicationBuilder builder)
    {
        // These alone: a wrong value of another key is for the check at start to name.
        var unset = new CaseRoomSettings();
        builder.Services.AddSqliteStore(new StoreOptions(
            builder.Configuration[$"{CaseRoomSettings.Section}:{nameof(unset.DataPath)}"] ?? unset.DataPath,
            builder.Configuration[$"{CaseRoomSettings.Section}:{nameof(unset.KeyPath)}"] ?? unset.KeyPath,
            builder.Environment.IsDevelopment(),
            builder.Configuration[$"{CaseRoomSettings.Section}:MasterKeys"]));
        builder.Services.AddSingleton<Summaries>().AddHostedService<KeyRotation>();
        builder.UseOrleans(silo =>
        {
            // One process, and nobody else speaks to its grains: any free loopback port, no gateway.
            silo.UseLocalhostClustering(FreePort(), gatewayPort: 0);
            silo.Configure<TypeManifestOptions>(types => types.AllowAllTypes = false);
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = TimeSpan.FromSeconds(20));
        });
        return builder;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
