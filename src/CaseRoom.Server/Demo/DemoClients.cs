using CaseRoom.Server.SignIn;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace CaseRoom.Server.Demo;

/// <summary>The two clients that the demo provider serves: CaseRoom's own sign-in, and the command line.</summary>
internal static class DemoClients
{
    public static ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != DemoScheme.WebClientId)
        {
            context.Reject(Errors.InvalidClient, "The client is not known.");
        }
        else if (!IsCaseRoom(context.RedirectUri, "/callback"))
        {
            context.Reject(Errors.InvalidRequest, "The redirect address is no CaseRoom's on this machine.");
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
        if (context.PostLogoutRedirectUri is { } uri && !IsCaseRoom(uri, "/signed-out"))
        {
            context.Reject(Errors.InvalidRequest, "The redirect address is no CaseRoom's on this machine.");
        }

        return default;
    }

    // Any CaseRoom on this machine: one in Development may be the provider of another that is being tried out.
    private static bool IsCaseRoom(string? uri, string end) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var url)
        && url.IsLoopback
        && url.AbsolutePath.StartsWith("/sign-in/", StringComparison.Ordinal)
        && url.AbsolutePath.EndsWith(end, StringComparison.Ordinal);
}
