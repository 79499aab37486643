using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Settings;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Security;

/// <summary>What every answer says to browsers, and which calls are taken at all.</summary>
internal static class SecuritySetup
{
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // What takes a file says so where it is mapped.
            kestrel.Limits.MaxRequestBodySize = WireLimits.CallBytes;
        });
        builder.Services.AddSingleton<AllowedOrigins>();
        if (builder.Configuration["AllowedHosts"] is null)
        {
            // Addresses of this server are made from the Host header during sign-in, so it must be one of ours.
            builder.Services.AddOptions<HostFilteringOptions>().PostConfigure<IOptions<CaseRoomSettings>>(
                (hosts, settings) => hosts.AllowedHosts = OwnHosts(settings.Value));
        }

        return builder;
    }

    public static WebApplication UseSecurity(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestGuard>();
        return app;
    }

    private static List<string> OwnHosts(CaseRoomSettings settings) =>
        ["localhost", "127.0.0.1", "[::1]", (settings.PublicUrl ?? PublicAddress.Default).Host];
}
