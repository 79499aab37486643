using CaseRoom.Adapters.Witness;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit.Review;
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
            .AddSingleton<FoundWords>()
            .AddSingleton<RoomReads>()
            .AddSingleton<AccessHistory>()
            .AddSingleton<AccessLines>()
            .AddSingleton<AccessLogFile>()
            .AddSingleton<OwnRooms>()
            .AddSingleton<RoomListing>()
            .AddSingleton<LogControllers>()
            .AddSingleton<ReviewMaterial>()
            .AddSingleton<ReviewRecord>()
            .AddSingleton<KeptReviews>()
            .AddSingleton<ReviewCsv>()
            .AddSingleton<LogReview>()
            .AddSingleton<CursorRows>()
            .AddHostedService(provider => provider.GetRequiredService<CursorRows>());
        builder.Services.AddValidatedSettings<AuditSettings>(AuditSettings.Section);
        builder.Services
            .AddSingleton<WitnessFolders>()
            .AddSingleton<IValidateOptions<AuditSettings>>(provider => provider.GetRequiredService<WitnessFolders>())
            .AddSingleton<WitnessFaults>()
            .AddSingleton(provider => new Witnesses([.. Folders(provider).Select(folder => new WitnessPlace(
                folder.Key, new FolderWitness(folder.Path), provider.GetRequiredService<TimeProvider>()))]))
            .AddSingleton<IErasureRecord>(provider => new FolderErasures(
                [.. Folders(provider).Select(folder => folder.Path)]))
            .AddSingleton<ICheckpointWitness>(provider => provider.GetRequiredService<Witnesses>())
            .AddSingleton(provider => new CheckpointMaker(
                provider.GetRequiredService<IAccessLog>(), provider.GetRequiredService<IRoomLog>(),
                provider.GetRequiredService<ICheckpointWitness>(),
                CheckpointKey.Load(provider.GetRequiredService<KeyFolder>(), Folders(provider)),
                provider.GetRequiredService<TimeProvider>()))
            .AddHostedService<Checkpoints>();
        if (builder.Configuration[AuditSettings.TimeStampKey] is { Length: > 0 })
        {
            builder.Services.AddSingleton<ITimeStamping>(provider => new TimeStampService(
                new HttpClient { Timeout = StampPatience, MaxResponseContentBufferSize = MostStampBytes },
                provider.GetRequiredService<IOptions<AuditSettings>>().Value.TimeStampUrl!));
        }

        return builder;
    }

    /// <summary>How long a time-stamping service is waited for.</summary>
    private static readonly TimeSpan StampPatience = TimeSpan.FromSeconds(20);

    /// <summary>A token with its certificates is a few kilobytes.</summary>
    private const int MostStampBytes = 64 * 1024;

    public static WebApplication MapAudit(this WebApplication app)
    {
        app.MapGet("/api/rooms/{roomId:guid}/access-log", AccessLogEndpoint.Read)
            .RequireAuthorization().WithName("readAccessLog");
        app.MapGet("/api/rooms/{roomId:guid}/access-log.{format}", AccessLogFile.Read)
            .RequireAuthorization().WithName("exportAccessLog").Count(Allowance.Exports);
        app.MapGet("/api/access-log.{format}", AccessLogFile.ReadOwn)
            .RequireAuthorization().WithName("exportOwnAccessLog").Count(Allowance.Exports);
        var review = app.MapGroup("/api/log-review").RequireAuthorization();
        review.MapGet("/", LogReviewEndpoints.Read).WithName("readLogReview").Count(Allowance.LogReviews);
        review.MapGet("/findings.csv", LogReviewEndpoints.Csv).WithName("exportLogReview").Count(Allowance.Exports);
        review.MapGet("/readers", PersonReadingEndpoints.Readers).WithName("readLogReaders")
            .Count(Allowance.LogReviews);
        review.MapGet("/readings.csv", PersonReadingEndpoints.Csv).WithName("exportLogReadings")
            .Count(Allowance.Exports);
        review.MapPost("/settlements", LogReviewEndpoints.Settle).WithName("settleFinding").CountCalls();
        return app;
    }

    private static IReadOnlyList<(string Key, string Path)> Folders(IServiceProvider provider) =>
        provider.GetRequiredService<WitnessFolders>()
            .Of(provider.GetRequiredService<IOptions<AuditSettings>>().Value);
}
