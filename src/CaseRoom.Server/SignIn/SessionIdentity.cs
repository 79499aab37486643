using System.Security.Claims;
using System.Security.Cryptography;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// What a session or token says after CaseRoom has read it: who, from which provider, and the mapped numbers.
/// </summary>
internal static class SessionIdentity
{
    private const int OfflineSecretBytes = 32;

    /// <param name="provider">Where it is from; its settings name the claims.</param>
    /// <param name="subject">The value of its subject claim.</param>
    /// <param name="token">What the provider said.</param>
    /// <param name="session">The browser session, or null for a program.</param>
    public static ClaimsIdentity Of(ProviderSettings provider, string subject, ClaimsPrincipal token, Guid? session)
    {
        var identity = new ClaimsIdentity("CaseRoom");
        identity.AddClaim(new(PersonClaims.Provider, provider.Name));
        identity.AddClaim(new(PersonClaims.Subject, subject));
        Copy(provider.HprNumberClaim, PersonClaims.HprNumber);
        Copy(provider.OrganisationNumberClaim, PersonClaims.OrganisationNumber);
        if (session is { } id)
        {
            identity.AddClaim(new(PersonClaims.SessionId, id.ToString()));
            var secret = RandomNumberGenerator.GetBytes(OfflineSecretBytes);
            identity.AddClaim(new(PersonClaims.OfflineSecret, Convert.ToBase64String(secret)));
        }

        return identity;

        void Copy(string? from, string to)
        {
            if (from is not null && token.FindFirstValue(from) is { Length: > 0 } value)
            {
                identity.AddClaim(new(to, value));
            }
        }
    }
}
