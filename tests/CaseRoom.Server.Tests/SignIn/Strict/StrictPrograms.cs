using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn.Strict;

using static StrictRefusal;

/// <summary>
/// Programs without a secret: device codes (RFC 8628), tokens bound to the key that asks, refresh tokens that are used
/// once, and their return (RFC 7009).
/// </summary>
internal sealed class StrictPrograms(StrictProvider provider)
{
    public const string ClientId = "caseroom-cli";
    public const string DeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";
    private static readonly string[] Known = ["openid", "offline_access", "caseroom.read", "caseroom.write"];
    private readonly Lock gate = new();
    private readonly Dictionary<string, Asked> codes = [];
    private readonly Dictionary<string, Renewable> renewables = [];

    /// <summary>Seconds that a client waits between two questions.</summary>
    public int Interval { get; set; } = 1;

    /// <summary>Seconds that an access token lasts.</summary>
    public int TokenSeconds { get; set; } = 300;

    /// <summary>Whether it says where tokens are given back.</summary>
    public bool TakesBack { get; set; } = true;

    /// <summary>What a token endpoint answers next, instead of what it would.</summary>
    public Queue<string> Errors { get; } = new();

    /// <summary>Tokens that were given back.</summary>
    public List<string> Returned { get; } = [];

    /// <summary>Also what a resource checks by itself; many providers take back only what renews it.</summary>
    public bool TakesAccessTokens { get; set; } = true;

    /// <summary>How often tokens were renewed.</summary>
    public int Renewals { get; private set; }

    /// <summary>The person answers at the provider's page.</summary>
    /// <param name="userCode">As the program showed it.</param>
    /// <param name="agrees">Whether they let the program in.</param>
    public void Answer(string userCode, bool agrees = true)
    {
        lock (gate) { codes.Values.Single(each => each.UserCode == userCode).Agreed = agrees; }
    }

    public IResult Begin(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        RequireClient(said);
        var scope = said.GetValueOrDefault("scope", "");
        Unless(scope.Split(' ').All(Known.Contains), "invalid_scope", "the scope is not known");
        var code = Fresh();
        var asked = new Asked($"{Letters()}-{Letters()}", scope);
        lock (gate) { codes[code] = asked; }
        return Results.Json(new
        {
            device_code = code,
            user_code = asked.UserCode,
            verification_uri = $"{provider.Issuer}/device",
            verification_uri_complete = $"{provider.Issuer}/device?user_code={asked.UserCode}",
            expires_in = 600,
            interval = Interval,
        });
    }

    public IResult Redeem(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        RequireClient(said);
        var key = provider.Client.RequireProof(context);
        if (Errors.TryDequeue(out var error)) { throw new StrictRefusal(error, "as the test says"); }
        lock (gate) { return said["grant_type"] == DeviceGrant ? OfCode(said, key) : Renew(said, key); }
    }

    public IResult TakeBack(HttpContext context, IReadOnlyDictionary<string, string> said)
    {
        RequireClient(said);
        var token = said.GetValueOrDefault("token", "");
        Unless(token.Length > 0, "invalid_request", "no token is named");
        var isTaken = TakesAccessTokens || said.GetValueOrDefault("token_type_hint") != "access_token";
        Unless(isTaken, "unsupported_token_type", "it lasts until it ends");
        lock (gate)
        {
            Returned.Add(token);
            renewables.Remove(token);
        }

        return Results.Ok();
    }

    private IResult OfCode(IReadOnlyDictionary<string, string> said, string key)
    {
        var code = said.GetValueOrDefault("device_code", "");
        Unless(codes.TryGetValue(code, out var asked), "invalid_grant", "the code is not known, or used");
        var now = DateTimeOffset.UtcNow;
        // A moment less: the clocks of two processes need not tick together.
        var isEarly = now - asked!.AskedAt < TimeSpan.FromSeconds(Interval) - TimeSpan.FromMilliseconds(100);
        asked.AskedAt = now;
        Unless(!isEarly, "slow_down", "it was asked again too soon");
        if (asked.Agreed is not { } agreed) { throw new StrictRefusal("authorization_pending", "nobody answered yet"); }
        codes.Remove(code);
        Unless(agreed, "access_denied", "the person refused");
        return Issue(asked.Scope, key, DateTimeOffset.UtcNow);
    }

    private IResult Renew(IReadOnlyDictionary<string, string> said, string key)
    {
        Unless(
            renewables.Remove(said.GetValueOrDefault("refresh_token", ""), out var renewable), "invalid_grant",
            "the refresh token is not known, or used");
        Unless(renewable!.Key == key, "invalid_grant", "the refresh token is bound to another key");
        Renewals++;
        return Issue(renewable.Scope, key, renewable.AuthenticatedAt);
    }

    private IResult Issue(string scope, string key, DateTimeOffset authenticatedAt)
    {
        var next = Fresh();
        if (scope.Split(' ').Contains("offline_access"))
        {
            renewables[next] = new Renewable(scope, key, authenticatedAt);
        }

        return Results.Json(new
        {
            access_token = provider.Tokens.AccessToken(key, claims =>
            {
                claims["scope"] = scope;
                claims["auth_time"] = authenticatedAt.ToUnixTimeSeconds();
                claims["exp"] = DateTimeOffset.UtcNow.AddSeconds(TokenSeconds).ToUnixTimeSeconds();
                claims["jti"] = Fresh();
            }),
            token_type = provider.Tokens.TokenType ?? "DPoP",
            expires_in = TokenSeconds,
            refresh_token = next,
        });
    }

    private static void RequireClient(IReadOnlyDictionary<string, string> said)
    {
        Unless(said.GetValueOrDefault("client_id") == ClientId, "invalid_client", "the client is another");
        Unless(
            !said.ContainsKey("client_secret") && !said.ContainsKey("client_assertion"), "invalid_client",
            "a client without a secret shows none");
    }

    private static string Letters() => RandomNumberGenerator.GetString("BCDFGHJKLMNPQRSTVWXZ", 4);

    private static string Fresh() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));

    private sealed record Renewable(string Scope, string Key, DateTimeOffset AuthenticatedAt);

    private sealed class Asked(string userCode, string scope)
    {
        public string UserCode => userCode;

        public string Scope => scope;

        public bool? Agreed { get; set; }

        public DateTimeOffset AskedAt { get; set; } = DateTimeOffset.MinValue;
    }
}
