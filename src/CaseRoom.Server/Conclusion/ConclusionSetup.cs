using CaseRoom.Adapters;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Conclusion;

/// <summary>The joint conclusion as a file.</summary>
internal static class ConclusionSetup
{
    public static WebApplicationBuilder AddConclusion(this WebApplicationBuilder builder)
    {
        builder.Services.AddReportRenderers();
        builder.Services.AddSingleton<ConclusionExport>();
        builder.Services.AddSingleton<IValidateOptions<ConclusionSettings>, AnnotatedSettings<ConclusionSettings>>();
        builder.Services.AddOptions<ConclusionSettings>()
            .Bind(builder.Configuration.GetSection(ConclusionSettings.Section))
            .ValidateOnStart();
        return builder;
    }

    public static WebApplication MapConclusion(this WebApplication app)
    {
        app.MapGet("/api/rooms/{roomId:guid}/conclusion.{format}", ConclusionEndpoint.Read)
            .WithName("exportConclusion")
            .RequireAuthorization();
        return app;
    }
}
