using CaseRoom.Server.Directory;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.People;

/// <summary>The directory's people over HTTP.</summary>
internal static class PeopleSetup
{
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PeopleSearch>();
        return builder;
    }

    public static WebApplication MapPeople(this WebApplication app)
    {
        app.MapPost("/api/people", PeopleEndpoint.Find).RequireAuthorization(DirectoryReaders.Policy)
            .WithMetadata(ReadingCall.Mark).WithName("findPeople");
        return app;
    }
}
