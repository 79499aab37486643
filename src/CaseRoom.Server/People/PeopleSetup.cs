namespace CaseRoom.Server.People;

/// <summary>The directory's people over HTTP.</summary>
internal static class PeopleSetup
{
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PeopleSearch>().AddSingleton<PeopleLimits>();
        return builder;
    }

    public static WebApplication MapPeople(this WebApplication app)
    {
        app.MapPost("/api/people", PeopleEndpoint.Find).RequireAuthorization().WithName("findPeople");
        return app;
    }
}
