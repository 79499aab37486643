namespace CaseRoom.Server.Security;

/// <summary>What every answer says to browsers, and which calls are taken at all.</summary>
internal static class SecuritySetup
{
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<AllowedOrigins>();
        return builder;
    }

    public static WebApplication UseSecurity(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PublicHost>();
        app.UseMiddleware<RequestGuard>();
        return app;
    }
}
