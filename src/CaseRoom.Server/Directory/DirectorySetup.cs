using CaseRoom.Grains.Directory;
using CaseRoom.Grains.People;
using CaseRoom.Server.Rooms;
using Microsoft.AspNetCore.Mvc;

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
            .AddSingleton<IPersonDirectory, DirectoryPeople>()
            .AddHostedService<DirectorySeeding>();
        return builder;
    }

    public static WebApplication MapDirectory(this WebApplication app)
    {
        var directory = app.MapGroup("/api/directory").RequireAuthorization();
        directory.MapGet("/", DirectoryEndpoints.View).WithName("viewDirectory");
        directory.MapGet("/units", DirectoryEndpoints.Units).WithName("listUnits");
        directory.MapPost("/commands", DirectoryEndpoints.Submit).WithName("changeDirectory");
        directory.MapPost("/import", DirectoryEndpoints.Import)
            .WithName("importDirectory")
            .CountCalls()
            .WithMetadata(new RequestSizeLimitAttribute(DirectoryEndpoints.ImportBodyBytes));
        return app;
    }
}
