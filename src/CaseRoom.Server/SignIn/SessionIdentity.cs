using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using CaseRoom.Domain.Rooms;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// What a session or token says after CaseRoom has read it: who, from which provider, and the mapped numbers.
/// </summary>
internal static class SessionIdentity
{
    private const int OfflineSecretBytes = 32;

    private static readonly string[] NameParts =
        [JwtRegisteredClaimNames.GivenName, "middle_name", JwtRegisteredClaimNames.FamilyName];

    /// <summary>A program's: whom its token is of is asked at every call.</summary>
    /// <param name="provider">Where it is from; its settings name the claims.</param>
    /// <param name="subject">The value of its subject claim.</param>
    /// <param name="token">What the provider said.</param>
    public static ClaimsIdentity OfProgram(ProviderSettings provider, string subject, ClaimsPrincipal token)
    {
        var identity = new ClaimsIdentity("CaseRoom");
        identity.AddClaim(new(PersonClaims.Provider, provider.Name));
        identity.AddClaim(new(PersonClaims.Subject, subject));
        if (NameOf(token) is { Length: > 0 } name) { identity.AddClaim(new(PersonClaims.StatedName, name)); }
        Copy(token, provider.HprNumberClaim, identity, PersonClaims.HprNumber);
        Copy(token, provider.OrganisationNumberClaim, identity, PersonClaims.OrganisationNumber);
        Copy(token, JwtRegisteredClaimNames.AuthTime, identity, PersonClaims.AuthenticatedAt);
        var level = SecurityLevels.Of(provider, token).ToString(CultureInfo.InvariantCulture);
        identity.AddClaim(new(PersonClaims.SecurityLevel, level));
        return identity;
    }

    /// <summary>The same, of a token that only reads, or is bound to the key of a sign-in.</summary>
    public static ClaimsIdentity OfProgram(
        ProviderSettings provider, string subject, ClaimsPrincipal token, bool readsOnly, Guid? program)
    {
        var identity = OfProgram(provider, subject, token);
        if (readsOnly) { identity.AddClaim(new(PersonClaims.ReadsOnly, "")); }
        if (program is { } id) { identity.AddClaim(new(PersonClaims.ProgramId, id.ToString())); }
        return identity;
    }

    /// <summary>
    /// A browser's: it stays the session of whoever the directory said at sign-in, and keeps by which issuer and in
    /// which session of the provider it was made, so that the provider can end it.
    /// </summary>
    /// <param name="provider">Where it is from; its settings name the claims.</param>
    /// <param name="subject">The value of its subject claim.</param>
    /// <param name="token">What the provider said.</param>
    /// <param name="person">Whom the directory has for the subject now; null for somebody it does not know.</param>
    public static ClaimsIdentity OfBrowser(
        ProviderSettings provider, string subject, ClaimsPrincipal token, Guid? person)
    {
        var identity = OfProgram(provider, subject, token);
        Copy(token, JwtRegisteredClaimNames.Iss, identity, PersonClaims.Issuer);
        Copy(token, JwtRegisteredClaimNames.Sid, identity, PersonClaims.ProviderSession);
        Copy(token, JwtRegisteredClaimNames.Sub, identity, PersonClaims.ProviderSubject);
        if (person is { } known) { identity.AddClaim(new(PersonClaims.SignedInAs, known.ToString())); }
        identity.AddClaim(new(PersonClaims.SessionId, Guid.NewGuid().ToString()));
        var secret = RandomNumberGenerator.GetBytes(OfflineSecretBytes);
        identity.AddClaim(new(PersonClaims.OfflineSecret, Convert.ToBase64String(secret)));
        return identity;
    }

    /// <summary>When somebody proved who they are, in seconds since 1970; null where it is not said.</summary>
    public static DateTimeOffset? AuthenticatedAt(ClaimsPrincipal token, string claim) =>
        long.TryParse(token.FindFirstValue(claim), CultureInfo.InvariantCulture, out var seconds)
        && seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>0 for a session from before levels were kept.</summary>
    public static int SecurityLevel(ClaimsPrincipal session) =>
        int.TryParse(
            session.FindFirstValue(PersonClaims.SecurityLevel), CultureInfo.InvariantCulture, out var level)
            ? level : 0;

    /// <summary>The whole name, put together where the provider says its parts alone; empty where it says none, or none
    /// that could be a name.</summary>
    private static string NameOf(ClaimsPrincipal token)
    {
        string?[] parts = token.FindFirstValue(JwtRegisteredClaimNames.Name) is { Length: > 0 } whole
            ? [whole]
            : [.. NameParts.Select(part => token.FindFirstValue(part))];
        var name = string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part))).Trim();
        return name.Length <= Limits.Line ? name : "";
    }

    private static void Copy(ClaimsPrincipal token, string? from, ClaimsIdentity identity, string to)
    {
        if (from is not null && token.FindFirstValue(from) is { Length: > 0 } value)
        {
            identity.AddClaim(new(to, value));
        }
    }
}
