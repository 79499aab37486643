using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>The signed sentence "I am this client" (RFC 7523) that stands in a secret's place.</summary>
internal static class ClientAssertion
{
    public const string Kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string TokenType = "client-authentication+jwt";

    /// <summary>Long enough for one call; whoever finds it later has nothing.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    /// <param name="key">Signs it.</param>
    /// <param name="clientId">Who says so.</param>
    /// <param name="issuer">Whom it is said to: the provider's issuer, and nobody else.</param>
    /// <param name="now">UTC.</param>
    public static string Create(SigningCredentials key, string clientId, string issuer, DateTimeOffset now) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = TokenType,
            Issuer = clientId,
            Audience = issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = clientId,
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            },
            SigningCredentials = key,
        });
}
