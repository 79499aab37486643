using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.SignIn;

/// <summary>What the page asks about sign-in.</summary>
internal static class SignInEndpoints
{
    public const string PersonHint = "person";

    /// <summary>That the provider is to ask the person anew, whatever it remembers of them.</summary>
    public const string Anew = "anew";

    /// <summary>That it must say, too, when the person proved who they are.</summary>
    public const string Fresh = "fresh";

    /// <summary>That the sign-in must be of the level for who a patient is.</summary>
    public const string Identified = "identified";

    public static SignInChoices Choices(
        Providers providers, IdentifiedLevel level, IHostEnvironment environment) => new(
        environment.IsDevelopment(),
        [
            .. providers.All.Select(each => new SignInProvider(
                each.Name, each.DisplayName, $"/sign-in/{each.Name}", level.MayBeReachedThrough(each))),
        ],
        environment.IsDevelopment() ? [.. DemoPeople.All.Select(each => SessionPerson.Of(each.Person))] : []);

    /// <summary>The providers through which programs sign in by a code (RFC 8628), and as which client.</summary>
    public static IReadOnlyList<ProgramProvider> OfPrograms(Providers providers) =>
    [
        .. from provider in providers.All
           where provider.ApiAudience is not null && provider.ProgramClientId is not null
           select new ProgramProvider(
               provider.Name, provider.DisplayName, provider.Authority, provider.ProgramClientId!,
               string.Join(' ', provider.ProgramScopes is { Count: > 0 } own
                   ? own
                   : ["openid", "offline_access", provider.ReadScope, provider.WriteScope]),
               // Only an address is a resource by the standard; elsewhere the scopes say which API is meant.
               Uri.IsWellFormedUriString(provider.ApiAudience, UriKind.Absolute) ? provider.ApiAudience : null),
    ];

    public static SessionView Session(HttpContext context, IHostEnvironment environment) =>
        SessionView.Of(context.Person(), environment.IsDevelopment());

    /// <summary>Only for a browser's session: a program keeps nothing here.</summary>
    public static Results<Ok<OfflineKey>, ProblemHttpResult> OfflineKey(HttpContext context) =>
        context.User.FindFirst(PersonClaims.OfflineSecret) is { } secret
            ? TypedResults.Ok(new OfflineKey(secret.Value))
            : HostProblems.NotFound.ToResult();

    /// <summary>Sends the browser to the provider; afterwards it comes back to a page of this site.</summary>
    public static async Task SignInAsync(
        HttpContext context, string provider, Providers providers, PersonLimits limits, string? returnUrl = null,
        string? person = null, bool anew = false, bool fresh = false, bool identified = false)
    {
        if (providers.Find(provider) is null)
        {
            await HostProblems.NotFound.WriteAsync(context);
            return;
        }

        if (returnUrl is not null && !LocalUrl.IsLocal(returnUrl))
        {
            await HostProblems.ReturnUrlRefused.WriteAsync(context);
            return;
        }

        if (!limits.May(Allowance.SignIns, CallerAddress.IdOf(context, provider)))
        {
            await HostProblems.TooOften.WriteAsync(context);
            return;
        }

        if (!await ProviderAway.AnswersAsync(context, provider))
        {
            await ProviderAway.AnswerAsync(context);
            return;
        }

        var properties = new AuthenticationProperties { RedirectUri = returnUrl ?? "/" };
        if (provider == DemoScheme.Name && person is not null)
        {
            properties.Items[PersonHint] = person;
        }

        if (anew) { properties.Items[Anew] = ""; }
        if (fresh) { properties.Items[Fresh] = ""; }
        if (identified) { properties.Items[Identified] = ""; }
        try
        {
            await context.ChallengeAsync(Schemes.Browser(provider), properties);
        }
        catch (Exception fault) when (ProviderAway.IsRefusal(fault))
        {
            ProviderAway.Log(context, provider, fault);
            await ProviderAway.AnswerAsync(context);
        }
    }

    /// <summary>Ends the session here and answers where it ends at the provider too.</summary>
    public static async Task SignOutAsync(HttpContext context, Providers providers)
    {
        var session = await context.AuthenticateAsync(Schemes.Cookie);
        var name = session.Principal?.FindFirst(PersonClaims.Provider)?.Value;
        var ending = new AuthenticationProperties { RedirectUri = "/" };
        if (session.Properties?.GetTokenValue("id_token") is { } idToken)
        {
            ending.StoreTokens([new() { Name = "id_token", Value = idToken }]);
        }

        await context.SignOutAsync(Schemes.Cookie);
        if (name is not null && providers.Find(name) is not null && await ProviderAway.AnswersAsync(context, name))
        {
            await context.SignOutAsync(Schemes.Browser(name), ending);
        }
        else
        {
            await context.Response.WriteAsJsonAsync(new SignedOut("/"), context.RequestAborted);
        }
    }
}
