using System.Security.Claims;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CaseRoom.Server.Demo;

/// <summary>How the demo provider comes to a person: chosen on its page, or named by the command line.</summary>
internal static class DemoGrant
{
    /// <summary>The grant by which a program asks for a token as a demo person, named by <c>person</c>.</summary>
    public const string Type = "urn:caseroom:demo-person";

    public const string ProgramClientId = "caseroom-cli";

    public const string PersonParameter = "person";

    /// <summary>The security level that the sign-in says it is of; the highest where nobody asks for another.</summary>
    private const string LevelParameter = "level";

    private const string HighestLevel = "4";

    private static readonly string[] All = [DemoScheme.ReadScope, DemoScheme.WriteScope];

    /// <summary>Signs in the person chosen on the page or hinted at; without one, shows the page.</summary>
    public static async ValueTask ChooseAsync(HandleAuthorizationRequestContext context)
    {
        var chosen = (string?)context.Request.GetParameter(PersonParameter) ?? context.Request.LoginHint;
        if (DemoPeople.Find(chosen) is { } person)
        {
            context.SignIn(Principal(person, context.Request.GetScopes(), context.Request, context.Transaction));
            return;
        }

        await ChoicePage.WriteAsync(context.Transaction.GetHttpRequest()!.HttpContext, context.Request);
        context.HandleRequest();
    }

    public static ValueTask Issue(HandleTokenRequestContext context)
    {
        if (context.Request.GrantType != Type)
        {
            return default;
        }

        if (DemoPeople.Find((string?)context.Request.GetParameter(PersonParameter)) is { } person)
        {
            // Who names no scope of the API gets both.
            var asked = context.Request.GetScopes().Intersect(All).ToArray();
            context.SignIn(Principal(
                person, [Scopes.OpenId, .. asked.Length == 0 ? All : asked], context.Request, context.Transaction));
        }
        else
        {
            context.Reject(Errors.InvalidGrant, "There is no demo person of that name.");
        }

        return default;
    }

    private static ClaimsPrincipal Principal(
        PeopleEntry entry, IEnumerable<string> scopes, OpenIddictRequest request,
        OpenIddictServerTransaction transaction)
    {
        // Whoever comes here chooses anew: nothing is remembered of an earlier time.
        var clock = transaction.GetHttpRequest()!.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        var identity = new ClaimsIdentity("demo", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, entry.Person.UserName);
        identity.SetClaim(Claims.Name, entry.Person.Name);
        identity.SetClaim(DemoScheme.HprNumberClaim, entry.HprNumber);
        identity.SetClaim(DemoScheme.OrganisationNumberClaim, entry.OrganisationNumber);
        identity.SetClaim(
            DemoScheme.SecurityLevelClaim, (string?)request.GetParameter(LevelParameter) ?? HighestLevel);
        identity.SetClaim(Claims.AuthenticationTime, clock.GetUtcNow().ToUnixTimeSeconds());
        identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(scopes);
        principal.SetResources(DemoScheme.ApiAudience);
        return principal;
    }
}
