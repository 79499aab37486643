using System.Text.Json;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Api;
using CaseRoom.Server.Settings;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Rooms;

/// <summary>Case rooms over HTTP.</summary>
internal static class RoomSetup
{
    public static WebApplicationBuilder AddRooms(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedSettings<LimitSettings>(LimitSettings.Section);
        builder.Services
            .AddSingleton<RoomProfile>()
            .AddSingleton<MemberCards>()
            .AddSingleton<CommandCompletion>()
            .AddSingleton<PersonLimits>()
            // By the machine's clock, as what it spares is the machine's.
            .AddSingleton(_ => new HeldRefusals(TimeProvider.System))
            .AddSingleton<StreamAsking>()
            .AddSingleton<RoomReferences>()
            .AddSingleton<PatientRooms>()
            .AddSingleton<RoomCommands>()
            .AddSingleton<TimelyRoomLog>()
            .AddSingleton<RoomStates>()
            .AddSingleton<IOpenedStreams>(s => s.GetRequiredService<RoomStates>())
            .AddSingleton<RoomReader>()
            .AddSingleton<RoomHistory>()
            .AddSingleton<RoomLists>()
            .AddSingleton<EmergencyRooms>()
            .AddSingleton(s => new DueRooms(
                s.GetRequiredService<IRoomLog>(), s.GetRequiredService<TimeProvider>(),
                (id, call) => s.GetRequiredService<RoomReferences>().Of(id).Submit(call)))
            .AddHostedService<RoomSweep>()
            .AddSingleton<ResponsibleUnit>()
            .AddSingleton<RoomOpening>()
            .AddSingleton<IAuthorizationHandler, RoomOpeners>()
            .AddAuthorizationBuilder().AddPolicy(RoomOpeners.Policy, policy => policy
                .AddAuthenticationSchemes(Schemes.Any)
                .RequireClaim(PersonClaims.PersonId)
                .AddRequirements(new RoomOpeners.Requirement(), new WriteScope()));
        return builder;
    }

    public static WebApplication MapRooms(this WebApplication app)
    {
        var rooms = app.MapGroup("/api/rooms").RequireAuthorization();
        rooms.MapGet("/", RoomEndpoints.List).WithName("listRooms");
        rooms.MapPost("/", RoomEndpoints.Open).WithName("openRoom")
            .CountCalls().Count(Allowance.Openings);
        rooms.MapGet("/emergency", EmergencyRooms.List).WithName("listEmergencyRooms");
        rooms.MapPost("/emergency/search", EmergencyRooms.Search)
            .WithMetadata(ReadingCall.Mark).Count(Allowance.EmergencySearches).WithName("findEmergencyRoom");
        rooms.MapGet("/{roomId:guid}", RoomEndpoints.View).WithName("viewRoom");
        rooms.MapPost("/{roomId:guid}/commands", RoomEndpoints.Submit).TakesCommands().WithName("submitCommands");
        rooms.MapGet("/{roomId:guid}/events", RoomEndpoints.Events).WithName("readEvents");
        rooms.MapGet("/{roomId:guid}/log", LogEndpoint.Read).WithName("readLog");
        rooms.MapGet("/{roomId:guid}/big-screen", BigScreenEndpoint.Read).WithName("readBigScreen");
        rooms.MapPost("/{roomId:guid}/patient-side", PatientSideEndpoint.Find)
            .WithMetadata(ReadingCall.Mark).WithName("findPatientSide");
        rooms.MapGet("/{roomId:guid}/annotations", WebAnnotationEndpoint.Read)
            .WithName("readAnnotations")
            .Produces<JsonElement>(contentType: "application/ld+json");
        return app;
    }
}
