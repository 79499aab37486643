using CaseRoom.Adapters.Witness;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Audit;

/// <summary>Who reads what.</summary>
internal static class AuditSetup
{
    public static WebApplicationBuilder AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<Visits>()
            .AddSingleton<Accesses>()
            .AddSingleton<RoomReads>()
            .AddSingleton<AccessHistory>()
            .AddSingleton<AccessLogFile>()
            .AddSingleton<CursorRows>()
            .AddHostedService(provider => provider.GetRequiredService<CursorRows>());
        builder.Services.AddValidatedSettings<AuditSettings>(AuditSettings.Section);
        builder.Services
            .AddSingleton<WitnessFolder>()
            .AddSingleton<IValidateOptions<AuditSettings>>(provider => provider.GetRequiredService<WitnessFolder>())
            .AddSingleton<ICheckpointWitness>(provider => new FolderWitness(WitnessPath(provider)))
            .AddSingleton(provider => new CheckpointMaker(
                provider.GetRequiredService<IAccessLog>(), provider.GetRequiredService<ICheckpointWitness>(),
                CheckpointKey.Load(provider.GetRequiredService<KeyFolder>(), WitnessPath(provider)),
                provider.GetRequiredService<TimeProvider>()))
            .AddHostedService<Checkpoints>();
        return builder;
    }

    public static WebApplication MapAudit(this WebApplication app)
    {
        app.MapGet("/api/rooms/{roomId:guid}/access-log", AccessLogEndpoint.Read)
            .RequireAuthorization().WithName("readAccessLog");
        app.MapGet("/api/rooms/{roomId:guid}/access-log.{format}", AccessLogFile.Read)
            .RequireAuthorization().WithName("exportAccessLog").Count(Allowance.Exports);
        return app;
    }

    private static string WitnessPath(IServiceProvider provider) =>
        provider.GetRequiredService<WitnessFolder>()
            .PathOf(provider.GetRequiredService<IOptions<AuditSettings>>().Value)!;
}
