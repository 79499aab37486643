using CaseRoom.Adapters;
using CaseRoom.Server.Settings;

namespace CaseRoom.Server.Store;

/// <summary>The store: a file of this host alone, or one PostgreSQL for all hosts of a cluster.</summary>
internal static class StoreSetup
{
    public static WebApplicationBuilder AddStore(this WebApplicationBuilder builder)
    {
        // These alone: a wrong value of another key is for the check at start to name.
        var unset = new CaseRoomSettings();
        var options = new StoreOptions(
            builder.Configuration[$"{CaseRoomSettings.Section}:{nameof(unset.DataPath)}"] ?? unset.DataPath,
            builder.Configuration[$"{CaseRoomSettings.Section}:{nameof(unset.KeyPath)}"] ?? unset.KeyPath,
            builder.Environment.IsDevelopment(),
            builder.Configuration[$"{CaseRoomSettings.Section}:MasterKeys"]);
        builder.Services.AddSingleton<Summaries>().AddHostedService<KeyRotation>();
        if (ClusterSetup.DatabaseOf(builder) is { } database)
        {
            builder.Services.AddPostgresStore(options, database);
            builder.AddCluster(database);
        }
        else
        {
            builder.Services.AddSqliteStore(options);
            builder.AddSingleHost();
        }

        return builder;
    }
}
