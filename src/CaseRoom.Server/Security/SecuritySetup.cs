using CaseRoom.Server.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace CaseRoom.Server.Security;

/// <summary>What every answer says to browsers, and which calls are taken at all.</summary>
internal static class SecuritySetup
{
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<AllowedOrigins>();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<CaseRoomSettings>>(Believe);
        return builder;
    }

    private static void Believe(ForwardedHeadersOptions known, IOptions<CaseRoomSettings> settings)
    {
        known.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
        foreach (var proxy in settings.Value.Proxies.Select(CaseRoomSettings.NetworkOf).OfType<IPNetwork>())
        {
            known.KnownIPNetworks.Add(proxy);
        }
    }

    public static WebApplication UseSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PublicHost>();
        app.UseMiddleware<RequestGuard>();
        return app;
    }
}
