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
    private readonly HashSet<string> used = [];

    /// <summary>Public keys that are known; a client that rotates has two for a while.</summary>
    public List<JsonWebKey> Keys { get; } = [];

    public string RedirectUri { get; set; } = "";

    public string SignedOutUri { get; set; } = "";

    /// <summary>Every assertion that was taken.</summary>
    public List<JsonWebToken> Assertions { get; } = [];

    /// <summary>Whether a proof must repeat a nonce.</summary>
    public string? Nonce { get; set; }

    /// <summary>The client is who it says: by an assertion, once, for us, for a minute at most.</summary>
    public void Authenticate(IReadOnlyDictionary<string, string> said)
    {
        Unless(!said.ContainsKey("client_secret"), "invalid_client", "a secret is no proof here");
        Unless(said.GetValueOrDefault("client_assertion_type") == AssertionType, "invalid_client", "no assertion");
        var text = said.GetValueOrDefault("client_assertion") ?? "";
        Unless(new JsonWebTokenHandler().CanReadToken(text), "invalid_client", "no assertion");
        var token = new JsonWebToken(text);
        Unless(token.Typ == "client-authentication+jwt", "invalid_client", "the type is wrong");
        Unless(Algorithms.Contains(token.Alg), "invalid_client", "the algorithm is not allowed");
        Unless(IsSignedBy(token, Keys.Where(key => key.Kid == token.Kid)), "invalid_client", "the key is not known");
        Unless(token.Issuer == Id && token.Subject == Id, "invalid_client", "issuer or subject is not the client");
        Unless(said.GetValueOrDefault("client_id", Id) == Id, "invalid_client", "the client is another");
        Unless(token.Audiences.ToList() is [var one] && one == provider.Issuer, "invalid_client", "it is for another");
        var now = DateTime.UtcNow;
        Unless(token.ValidTo > now, "invalid_client", "it has expired");
        Unless(token.ValidTo <= now.AddSeconds(60), "invalid_client", "it lasts longer than a minute");
        Unless(token.Id.Length > 0 && used.Add(token.Id), "invalid_client", "its id was used");
        Assertions.Add(token);
    }

    /// <summary>The thumbprint of the key that the call proves to hold.</summary>
    public string RequireProof(HttpContext context)
    {
        var header = context.Request.Headers["DPoP"].ToString();
        Unless(new JsonWebTokenHandler().CanReadToken(header), "invalid_dpop_proof", "there is no proof");
        var proof = new JsonWebToken(header);
        Unless(proof.Typ == "dpop+jwt", "invalid_dpop_proof", "the type is wrong");
        Unless(proof.Alg == "ES256", "invalid_dpop_proof", "the algorithm is not allowed");
        Unless(
            proof.TryGetHeaderValue<System.Text.Json.JsonElement>("jwk", out var jwk), "invalid_dpop_proof", "no key");
        var key = new JsonWebKey(jwk.GetRawText());
        Unless(!key.HasPrivateKey, "invalid_dpop_proof", "the private key was sent");
        Unless(IsSignedBy(proof, [key]), "invalid_dpop_proof", "the signature is wrong");
        Unless(Claim(proof, "htm") == context.Request.Method, "invalid_dpop_proof", "it is for another method");
        Unless(Claim(proof, "htu") == $"{provider.Issuer}/token", "invalid_dpop_proof", "it is for another address");
        var now = provider.Clock.GetUtcNow().UtcDateTime;
        Unless((now - proof.IssuedAt).Duration() < TimeSpan.FromSeconds(60), "invalid_dpop_proof", "old");
        if (Nonce is not null && Claim(proof, "nonce") != Nonce)
        {
            throw new StrictRefusal("use_dpop_nonce", "the nonce is missing") { Nonce = Nonce };
        }

        Unless(proof.Id.Length > 0 && used.Add(proof.Id), "invalid_dpop_proof", "its id was used");
        return Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
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
