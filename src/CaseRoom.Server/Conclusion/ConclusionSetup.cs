using CaseRoom.Adapters;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;

namespace CaseRoom.Server.Conclusion;

/// <summary>The joint conclusion as a file.</summary>
internal static class ConclusionSetup
{
    public static WebApplicationBuilder AddConclusion(this WebApplicationBuilder builder)
    {
        builder.Services.AddReportRenderers();
        builder.Services.AddSingleton<ConclusionExport>();
        builder.Services.AddValidatedSettings<ConclusionSettings>(ConclusionSettings.Section);
        return builder;
    }

    public static WebApplication MapConclusion(this WebApplication app)
    {
        app.MapGet("/api/rooms/{roomId:guid}/conclusion.{format}", ConclusionEndpoint.Read)
            .WithName("exportConclusion")
            .Count(Allowance.Exports)
            .RequireAuthorization();
        return app;
    }
}
