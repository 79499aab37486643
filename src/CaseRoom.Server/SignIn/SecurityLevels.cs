using System.Globalization;
using System.Security.Claims;

namespace CaseRoom.Server.SignIn;

/// <summary>How surely the provider knows who somebody is, against what is asked of it.</summary>
internal static class SecurityLevels
{
    /// <summary>Whether what the provider said of the sign-in is enough. Nothing said is never enough.</summary>
    public static bool IsReached(ProviderSettings provider, ClaimsPrincipal token) =>
        provider.RequiredSecurityLevel is not { } required
        || (provider.SecurityLevelClaim is { } claim && Reaches(token.FindFirstValue(claim), required));

    /// <summary>Numbers are compared as numbers; a word must be the same word.</summary>
    public static bool Reaches(string? said, string required) =>
        Number(said) is { } reached && Number(required) is { } asked
            ? reached >= asked
            : string.Equals(said, required, StringComparison.Ordinal);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
