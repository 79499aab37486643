using CaseRoom.Grains.Directory;
using CaseRoom.Grains.People;
using CaseRoom.Server.Api;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Directory;

/// <summary>The directory of organisations, units and people, and its administration.</summary>
internal static class DirectorySetup
{
    public static WebApplicationBuilder AddDirectory(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<DirectoryProfile>()
            .AddSingleton<DirectorySource>()
            .AddSingleton<DirectoryImport>()
            .AddSingleton<IAuthorizationHandler, Administrators>()
            .AddSingleton<IAuthorizationHandler, DirectoryReaders>()
            .AddSingleton<IPersonDirectory, DirectoryPeople>()
            .AddHostedService<DirectorySeeding>()
            .AddHostedService<DirectoryWatch>()
            .AddAuthorizationBuilder().AddPolicy(Administrators.Policy, policy => policy
                .AddAuthenticationSchemes(Schemes.Any)
                .RequireClaim(PersonClaims.PersonId)
                .AddRequirements(new Administrators.Requirement()))
            .AddPolicy(DirectoryReaders.Policy, policy => policy
                .AddAuthenticationSchemes(Schemes.Any)
                .RequireClaim(PersonClaims.PersonId)
                .AddRequirements(new DirectoryReaders.Requirement()));
        return builder;
    }

    public static WebApplication MapDirectory(this WebApplication app)
    {
        var directory = app.MapGroup("/api/directory").RequireAuthorization();
        directory.MapGet("/", DirectoryEndpoints.View).WithName("viewDirectory");
        directory.MapGet("/me", DirectoryEndpoints.Own).WithName("viewOwnEntry");
        directory.MapGet("/unowned-rooms", UnownedRooms.List).WithName("listUnownedRooms");
        directory.MapGet("/units", DirectoryEndpoints.Units).WithName("listUnits")
            .RequireAuthorization(DirectoryReaders.Policy);
        directory.MapPost("/commands", DirectoryEndpoints.Submit).TakesCommands().WithName("changeDirectory");
        directory.MapPost("/import", DirectoryEndpoints.Import).WithName("importDirectory")
            .CountCalls().Count(Allowance.DirectoryImports)
            .RequireAuthorization(Administrators.Policy)
            .WithMetadata(new BodyLimit(DirectoryEndpoints.ImportBodyBytes));
        directory.MapGet("/people/{personId:guid}/sessions", SessionsOfPeople.List).WithName("listSessionsOfPerson");
        directory.MapDelete("/people/{personId:guid}/sessions/{sessionId:guid}", SessionsOfPeople.EndOne)
            .WithName("endSessionOfPerson").CountCalls();
        directory.MapDelete("/people/{personId:guid}/sessions", SessionsOfPeople.End)
            .WithName("endSessionsOfPerson").CountCalls();
        directory.MapGet("/people/{personId:guid}/rooms", RoomsOfPeople.Count).WithName("countRoomsOfPerson");
        return app;
    }
}
