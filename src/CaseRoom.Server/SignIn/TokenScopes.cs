using System.Security.Claims;

namespace CaseRoom.Server.SignIn;

/// <summary>What a token says that it may be used for. The scope of writing holds that of reading.</summary>
internal static class TokenScopes
{
    public static bool MayRead(ProviderSettings provider, ClaimsPrincipal token) =>
        Of(provider, token).Any(scope => scope == provider.ReadScope || scope == provider.WriteScope);

    public static bool MayWrite(ProviderSettings provider, ClaimsPrincipal token) =>
        Of(provider, token).Contains(provider.WriteScope);

    // One text with spaces between, or a list: a provider says it one way or the other.
    private static IEnumerable<string> Of(ProviderSettings provider, ClaimsPrincipal token) =>
        token.FindAll(provider.ScopeClaim).SelectMany(claim => claim.Value.Split(' '));
}
