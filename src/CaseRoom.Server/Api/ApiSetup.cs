using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Api;

/// <summary>
/// What holds for every endpoint below /api: the JSON it takes and gives, and the document that describes it.
/// </summary>
internal static class ApiSetup
{
    private const int DocumentDepth = 64;

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            WireJson.Apply(json.SerializerOptions);
            // The bodies' own types bound their depth, and a command's data is read by its own reader; the document
            // that describes them is deeper than any of them.
            json.SerializerOptions.MaxDepth = DocumentDepth;
        });
        builder.Services.AddOpenApi("v1", api => api.AddDocumentTransformer<WireDocument>());
        return builder;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        return app;
    }
}
