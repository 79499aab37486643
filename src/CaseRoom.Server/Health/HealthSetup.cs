namespace CaseRoom.Server.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: every check with the tag <see cref="Readiness.Tag"/>
/// passes, so calls may be sent here.
/// </summary>
internal static class HealthSetup
{
    /// <summary>A part that needs longer does not answer; whoever asks gives up at about twice that.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>().AddHealthChecks()
            .AddCheck<DataFolderCheck>("data", tags: [Readiness.Tag], timeout: Limit)
            .AddCheck<StoreCheck>("store", tags: [Readiness.Tag], timeout: Limit)
            .AddCheck<AccessLogCheck>("access log", tags: [Readiness.Tag], timeout: Limit)
            .AddCheck<KeyCheck>("keys", tags: [Readiness.Tag], timeout: Limit)
            .AddCheck<GrainCheck>("grain", tags: [Readiness.Tag], timeout: Limit)
            .AddCheck<FileReaderCheck>("files", tags: [Readiness.Tag], timeout: Limit)
            .AddCheck<HostsCheck>("hosts", tags: [Readiness.Tag], timeout: Limit)
            .AddCheck<WitnessCheck>("witnesses", tags: [Readiness.Tag], timeout: Limit);
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.Map("/health/ready", Readiness.AnswerAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}
