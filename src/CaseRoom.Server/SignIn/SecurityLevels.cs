using System.Globalization;
using System.Security.Claims;

namespace CaseRoom.Server.SignIn;

/// <summary>How surely a provider knows who somebody is: a number, of which 4 is the highest that is used.</summary>
internal static class SecurityLevels
{
    /// <summary>The level of a sign-in; 0 where nothing says one that is known.</summary>
    public static int Of(ProviderSettings provider, ClaimsPrincipal token) => provider.SecurityLevelClaim is { } claim
        ? OfWord(provider, token.FindFirstValue(claim))
        : provider.UnsaidSecurityLevel;

    /// <summary>Whether what the provider said of the sign-in is enough for it. Nothing said is never enough.</summary>
    public static bool IsReached(ProviderSettings provider, ClaimsPrincipal token)
    {
        if (provider.RequiredSecurityLevel is not { } required) { return true; }
        if (provider.SecurityLevelClaim is not { } claim) { return false; }
        return OfWord(provider, required) is > 0 and var asked
            ? Of(provider, token) >= asked
            : string.Equals(token.FindFirstValue(claim), required, StringComparison.Ordinal);
    }

    /// <summary>Numbers are compared as numbers; a word must be the same word.</summary>
    public static bool Reaches(string? said, string required) =>
        Number(said) is { } reached && Number(required) is { } asked
            ? reached >= asked
            : string.Equals(said, required, StringComparison.Ordinal);

    // A provider whose words are listed may mean anything by one that is not, a number among them.
    private static int OfWord(ProviderSettings provider, string? said) => provider.SecurityLevelWords.Count > 0
        ? provider.SecurityLevelWords.FirstOrDefault(each => each.Value == said)?.Level ?? 0
        : Number(said) ?? 0;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
