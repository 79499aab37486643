using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Each way in which a token of the provider can be wrong signs nobody in.</summary>
public sealed class IdTokenTests : IClassFixture<StrictServer>
{
    private static readonly Dictionary<string, Action<Dictionary<string, object>, string>> Claims = new()
    {
        ["of another issuer"] = (claims, _) => claims["iss"] = "https://another.example",
        ["of the issuer with a slash more"] = (claims, issuer) => claims["iss"] = issuer + "/",
        ["for another client"] = (claims, _) => claims["aud"] = "somebody-else",
        ["for another client too"] = (claims, _) => claims["aud"] = new[] { StrictClient.Id, "somebody-else" },
        ["for nobody"] = (claims, _) => claims.Remove("aud"),
        ["expired"] = (claims, _) => claims["exp"] = Now(-60),
        ["without an end"] = (claims, _) => claims.Remove("exp"),
        ["not valid yet"] = (claims, _) => claims["nbf"] = Now(60),
        ["with another nonce"] = (claims, _) => claims["nonce"] = "another",
        ["without a nonce"] = (claims, _) => claims.Remove("nonce"),
        ["issued to another client"] = (claims, _) => claims["azp"] = "somebody-else",
        ["of nobody"] = (claims, _) => claims.Remove("sub"),
    };

    private static readonly Dictionary<string, Func<string, string>> Signatures = new()
    {
        ["unsigned"] = token => Join(
            Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}"""), token.Split('.')[1], ""),
        ["with another signature"] = token => Join(
            token.Split('.')[0], token.Split('.')[1], Base64UrlEncoder.Encode(new byte[256])),
        ["with other claims under the signature"] = token => Join(
            token.Split('.')[0],
            Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(token.Split('.')[1]).Replace(
                "ingrid", "bjorn1", StringComparison.Ordinal)),
            token.Split('.')[2]),
    };

    private readonly StrictServer strict;
    private readonly StrictTokens tokens;

    public IdTokenTests(StrictServer strict)
    {
        this.strict = strict;
        tokens = strict.Provider.Tokens;
        tokens.Reset();
    }

    public static TheoryData<string> WrongClaims => [.. Claims.Keys];

    public static TheoryData<string> WrongSignatures => [.. Signatures.Keys];

    [Theory, Rule("SIG-26")]
    [MemberData(nameof(WrongClaims))]
    public async Task A_token_that_says_something_else_signs_nobody_in(string wrong)
    {
        tokens.Change = claims => Claims[wrong](claims, strict.Provider.Issuer);
        await IsRefusedAsync();
    }

    [Theory, Rule("SIG-26")]
    [MemberData(nameof(WrongSignatures))]
    public async Task A_token_that_the_provider_did_not_sign_so_signs_nobody_in(string wrong)
    {
        var sign = tokens.Sign;
        tokens.Sign = claims => Signatures[wrong](sign(claims));
        await IsRefusedAsync();
    }

    [Fact, Rule("SIG-26")]
    public async Task A_token_by_a_key_that_is_not_published_signs_nobody_in()
    {
        using var own = RSA.Create(2048);
        var key = new RsaSecurityKey(own) { KeyId = "strict" };
        tokens.Sign = claims => StrictTokens.Encode(claims, new(key, SecurityAlgorithms.RsaSsaPssSha256));
        await IsRefusedAsync();
    }

    [Fact, Rule("SIG-26")]
    public async Task A_token_by_a_shared_secret_signs_nobody_in()
    {
        var secret = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(StrictClient.Id.PadRight(64)))
        {
            KeyId = "strict",
        };
        tokens.Sign = claims => StrictTokens.Encode(claims, new(secret, SecurityAlgorithms.HmacSha256));
        await IsRefusedAsync();
    }

    private async Task IsRefusedAsync()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).PathAndQuery.ShouldBe("/?signIn=failed");
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static long Now(int seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds();

    private static string Join(string header, string claims, string signature) => $"{header}.{claims}.{signature}";
}
