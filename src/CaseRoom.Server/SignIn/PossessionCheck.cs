using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseRoom.Grains.Hosts;
using CaseRoom.Server.Settings;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Checks the proof of possession (DPoP, RFC 9449) that a program sends with a token that is bound to its key.
/// </summary>
internal sealed class PossessionCheck(IUsedOnce used, PublicAddress address, TimeProvider clock)
{
    /// <summary>How old or far ahead a proof may be: clocks that are kept, and the way here.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    /// <summary>How long one of them could be taken again: it may be made in the future by as much as in the past.
    /// </summary>
    private static readonly TimeSpan Remembered = 2 * Skew + TimeSpan.FromSeconds(2);

    /// <summary>Bytes of an id that is remembered.</summary>
    private const int IdLength = 256;

    /// <summary>The thumbprint of the key that a token is bound to; null for one that whoever has it may use.</summary>
    public static string? KeyOf(JsonWebToken token)
    {
        // One that says something of a key in another way is bound to a key that nobody can show here.
        if (!token.TryGetPayloadValue<JsonElement>("cnf", out var bound)) { return null; }
        return bound.ValueKind == JsonValueKind.Object && bound.TryGetProperty("jkt", out var key)
            && key.ValueKind == JsonValueKind.String ? key.GetString() : "";
    }

    /// <summary>What is wrong with the call's proof for this token; null where nothing is.</summary>
    /// <param name="request">The call.</param>
    /// <param name="token">As it was sent.</param>
    /// <param name="boundTo">The thumbprint of the key that it is bound to.</param>
    public async Task<TokenFault?> FaultAsync(HttpRequest request, string token, string boundTo)
    {
        if (request.Headers[PossessionProof.Header] is not [{ Length: > 0 } sent]
            || SentToken.Read(sent) is not { } proof)
        {
            return TokenFault.Proof("there is not one proof");
        }

        if (PublicKeyOf(proof) is not { } key) { return TokenFault.Proof("it carries no public key"); }
        if (!await IsSignedAsync(sent, key)) { return TokenFault.Proof("type, algorithm or signature is wrong"); }
        if (SentToken.ThumbprintOf(key) != boundTo) { return TokenFault.Token("it is bound to another key"); }
        if (Claim(proof, "htm") != request.Method) { return TokenFault.Proof("it is for another method"); }
        if (!IsHere(request, Claim(proof, "htu"))) { return TokenFault.Proof("it is for another address"); }
        if (Claim(proof, "ath") != Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(token))))
        {
            return TokenFault.Proof("it is for another token");
        }

        if (!proof.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Iat, out var made) || !IsNow(made))
        {
            return TokenFault.Proof("it was not made now");
        }

        return Claim(proof, JwtRegisteredClaimNames.Jti) is { Length: > 0 and <= IdLength } id
            && await used.UseAsync($"{boundTo} {id}", Remembered, request.HttpContext.RequestAborted)
            ? null : TokenFault.Proof("it has no id, or was used");
    }

    private static JsonWebKey? PublicKeyOf(JsonWebToken proof)
    {
        if (!proof.TryGetHeaderValue<JsonElement>("jwk", out var sent) || sent.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (SentToken.ReadKey(sent) is not { } key) { return null; }
        // A key that others send is looked at once; none of it is kept.
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        var isPublic = !key.HasPrivateKey && string.IsNullOrEmpty(key.K) && string.IsNullOrEmpty(key.D);
        return isPublic && key.Kty is JsonWebAlgorithmsKeyTypes.EllipticCurve or JsonWebAlgorithmsKeyTypes.RSA
            ? key : null;
    }

    private static async Task<bool> IsSignedAsync(string proof, JsonWebKey key)
    {
        var read = await new JsonWebTokenHandler().ValidateTokenAsync(proof, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = true,
            ValidAlgorithms = IdTokenChecks.Algorithms,
            ValidTypes = [PossessionProof.TokenType],
            ValidateAudience = false,
            ValidateIssuer = false,
            ValidateLifetime = false,
        });
        return read.IsValid;
    }

    private static string? Claim(JsonWebToken proof, string name) =>
        proof.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private bool IsHere(HttpRequest request, string? said)
    {
        var here = new Uri(address.Current, request.PathBase.Add(request.Path).ToUriComponent());
        return Uri.TryCreate(said, UriKind.Absolute, out var there)
            && there.Query.Length == 0 && there.Fragment.Length == 0
            && there.AbsoluteUri == here.AbsoluteUri;
    }

    private bool IsNow(long seconds)
    {
        var age = clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        return age <= Skew.TotalSeconds && age >= -Skew.TotalSeconds;
    }
}
