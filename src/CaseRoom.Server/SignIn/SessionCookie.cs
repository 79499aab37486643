using System.Security.Claims;
using CaseRoom.Grains.People;
using CaseRoom.Server.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The session cookie. Lax, because a person comes back from the provider and from links in mail with a request that
/// another site started; what changes something is guarded by origin and header instead.
/// </summary>
internal sealed class SessionCookie(IOptions<SignInSettings> settings, ITicketStore store)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
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
        options.Events.OnValidatePrincipal = EndIfAnothersAsync;
        options.Events.OnRedirectToLogin = context => HostProblems.SignedOut.WriteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => HostProblems.SignedOut.WriteAsync(context.HttpContext);
    }

    /// <summary>
    /// A session is of the person it was made for. When the directory names another for the subject, or none any more,
    /// or one where it knew nobody, the session has ended: signing in again makes one for whoever it is now.
    /// </summary>
    private static async Task EndIfAnothersAsync(CookieValidatePrincipalContext context)
    {
        var session = context.Principal!;
        if (session.FindFirstValue(PersonClaims.Provider) is not { } provider
            || session.FindFirstValue(PersonClaims.Subject) is not { } subject)
        {
            return;
        }

        var directory = context.HttpContext.RequestServices.GetRequiredService<IPersonDirectory>();
        var now = await directory.FindBySignInAsync(provider, subject, context.HttpContext.RequestAborted);
        if (session.FindFirstValue(PersonClaims.SignedInAs) == now?.Id.ToString()) { return; }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schemes.Cookie);
    }
}
