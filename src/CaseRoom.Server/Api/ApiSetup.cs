using CaseRoom.Contracts.Wire;

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
        });
        builder.Services.AddOpenApi("v1");
        return builder;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        return app;
    }
}
