using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

using static StrictRefusal;

/// <summary>The tokens that the provider issues. A test may change what they say, or how they are signed.</summary>
internal sealed class StrictTokens
{
    public const string ApiAudience = "caseroom-api";
    private readonly StrictProvider provider;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "strict" };

    public StrictTokens(StrictProvider provider)
    {
        this.provider = provider;
        Reset();
    }

    public object PublicKey
    {
        get
        {
            var half = key.Rsa.ExportParameters(includePrivateParameters: false);
            return new
            {
                kty = "RSA", use = "sig", alg = "PS256", kid = key.KeyId,
                n = Base64UrlEncoder.Encode(half.Modulus), e = Base64UrlEncoder.Encode(half.Exponent),
            };
        }
    }

    /// <summary>The person who signs in next, in the provider's own claims.</summary>
    public Dictionary<string, object> Person { get; } = [];

    /// <summary>What a test changes of the claims before they are signed.</summary>
    public Action<Dictionary<string, object>> Change { get; set; } = _ => { };

    /// <summary>How claims become a token.</summary>
    public Func<Dictionary<string, object>, string> Sign { get; set; } = null!;

    /// <summary>What the answer says of its access token; null means as it is.</summary>
    public string? TokenType { get; set; }

    /// <summary>What the last browser said that came to end its session.</summary>
    public IReadOnlyDictionary<string, string> Ended { get; private set; } = new Dictionary<string, string>();

    /// <summary>As a test finds it: everything right.</summary>
    public void Reset()
    {
        Person.Clear();
        Person["sub"] = "ingrid";
        Person["helseid://claims/identity/security_level"] = "4";
        Person["helseid://claims/hpr/hpr_number"] = "9144900";
        Person["helseid://claims/client/claims/orgnr_parent"] = "883974832";
        Change = _ => { };
        TokenType = null;
        Sign = claims => Encode(claims, new SigningCredentials(key, SecurityAlgorithms.RsaSsaPssSha256));
    }

    /// <summary>The session of the provider in which the last browser was signed in.</summary>
    public string Session { get; private set; } = "";

    public IResult Issue(IReadOnlyDictionary<string, string> request, string? bound)
    {
        var now = DateTimeOffset.UtcNow;
        var claims = new Dictionary<string, object>(Person)
        {
            ["iss"] = provider.Issuer,
            ["aud"] = StrictClient.Id,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            ["auth_time"] = now.ToUnixTimeSeconds(),
            ["nonce"] = request["nonce"],
            ["sid"] = Guid.NewGuid().ToString(),
        };
        Change(claims);
        Session = claims.GetValueOrDefault("sid") as string ?? "";
        return Results.Json(new
        {
            access_token = AccessToken(bound),
            token_type = TokenType ?? (bound is null ? "Bearer" : "DPoP"),
            expires_in = 300,
            id_token = Sign(claims),
        });
    }

    /// <summary>A token for the API of CaseRoom that may read and write, bound to a key or to none.</summary>
    /// <param name="bound">The thumbprint of the key.</param>
    /// <param name="change">What is changed of the claims.</param>
    /// <param name="type">What it says it is.</param>
    public string AccessToken(
        string? bound, Action<Dictionary<string, object>>? change = null, string type = "at+jwt")
    {
        var now = DateTimeOffset.UtcNow;
        var claims = new Dictionary<string, object>(Person)
        {
            ["iss"] = provider.Issuer,
            ["aud"] = ApiAudience,
            ["scope"] = "openid caseroom.read caseroom.write",
            ["auth_time"] = now.ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        if (bound is not null) { claims["cnf"] = new Dictionary<string, object> { ["jkt"] = bound }; }
        change?.Invoke(claims);
        return Encode(claims, new SigningCredentials(key, SecurityAlgorithms.RsaSsaPssSha256), type);
    }

    /// <summary>What the provider tells the client of a session that ended, as the standard has it.</summary>
    /// <param name="change">What is changed of the claims; a claim of null is left out.</param>
    /// <param name="sign">How it is signed, where not by the provider's key.</param>
    public string LogoutToken(
        Action<Dictionary<string, object>>? change = null, SigningCredentials? sign = null, string type = "logout+jwt")
    {
        var now = DateTimeOffset.UtcNow;
        var claims = new Dictionary<string, object>
        {
            ["iss"] = provider.Issuer,
            ["aud"] = StrictClient.Id,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(2).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString(),
            ["events"] = new Dictionary<string, object>
            {
                ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>(),
            },
            ["sub"] = Person["sub"],
            ["sid"] = Session,
        };
        change?.Invoke(claims);
        return Encode(claims, sign ?? new SigningCredentials(key, SecurityAlgorithms.RsaSsaPssSha256), type);
    }

    public IResult End(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        Ended = said;
        Unless(said.GetValueOrDefault("client_id") == StrictClient.Id, "invalid_request", "the client is not named");
        Unless(!said.ContainsKey("id_token_hint"), "invalid_request", "a token stands in an address");
        var back = said.GetValueOrDefault("post_logout_redirect_uri");
        Unless(back == provider.Client.SignedOutUri, "invalid_request", "the address is not registered");
        var state = new Dictionary<string, string?> { ["state"] = said.GetValueOrDefault("state") };
        return Results.Redirect(back + QueryString.Create(state));
    }

    public static string Encode(
        Dictionary<string, object> claims, SigningCredentials? signing, string type = "JWT") =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims, SigningCredentials = signing, TokenType = type });
}
