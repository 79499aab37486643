using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Api;

/// <summary>
/// What holds for every endpoint below /api: the JSON it takes and gives, and the document that describes it.
/// </summary>
internal static class ApiSetup
{
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            WireJson.Apply(json.SerializerOptions);
            // Bodies are held to their depth before they are bound; the document that describes them is deeper.
            json.SerializerOptions.MaxDepth = WireJson.ReadableDepth;
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = BodyLimit.Usual);
        builder.Services.AddOpenApi("v1", api => api.AddDocumentTransformer<WireDocument>());
        return builder;
    }

    public static WebApplication UseApi(this WebApplication app)
    {
        app.UseMiddleware<RefusalPace>().UseMiddleware<ReadLimit>().UseMiddleware<JsonBodies>();
        return app;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        return app;
    }
}
