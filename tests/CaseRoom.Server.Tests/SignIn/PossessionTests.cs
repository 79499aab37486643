using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Programs with tokens that are bound to a key: a stolen token alone is worth nothing.</summary>
public sealed class PossessionTests(StrictServer strict) : IClassFixture<StrictServer>, IDisposable
{
    /// <summary>What a resource looks at and a token endpoint does not.</summary>
    private static readonly Dictionary<string, Action<JsonObject, JsonObject, ProofMaker>> OfCall = new()
    {
        ["without the token's hash"] = (_, claims, _) => claims.Remove("ath"),
        ["for another token"] = (_, claims, _) => claims["ath"] = ProofMaker.HashOf("another"),
        ["made half a minute ago"] = (_, claims, _) => claims["iat"] = StrictCaller.Now(-30),
        ["made half a minute ahead"] = (_, claims, _) => claims["iat"] = StrictCaller.Now(30),
    };

    private readonly ProofMaker maker = new();
    private readonly HttpClient http = strict.Server.Anonymous();

    public static TheoryData<string> Faults => [.. ProofDeviation.All.Keys, .. OfCall.Keys];

    private Uri Here => new(strict.Server.Address, "/api/session");

    private string Token
    {
        get
        {
            strict.Provider.Tokens.Reset();
            return strict.Provider.Tokens.AccessToken(maker.Thumbprint);
        }
    }

    [Fact, Rule("SIG-31")]
    public async Task A_program_that_holds_the_key_is_that_person()
    {
        var token = Token;
        (await AskAsync("DPoP", token, maker.Make(HttpMethod.Get, Here, token))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Rule("SIG-31", "SIG-34")]
    [MemberData(nameof(Faults))]
    public async Task A_proof_that_is_wrong_in_one_place_is_no_proof_and_its_program_is_told_so(string fault)
    {
        var token = Token;
        var wrong = ProofDeviation.All.GetValueOrDefault(fault);
        var change = wrong?.Change ?? OfCall[fault];
        var proof = maker.Make(
            HttpMethod.Get, Here, token, (header, claims) => change(header, claims, maker), wrong?.Sign);
        (await ChallengeAsync("DPoP", token, proof)).ShouldStartWith("DPoP error=\"invalid_dpop_proof\"");
    }

    [Fact, Rule("SIG-116")]
    public async Task A_proof_that_is_not_taken_leaves_a_line_that_says_why_and_quotes_nothing()
    {
        var token = Token;
        var proof = maker.Make(
            HttpMethod.Get, Here, token, (_, claims) => claims["htu"] = "https://kanarifugl.example/api");
        await ChallengeAsync("DPoP", token, proof);
        await ChallengeAsync("Bearer", "kanarifugl");
        await Eventually.IsTrueAsync(() => HasLine("invalid_dpop_proof: it is for another address"));
        await Eventually.IsTrueAsync(() => HasLine("invalid_token: it is not one of a provider here, or has ended"));
        strict.Server.Output.ShouldNotContain("kanarifugl");
        strict.Server.Output.ShouldNotContain(token);
        strict.Server.Output.ShouldNotContain(proof);

        bool HasLine(string why) =>
            strict.Server.Output.Contains($"A token was not taken: {why}", StringComparison.Ordinal);
    }

    [Fact, Rule("SIG-34")]
    public async Task A_program_is_told_how_tokens_are_presented_and_what_was_wrong_with_its_own()
    {
        var token = Token;
        (await ChallengeAsync("DPoP", token)).ShouldStartWith("DPoP error=\"invalid_dpop_proof\"");
        (await ChallengeAsync("Bearer", token)).ShouldStartWith("DPoP error=\"invalid_dpop_proof\"");
        using var thief = new ProofMaker();
        (await ChallengeAsync("DPoP", token, thief.Make(HttpMethod.Get, Here, token)))
            .ShouldStartWith("DPoP error=\"invalid_token\"");
        (await ChallengeAsync("Bearer", "nonsense")).ShouldStartWith("Bearer error=\"invalid_token\"");
        using var nobody = await http.AskAsync("/api/session");
        var open = nobody.Headers.WwwAuthenticate.ToString();
        open.ShouldStartWith("DPoP algs=\"");
        open.ShouldContain("ES256");
        open.ShouldNotContain("error");
    }

    [Theory, Rule("SIG-31")]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("bnVsbA.bnVsbA.")]
    [InlineData("W10.W10.W10")]
    [InlineData("a.b.c.d.e")]
    public async Task What_cannot_be_read_is_no_proof(string proof) =>
        (await AskAsync("DPoP", Token, proof)).ShouldBe(HttpStatusCode.Unauthorized);

    [Theory, Rule("SIG-31")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{ "kty": "EC" }""")]
    [InlineData("""{ "kty": "EC", "crv": "P-256", "x": 1, "y": [] }""")]
    [InlineData("""{ "kty": "EC", "crv": "P-256", "x": "AA", "y": "!" }""")]
    [InlineData("""{ "kty": "RSA", "n": "AA", "e": "" }""")]
    public async Task A_key_that_is_none_opens_nothing(string key)
    {
        var token = Token;
        var proof = maker.Make(
            HttpMethod.Get, Here, token, (header, _) => header["jwk"] = JsonNode.Parse(key));
        (await AskAsync("DPoP", token, proof)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-31")]
    public async Task A_token_of_another_key_is_not_opened_by_ones_own()
    {
        using var thief = new ProofMaker();
        var token = Token;
        (await AskAsync("DPoP", token, thief.Make(HttpMethod.Get, Here, token))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-31")]
    public async Task A_bound_token_is_nobodys_without_its_proof()
    {
        var token = Token;
        (await AskAsync("Bearer", token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync("Bearer", token, maker.Make(HttpMethod.Get, Here, token)))
            .ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync("DPoP", token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(
            "DPoP", token, maker.Make(HttpMethod.Get, Here, token), maker.Make(HttpMethod.Get, Here, token)))
            .ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-31")]
    public async Task A_provider_that_binds_tokens_gives_programs_no_plain_ones()
    {
        strict.Provider.Tokens.Reset();
        var plain = strict.Provider.Tokens.AccessToken(bound: null);
        (await AskAsync("Bearer", plain)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync("DPoP", plain, maker.Make(HttpMethod.Get, Here, plain))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-31")]
    public async Task A_provider_of_which_nobody_said_that_it_binds_none_gives_none_either()
    {
        using var elsewhere = new HttpClient { BaseAddress = strict.Elsewhere };
        var plain = await DemoToken.RequestAsync(elsewhere, "kari");
        var before = Lines();
        (await AskAsync("Bearer", plain)).ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.IsTrueAsync(() => Lines() > before);

        int Lines() => strict.Server.Output.Split("A token was not taken: invalid_token: it is bound to no key").Length;
    }

    [Fact, Rule("SIG-27")]
    public async Task A_program_of_a_person_below_the_level_is_nobody()
    {
        strict.Provider.Tokens.Reset();
        strict.Provider.Tokens.Person["helseid://claims/identity/security_level"] = "3";
        var token = strict.Provider.Tokens.AccessToken(maker.Thumbprint);
        (await AskAsync("DPoP", token, maker.Make(HttpMethod.Get, Here, token))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-32")]
    public async Task A_proof_is_used_once()
    {
        var token = Token;
        var proof = maker.Make(HttpMethod.Get, Here, token);
        (await AskAsync("DPoP", token, proof)).ShouldBe(HttpStatusCode.OK);
        (await ChallengeAsync("DPoP", token, proof)).ShouldStartWith("DPoP error=\"invalid_dpop_proof\"");
        (await AskAsync("DPoP", token, maker.Make(HttpMethod.Get, Here, token))).ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose()
    {
        maker.Dispose();
        http.Dispose();
    }

    private async Task<HttpStatusCode> AskAsync(string scheme, string token, params string[] proofs)
    {
        using var answer = await AnswerAsync(scheme, token, proofs);
        return answer.StatusCode;
    }

    private async Task<string> ChallengeAsync(string scheme, string token, params string[] proofs)
    {
        using var answer = await AnswerAsync(scheme, token, proofs);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        return answer.Headers.WwwAuthenticate.ToString();
    }

    private async Task<HttpResponseMessage> AnswerAsync(string scheme, string token, string[] proofs)
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, Here);
        call.Headers.Authorization = new(scheme, token);
        foreach (var proof in proofs) { call.Headers.TryAddWithoutValidation("DPoP", proof); }
        return await http.SendAsync(call, TestContext.Current.CancellationToken);
    }
}
