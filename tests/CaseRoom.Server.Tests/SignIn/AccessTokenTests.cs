using System.Net;
using CaseRoom.Server.SignIn;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn;

using Claims = Dictionary<string, object>;

/// <summary>Access tokens that are right in everything but one.</summary>
public sealed class AccessTokenTests(StrictServer strict) : IClassFixture<StrictServer>, IDisposable
{
    private static readonly Dictionary<string, Action<Claims>> Changed = new()
    {
        ["without an audience"] = claims => claims.Remove("aud"),
        ["for another audience"] = claims => claims["aud"] = "another-api",
        ["for this audience and another"] = claims => claims["aud"] = new[] { StrictTokens.ApiAudience, "another-api" },
        ["for the client itself"] = claims => claims["aud"] = StrictClient.Id,
        ["without an end"] = claims => claims.Remove("exp"),
        ["that has ended"] = claims => claims["exp"] = StrictCaller.Now(-30),
        ["that has not begun"] = claims => claims["nbf"] = StrictCaller.Now(60),
        ["of another issuer"] = claims => claims["iss"] = "https://another.example",
        ["of nobody"] = claims => claims.Remove("sub"),
    };

    private static readonly Dictionary<string, Action<Claims>> Narrow = new()
    {
        ["without a scope"] = claims => claims.Remove("scope"),
        ["with an empty scope"] = claims => claims["scope"] = "",
        ["for another API"] = claims => claims["scope"] = "openid other.read",
        ["with a scope that begins as ours"] = claims => claims["scope"] = "caseroom.readers",
    };

    private readonly ProofMaker maker = new();
    private readonly HttpClient http = strict.Server.Anonymous();

    public static TheoryData<string> Faults => [.. Changed.Keys];

    public static TheoryData<string> Narrows => [.. Narrow.Keys];

    private StrictTokens Tokens => strict.Provider.Tokens;

    [Theory, Rule("SIG-09", "SIG-35")]
    [MemberData(nameof(Faults))]
    public async Task A_token_that_is_wrong_in_one_place_is_nobodys(string fault) =>
        (await AskAsync(Tokens.AccessToken(maker.Thumbprint, Changed[fault]))).ShouldBe(
            (HttpStatusCode.Unauthorized, "signedOut"));

    [Theory, Rule("SIG-35")]
    [InlineData("id+jwt")]
    [InlineData("logout+jwt")]
    [InlineData("dpop+jwt")]
    public async Task A_token_of_another_kind_is_nobodys(string type) =>
        (await AskAsync(Tokens.AccessToken(maker.Thumbprint, type: type))).ShouldBe(
            (HttpStatusCode.Unauthorized, "signedOut"));

    [Fact, Rule("SIG-35")]
    public async Task A_token_without_a_signature_or_with_one_that_anybody_could_make_is_nobodys()
    {
        Claims claims = [];
        Tokens.AccessToken(maker.Thumbprint, all => claims = all);
        (await AskAsync(StrictTokens.Encode(claims, null, "at+jwt"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var shared = new SymmetricSecurityKey(new byte[64]) { KeyId = "strict" };
        (await AskAsync(StrictTokens.Encode(claims, new(shared, SecurityAlgorithms.HmacSha256), "at+jwt")))
            .Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Rule("SIG-35")]
    [MemberData(nameof(Narrows))]
    public async Task A_token_that_is_not_for_this_opens_nothing(string fault) =>
        (await AskAsync(Tokens.AccessToken(maker.Thumbprint, Narrow[fault]))).ShouldBe(
            (HttpStatusCode.Forbidden, "scopeMissing"));

    [Fact, Rule("SIG-35")]
    public async Task A_token_for_a_list_of_this_audience_alone_is_taken() =>
        (await AskAsync(Tokens.AccessToken(
            maker.Thumbprint, claims => claims["aud"] = new[] { StrictTokens.ApiAudience }))).Status
            .ShouldBe(HttpStatusCode.OK);

    [Theory, Rule("SIG-35")]
    [InlineData("here", true)]
    [InlineData("here account", true)]
    [InlineData("account here", true)]
    [InlineData("here elsewhere", false)]
    [InlineData("here account elsewhere", false)]
    [InlineData("account", false)]
    [InlineData("", false)]
    public void Beside_this_audience_stand_those_alone_that_the_settings_name(string audiences, bool taken)
    {
        var provider = new ProviderSettings { ApiAudience = "here", OtherAudiences = { "account" } };
        var named = audiences.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ProgramSignIn.IsForHere(named, provider).ShouldBe(taken);
        ProgramSignIn.IsForHere(named, new ProviderSettings { OtherAudiences = { "account" } }).ShouldBeFalse();
    }

    [Theory, Rule("SIG-35")]
    [InlineData("caseroom.read")]
    [InlineData("openid caseroom.write")]
    public async Task A_token_with_one_of_the_scopes_reads(string scope) =>
        (await AskAsync(Tokens.AccessToken(maker.Thumbprint, claims => claims["scope"] = scope)))
            .Status.ShouldBe(HttpStatusCode.OK);

    [Fact, Rule("SIG-35")]
    public async Task Scopes_that_stand_in_a_list_count_too() =>
        (await AskAsync(Tokens.AccessToken(
            maker.Thumbprint, claims => claims["scope"] = new[] { "openid", "caseroom.read" })))
            .Status.ShouldBe(HttpStatusCode.OK);

    public void Dispose()
    {
        maker.Dispose();
        http.Dispose();
    }

    private async Task<(HttpStatusCode Status, string? Code)> AskAsync(string token)
    {
        var here = new Uri(strict.Server.Address, "/api/session");
        using var call = new HttpRequestMessage(HttpMethod.Get, here);
        call.Headers.Authorization = new("DPoP", token);
        call.Headers.Add("DPoP", maker.Make(HttpMethod.Get, here, token));
        using var answer = await http.SendAsync(call, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : await answer.ProblemCodeAsync());
    }
}
