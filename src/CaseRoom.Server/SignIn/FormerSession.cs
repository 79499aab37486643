using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The session that a sign-in ends. What a page sealed under it stays readable for the same person: it did not leave
/// the browser, and whoever signs in anew in the middle of something goes on with it.
/// </summary>
internal sealed record FormerSession(string Person, string OfflineSecret)
{
    public static void Note(HttpContext context, AuthenticationTicket? ended)
    {
        if (ended?.Principal.FindFirstValue(PersonClaims.SignedInAs) is { } person
            && ended.Principal.FindFirstValue(PersonClaims.OfflineSecret) is { } secret)
        {
            context.Features.Set(new FormerSession(person, secret));
        }
    }

    public static void Continue(HttpContext context, AuthenticationTicket next)
    {
        if (context.Features.Get<FormerSession>() is { } former
            && next.Principal.FindFirstValue(PersonClaims.SignedInAs) == former.Person
            && next.Principal.Identity is ClaimsIdentity identity
            && identity.FindFirst(PersonClaims.OfflineSecret) is { } fresh)
        {
            identity.RemoveClaim(fresh);
            identity.AddClaim(new(PersonClaims.OfflineSecret, former.OfflineSecret));
        }
    }
}
