using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Proofs of possession (DPoP, RFC 9449) by a key that lives as long as one exchange: a browser's sign-in keeps no
/// access token, so nothing needs the key afterwards.
/// </summary>
internal sealed class PossessionProof : IDisposable
{
    public const string Header = "DPoP";
    public const string NonceHeader = "DPoP-Nonce";
    public const string TokenType = "dpop+jwt";
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <param name="method">The call's method.</param>
    /// <param name="address">Where it goes; query and fragment are no part of the proof.</param>
    /// <param name="nonce">What the provider wants to see in it; null where it has not asked.</param>
    /// <param name="now">UTC.</param>
    public string Create(HttpMethod method, Uri address, string? nonce, DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            ["htm"] = method.Method,
            ["htu"] = address.GetLeftPart(UriPartial.Path),
        };
        if (nonce is not null) { claims["nonce"] = nonce; }
        var signing = new ECDsaSecurityKey(key)
        {
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                TokenType = TokenType,
                AdditionalHeaderClaims = new Dictionary<string, object> { ["jwk"] = PublicKey() },
                IssuedAt = now.UtcDateTime,
                Claims = claims,
                SigningCredentials = new SigningCredentials(signing, SecurityAlgorithms.EcdsaSha256),
            });
    }

    public void Dispose() => key.Dispose();

    private Dictionary<string, object> PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["kty"] = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            ["crv"] = JsonWebKeyECTypes.P256,
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
    }
}
