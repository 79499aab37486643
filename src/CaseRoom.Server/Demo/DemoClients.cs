using CaseRoom.Server.SignIn;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CaseRoom.Server.Demo;

/// <summary>The two clients that the demo provider serves: this server's own sign-in, and the command line.</summary>
internal static class DemoClients
{
    public static ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != DemoScheme.WebClientId)
        {
            context.Reject(Errors.InvalidClient, "The client is not known.");
        }
        else if (!IsOwn(context.RedirectUri, $"/sign-in/{DemoScheme.Name}/callback"))
        {
            context.Reject(Errors.InvalidRequest, "The redirect address is not this server's.");
        }

        return default;
    }

    public static ValueTask Check(ValidateTokenRequestContext context)
    {
        var isDemoGrant = context.Request.GrantType == DemoGrant.Type;
        var isKnown = isDemoGrant
            ? context.ClientId == DemoGrant.ProgramClientId
            : context.ClientId == DemoScheme.WebClientId && context.ClientSecret == DemoScheme.WebClientSecret;
        if (!isKnown)
        {
            context.Reject(Errors.InvalidClient, "The client is not known.");
        }

        return default;
    }

    public static ValueTask Check(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { } uri && !IsOwn(uri, $"/sign-in/{DemoScheme.Name}/signed-out"))
        {
            context.Reject(Errors.InvalidRequest, "The redirect address is not this server's.");
        }

        return default;
    }

    private static bool IsOwn(string? uri, string path) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var url) && url.IsLoopback && url.AbsolutePath == path;
}
