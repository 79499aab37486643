using System.Globalization;
using CaseRoom.Server.Problems;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The session cookie. Lax, because a person comes back from the provider and from links in mail with a request that
/// another site started; what changes something is guarded by origin and header instead.
/// </summary>
internal sealed class SessionCookie(IOptions<SignInSettings> settings, ITicketStore store, TimeProvider clock)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private const string SignedInAt = ".signed-in-at";

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != Schemes.Cookie)
        {
            return;
        }

        options.Cookie.Name = Schemes.CookieName;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.IsEssential = true;
        options.SessionStore = store;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Value.IdleMinutes);
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = context =>
        {
            context.Properties.Items[SignedInAt] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = context =>
        {
            if (!IsYoung(context.Properties.Items.TryGetValue(SignedInAt, out var at) ? at : null))
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context => HostProblems.SignedOut.WriteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => HostProblems.SignedOut.WriteAsync(context.HttpContext);
    }

    private bool IsYoung(string? signedInAt) =>
        DateTimeOffset.TryParse(signedInAt, CultureInfo.InvariantCulture, out var at)
        && clock.GetUtcNow() - at < TimeSpan.FromHours(settings.Value.SessionHours);
}
