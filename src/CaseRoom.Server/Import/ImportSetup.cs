using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Import;

/// <summary>Rooms from files.</summary>
internal static class ImportSetup
{
    public static WebApplicationBuilder AddImport(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PhenopacketImport>();
        return builder;
    }

    public static WebApplication MapImport(this WebApplication app)
    {
        app.MapPost("/api/rooms/import/phenopacket", ImportEndpoint.Phenopacket)
            .RequireAuthorization()
            .WithName("importPhenopacket")
            .CountCalls()
            .Accepts<Stream>("application/octet-stream");
        return app;
    }
}
