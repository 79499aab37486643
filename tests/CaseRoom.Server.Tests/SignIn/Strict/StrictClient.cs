using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

using static StrictRefusal;

/// <summary>The client as it is registered, and the checks of its assertions and proofs.</summary>
internal sealed class StrictClient(StrictProvider provider)
{
    public const string Id = "caseroom-strict";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly string[] Algorithms = ["PS256", "ES256"];

    /// <summary>Seconds that a proof may be old or ahead.</summary>
    private const int ProofSeconds = 60;

    /// <summary>Seconds between two clocks that are kept.</summary>
    private const int MomentSeconds = 5;

    private readonly HashSet<string> used = [];

    /// <summary>Public keys that are known; a client that rotates has two for a while.</summary>
    public List<JsonWebKey> Keys { get; } = [];

    public string RedirectUri { get; set; } = "";

    public string SignedOutUri { get; set; } = "";

    /// <summary>Every assertion that was taken.</summary>
    public List<JsonWebToken> Assertions { get; } = [];

    /// <summary>Whether a proof must repeat a nonce.</summary>
    public string? Nonce { get; set; }

    /// <summary>The client is who it says: by an assertion, once, for us, now, for a minute at most.</summary>
    public void Authenticate(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        Unless(
            !said.ContainsKey("client_secret") && context.Request.Headers.Authorization.Count == 0,
            StrictReason.Secret);
        Unless(said.GetValueOrDefault("client_assertion_type") == AssertionType, StrictReason.NoAssertion);
        var text = said.GetValueOrDefault("client_assertion") ?? "";
        Unless(new JsonWebTokenHandler().CanReadToken(text), StrictReason.NoAssertion);
        var token = new JsonWebToken(text);
        Unless(token.Typ == "client-authentication+jwt", StrictReason.AssertionType);
        Unless(Algorithms.Contains(token.Alg), StrictReason.AssertionAlgorithm);
        Unless(IsSignedBy(token, Keys.Where(key => key.Kid == token.Kid)), StrictReason.AssertionKey);
        Unless(token.Issuer == Id && token.Subject == Id, StrictReason.AssertionIssuer);
        Unless(said.GetValueOrDefault("client_id", Id) == Id, StrictReason.OtherClient);
        Unless(token.Audiences.ToList() is [var one] && one == provider.Issuer, StrictReason.AssertionAudience);
        RequireTimes(token);
        Unless(token.Id is { Length: > 0 }, StrictReason.AssertionNameless);
        Unless(used.Add(token.Id), StrictReason.AssertionUsed);
        Assertions.Add(token);
    }

    /// <summary>The thumbprint of the key that the call proves to hold.</summary>
    public string RequireProof(HttpContext context)
    {
        Unless(
            context.Request.Headers["DPoP"] is [{ } header] && new JsonWebTokenHandler().CanReadToken(header),
            StrictReason.NoProof);
        var proof = new JsonWebToken(context.Request.Headers["DPoP"].ToString());
        Unless(proof.Typ == "dpop+jwt", StrictReason.ProofType);
        Unless(proof.Alg == "ES256", StrictReason.ProofAlgorithm);
        Unless(
            proof.TryGetHeaderValue<JsonElement>("jwk", out var jwk) && jwk.ValueKind == JsonValueKind.Object,
            StrictReason.ProofKey);
        var key = new JsonWebKey(jwk.GetRawText());
        Unless(!key.HasPrivateKey, StrictReason.ProofPrivate);
        Unless(IsSignedBy(proof, [key]), StrictReason.ProofSignature);
        Unless(Claim(proof, "htm") == context.Request.Method, StrictReason.ProofMethod);
        Unless(Claim(proof, "htu") == $"{provider.Issuer}/token", StrictReason.ProofAddress);
        var now = provider.Clock.GetUtcNow().ToUnixTimeSeconds();
        Unless(
            proof.TryGetPayloadValue<long>("iat", out var made) && Math.Abs(now - made) < ProofSeconds,
            StrictReason.ProofTime);
        if (Nonce is not null && Claim(proof, "nonce") != Nonce)
        {
            throw new StrictRefusal(StrictReason.NoNonce.Error, StrictReason.NoNonce.Why)
            {
                Reason = StrictReason.NoNonce, Nonce = Nonce,
            };
        }

        Unless(proof.Id is { Length: > 0 }, StrictReason.ProofNameless);
        Unless(used.Add(proof.Id), StrictReason.ProofUsed);
        return Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
    }

    /// <summary>A time ahead by less than a moment is not the future: the clocks are of two processes.</summary>
    private static void RequireTimes(JsonWebToken token)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Unless(token.TryGetPayloadValue<long>("exp", out var end), StrictReason.AssertionEndless);
        Unless(end > now, StrictReason.AssertionExpired);
        Unless(end <= now + 60, StrictReason.AssertionLong);
        foreach (var name in new[] { "iat", "nbf" })
        {
            Unless(
                !token.TryGetPayloadValue<long>(name, out var from) || from <= now + MomentSeconds,
                StrictReason.AssertionEarly);
        }
    }

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static bool IsSignedBy(JsonWebToken token, IEnumerable<JsonWebKey> keys) =>
        new JsonWebTokenHandler().ValidateTokenAsync(token.EncodedToken, new TokenValidationParameters
        {
            IssuerSigningKeys = keys,
            TryAllIssuerSigningKeys = true,
            ValidateAudience = false,
            ValidateIssuer = false,
            ValidateLifetime = false,
        }).GetAwaiter().GetResult().IsValid;
}
