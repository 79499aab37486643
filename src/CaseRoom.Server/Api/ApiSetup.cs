using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseRoom.Server.Api;

/// <summary>
/// What holds for every endpoint below /api: the JSON it takes and gives, and the document that describes it.
/// </summary>
internal static class ApiSetup
{
    private const int MaxJsonDepth = 16;

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.MaxDepth = MaxJsonDepth;
            json.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
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
