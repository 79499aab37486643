using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Server.Api;
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
            .RequireAuthorization(RoomOpeners.Policy)
            .WithName("importPhenopacket")
            .CountCalls().Count(Allowance.Imports)
            .WithMetadata(new BodyLimit(PhenopacketReader.MaxBytes))
            .Accepts<Stream>("application/octet-stream")
            .Produces<FileProblem>(StatusCodes.Status422UnprocessableEntity, "application/problem+json");
        return app;
    }
}
