namespace CaseRoom.Server.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: every check with the tag <see cref="Ready"/>
/// passes, so calls may be sent here.
/// </summary>
internal static class HealthSetup
{
    /// <summary>Tag of checks that must pass before calls are sent to this server.</summary>
    public const string Ready = "ready";

    /// <summary>A part that needs longer does not answer; whoever asks gives up at about twice that.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<DataFolderCheck>("data", tags: [Ready], timeout: Limit)
            .AddCheck<StoreCheck>("store", tags: [Ready], timeout: Limit)
            .AddCheck<AccessLogCheck>("access log", tags: [Ready], timeout: Limit)
            .AddCheck<KeyCheck>("keys", tags: [Ready], timeout: Limit)
            .AddCheck<GrainCheck>("grain", tags: [Ready], timeout: Limit)
            .AddCheck<FileReaderCheck>("files", tags: [Ready], timeout: Limit)
            .AddCheck<HostsCheck>("hosts", tags: [Ready], timeout: Limit)
            .AddCheck<WitnessCheck>("witnesses", tags: [Ready], timeout: Limit);
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
