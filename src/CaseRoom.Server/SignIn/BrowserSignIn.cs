using System.Globalization;
using System.Security.Claims;
using CaseRoom.Grains.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Authorization code with PKCE against one provider. The demo provider takes the same way as any other.
/// </summary>
internal sealed class BrowserSignIn(Providers providers, ClientKeys keys, TimeProvider clock)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        var provider = providers.All.First(each => Schemes.Browser(each.Name) == name);
        options.SignInScheme = Schemes.Cookie;
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.HasSecret ? provider.ClientSecret : null;
        options.BackchannelHttpHandler = new ProviderCalls(provider, options, keys, clock);
        options.PushedAuthorizationBehavior =
            provider.PushedRequests ?? PushedAuthorizationBehavior.UseIfAvailable;
        IdTokenChecks.Apply(options, provider);
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A form post from the provider would need cookies with SameSite=None; the two below are sent with this.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        KeepHere(options.NonceCookie, "__Host-CaseRoom.Nonce.");
        KeepHere(options.CorrelationCookie, "__Host-CaseRoom.Correlation.");
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        // It would tell the provider, through the browser, which library this is built with.
        options.DisableTelemetry = true;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.CallbackPath = $"/sign-in/{provider.Name}/callback";
        options.SignedOutCallbackPath = $"/sign-in/{provider.Name}/signed-out";
        options.RemoteSignOutPath = $"/sign-in/{provider.Name}/ended";
        options.SignedOutRedirectUri = "/";
        foreach (var scope in provider.Scopes)
        {
            options.Scope.Add(scope);
        }

        SetEvents(options.Events, provider);
    }

    /// <summary>The name makes a browser refuse it from any other host, and asks for exactly this.</summary>
    /// <param name="name">With what is added to it for each sign-in.</param>
    private static void KeepHere(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
    }

    private static void SetEvents(OpenIdConnectEvents events, ProviderSettings provider)
    {
        events.OnRedirectToIdentityProvider = context => AskAsync(context, provider);
        events.OnMessageReceived = IdTokenChecks.RequireIssuerAsync;
        events.OnTokenResponseReceived = context => RequireBoundTokenAsync(context, provider);
        events.OnTokenValidated = context => KeepOnlyWhatIsNeededAsync(context, provider);
        events.OnTicketReceived = BeginSession;
        events.OnRemoteSignOut = RemoteEnding.RequireProofAsync;
        events.OnRedirectToIdentityProviderForSignOut = context => TellWhereToEnd(context, provider);
        events.OnRemoteFailure = SendBack;
    }

    private static Task AskAsync(RedirectContext context, ProviderSettings provider)
    {
        context.ProtocolMessage.AcrValues = provider.AcrValues;
        if (context.Properties.Items.ContainsKey(SignInEndpoints.Identified))
        {
            // Some provider remembers a sign-in that was lower, and would go by that.
            context.ProtocolMessage.AcrValues =
                context.HttpContext.RequestServices.GetRequiredService<IdentifiedLevel>().Asked(provider);
            context.ProtocolMessage.Prompt = OpenIdConnectPrompt.Login;
        }

        if (context.Properties.Items.ContainsKey(SignInEndpoints.Anew))
        {
            context.ProtocolMessage.Prompt = OpenIdConnectPrompt.Login;
        }

        if (context.Properties.Items.ContainsKey(SignInEndpoints.Fresh))
        {
            // Whoever is asked so must say when the person last proved who they are (OpenID Connect Core, 3.1.2.1).
            var settings = context.HttpContext.RequestServices.GetRequiredService<FreshSignIn>();
            context.ProtocolMessage.Prompt = OpenIdConnectPrompt.Login;
            context.ProtocolMessage.MaxAge = ((int)settings.Age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (context.Properties.Items.TryGetValue(SignInEndpoints.PersonHint, out var person))
        {
            context.ProtocolMessage.LoginHint = person;
        }

        return Task.CompletedTask;
    }

    // A provider that took no notice of the proof has bound nothing to it.
    private static Task RequireBoundTokenAsync(TokenResponseReceivedContext context, ProviderSettings provider)
    {
        if (provider.DPoP == true && !string.Equals(
            context.TokenEndpointResponse.TokenType, PossessionProof.Header, StringComparison.OrdinalIgnoreCase))
        {
            context.Fail($"The provider {provider.Name} answered a proof of possession with a bearer token.");
        }

        return Task.CompletedTask;
    }

    // The provider's token says more about a person than a session should hold.
    private static async Task KeepOnlyWhatIsNeededAsync(TokenValidatedContext context, ProviderSettings provider)
    {
        var token = context.Principal!;
        if (token.FindFirstValue(provider.Subject) is not { Length: > 0 } subject)
        {
            context.Fail($"The provider {provider.Name} sent no claim {provider.Subject}.");
            return;
        }

        if (!IsOfLevel(context, provider))
        {
            context.Fail(new SecurityLevelTooLowException(provider.Name));
            return;
        }

        if (context.Properties!.Items.ContainsKey(SignInEndpoints.Fresh)
            && !context.HttpContext.RequestServices.GetRequiredService<FreshSignIn>()
                .IsFresh(SessionIdentity.AuthenticatedAt(token, JwtRegisteredClaimNames.AuthTime)))
        {
            context.Fail(new SignInNotFreshException(provider.Name));
            return;
        }

        var directory = context.HttpContext.RequestServices.GetRequiredService<IPersonDirectory>();
        var person = await directory.FindBySignInAsync(provider.Name, subject, context.HttpContext.RequestAborted);
        var session = new ClaimsPrincipal(SessionIdentity.OfBrowser(provider, subject, token, person?.Id));
        if (person is not null && await context.HttpContext.RequestServices.GetRequiredService<PersonnelNumber>()
            .IsAnothersAsync(person, session.FindFirstValue(PersonClaims.HprNumber)))
        {
            context.Fail(new OtherPersonException(provider.Name));
            return;
        }

        context.Principal = session;
    }

    /// <summary>Whether the sign-in is of the level of its provider, and of that for which it was asked for.</summary>
    private static bool IsOfLevel(TokenValidatedContext context, ProviderSettings provider) =>
        SecurityLevels.IsReached(provider, context.Principal!)
        && (!context.Properties!.Items.ContainsKey(SignInEndpoints.Identified)
            || SecurityLevels.Of(provider, context.Principal!)
                >= context.HttpContext.RequestServices.GetRequiredService<IdentifiedLevel>().Required);

    private static Task BeginSession(TicketReceivedContext context)
    {
        NewSession.Begin(context.HttpContext);
        return Task.CompletedTask;
    }

    // A page signs out with fetch, which cannot follow a redirect to another site; it gets the address instead.
    private static async Task TellWhereToEnd(RedirectContext context, ProviderSettings provider)
    {
        context.HandleResponse();
        // Who signs out is known there by its own cookie; which addresses it may go back to, by the client.
        context.ProtocolMessage.ClientId = provider.ClientId;
        context.ProtocolMessage.State = context.Options.StateDataFormat.Protect(context.Properties);
        // Without a place to go to, the address would be one of this site, with all of it.
        var next = string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress)
            ? "/"
            : context.ProtocolMessage.CreateLogoutRequestUrl();
        await context.HttpContext.Response.WriteAsJsonAsync(new SignedOut(next), context.HttpContext.RequestAborted);
    }

    // Cancelled at the provider, or a page left open until its attempt ran out: the page says so and offers another
    // try.
    private static Task SendBack(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILogger<BrowserSignIn>>().LogWarning(
            "Sign-in with {Scheme} failed: {Failure}", context.Scheme.Name, context.Failure?.GetType().Name);
        context.HandleResponse();
        context.Response.Redirect(context.Failure switch
        {
            SecurityLevelTooLowException => "/?signIn=levelTooLow",
            SignInNotFreshException => "/?signIn=notFresh",
            OtherPersonException => "/?signIn=otherPerson",
            _ => "/?signIn=failed",
        });
        return Task.CompletedTask;
    }
}
