namespace CaseRoom.Server.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: every check with the tag <see cref="Ready"/>
/// passes, so calls may be sent here.
/// </summary>
internal static class HealthSetup
{
    /// <summary>Tag of checks that must pass before calls are sent to this server.</summary>
    public const string Ready = "ready";

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DataFolderCheck>("data", tags: [Ready]);
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
        return app;
    }
}
