namespace CaseRoom.Server.SignIn;

/// <summary>
/// Which scheme checks a call: the session cookie, or the provider that a bearer token says it is from.
/// </summary>
internal static class SchemeChoice
{
    private const string Proof = PossessionProof.Header + " ";
    private static readonly string[] Prefixes = ["Bearer ", Proof];

    public static string Of(HttpContext context) => TokenOf(context.Request) is { } token
        ? Schemes.Bearer(ProviderOf(token, context.RequestServices.GetRequiredService<Providers>()).Name)
        : Schemes.Cookie;

    /// <summary>
    /// Whether the call presents a token of its own will, which no page of another site can make it do.
    /// </summary>
    public static bool HasBearerToken(HttpRequest request) => TokenOf(request) is not null;

    /// <summary>The token that a program presents, plain or with a proof; null where there is none.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var prefix = Prefixes.FirstOrDefault(each => header.StartsWith(each, StringComparison.OrdinalIgnoreCase));
        return prefix is null ? null : header[prefix.Length..].Trim();
    }

    /// <summary>Whether the token is said to come with a proof of possession.</summary>
    public static bool SaysProof(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Proof, StringComparison.OrdinalIgnoreCase);

    // Only a choice of who checks: that scheme verifies issuer, audience, signature and time. Whatever matches none
    // goes to the first, which refuses it.
    private static ProviderSettings ProviderOf(string token, Providers providers)
    {
        var issuer = SentToken.Read(token)?.Issuer.TrimEnd('/') ?? "";
        var said = providers.All.Where(provider => provider.Authority.TrimEnd('/') == issuer).ToList();
        return said.Find(provider => provider.ApiAudience is not null) ?? said.FirstOrDefault() ?? providers.All[0];
    }
}
