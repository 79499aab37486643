using Microsoft.IdentityModel.JsonWebTokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Which scheme checks a call: the session cookie, or the provider that a bearer token says it is from.
/// </summary>
internal static class SchemeChoice
{
    private const string Prefix = "Bearer ";

    public static string Of(HttpContext context) => BearerToken(context.Request) is { } token
        ? Schemes.Bearer(ProviderOf(token, context.RequestServices.GetRequiredService<Providers>()).Name)
        : Schemes.Cookie;

    /// <summary>
    /// Whether the call presents a token of its own will, which no page of another site can make it do.
    /// </summary>
    public static bool HasBearerToken(HttpRequest request) => BearerToken(request) is not null;

    private static string? BearerToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
    }

    // Only a choice of who checks: that scheme verifies issuer, audience, signature and time. Whatever matches none
    // goes to the first, which refuses it.
    private static ProviderSettings ProviderOf(string token, Providers providers)
    {
        var handler = new JsonWebTokenHandler();
        var issuer = handler.CanReadToken(token) ? handler.ReadJsonWebToken(token).Issuer.TrimEnd('/') : "";
        return providers.All.FirstOrDefault(provider => provider.Authority.TrimEnd('/') == issuer) ?? providers.All[0];
    }
}
