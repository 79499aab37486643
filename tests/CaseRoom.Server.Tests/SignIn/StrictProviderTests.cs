using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>The strict provider is strict: what it lets pass in the other tests has been looked at.</summary>
public sealed class StrictProviderTests : IAsyncLifetime
{
    private static readonly Dictionary<string, (Action<StrictCaller> Deviate, string Why)> Clients = new()
    {
        ["no assertion"] = (c => c.Form = form => form.Remove("client_assertion"), "no assertion"),
        ["a secret"] = (c => c.Form = form => form["client_secret"] = "s", "a secret is no proof here"),
        ["an assertion for another"] = (
            c => c.Assertion = a => a["aud"] = "https://another.example", "it is for another"),
        ["an assertion for two"] = (
            c => c.Assertion = a => a["aud"] = new[] { (string)a["aud"], "https://another.example" },
            "it is for another"),
        ["a type of old"] = (c => c.AssertionType = "JWT", "the type is wrong"),
        ["an assertion for two minutes"] = (
            c => c.Assertion = a => a["exp"] = StrictCaller.Now(120), "it lasts longer than a minute"),
        ["an old assertion"] = (c => c.Assertion = a => a["exp"] = StrictCaller.Now(-1), "it has expired"),
        ["an assertion used before"] = (c => c.Assertion = a => a["jti"] = "the-same", "its id was used"),
        ["an assertion by another"] = (
            c => c.Assertion = a => a["iss"] = "another", "issuer or subject is not the client"),
        ["an assertion about another"] = (
            c => c.Assertion = a => a["sub"] = "another", "issuer or subject is not the client"),
        ["a strange key"] = (c => c.AssertionKey = Strange(Guid.NewGuid().ToString()), "the key is not known"),
        ["a strange key by the known one's name"] = (
            c => c.AssertionKey = Strange(c.PublicHalf.KeyId), "the key is not known"),
        ["no signature"] = (c => c.AssertionUnsigned = true, "the algorithm is not allowed"),
        ["the public key as a secret"] = (c => c.AssertionKey = Shared(c.PublicHalf), "the algorithm is not allowed"),
    };

    private static readonly Dictionary<string, (Action<Dictionary<string, string>> Deviate, string Why)>
        Requests = new()
    {
        ["no challenge"] = (form => form.Remove("code_challenge"), "there is no challenge"),
        ["a plain challenge"] = (form => form["code_challenge_method"] = "plain", "the method is not S256"),
        ["another address"] = (form => form["redirect_uri"] += "/more", "the address is not registered"),
        ["no nonce"] = (form => form.Remove("nonce"), "no state or no nonce"),
        ["a token at once"] = (form => form["response_type"] = "id_token", "only a code is given"),
    };

    private static readonly Dictionary<string, (Action<StrictCaller> Deviate, string Why)> Exchanges = new()
    {
        ["no proof"] = (c => c.SendsProof = false, "there is no proof"),
        ["a proof of another type"] = (c => c.ProofType = "JWT", "the type is wrong"),
        ["a proof for another method"] = (c => c.Proof = p => p["htm"] = "GET", "it is for another method"),
        ["a proof for another address"] = (
            c => c.Proof = p => p["htu"] = "https://another.example/token", "it is for another address"),
        ["an old proof"] = (c => c.Proof = p => p["iat"] = StrictCaller.Now(-120), "old"),
        ["another verifier"] = (c => c.Form = form => form["code_verifier"] = "another", "the verifier is wrong"),
        ["another address"] = (c => c.Form = form => form["redirect_uri"] += "/more", "the address is another"),
    };

    private StrictProvider provider = null!;
    private StrictCaller caller = null!;

    /// <summary>A key that nobody has registered.</summary>
    private static SigningCredentials Strange(string name) => new(
        new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = name },
        SecurityAlgorithms.EcdsaSha256);

    /// <summary>What everybody knows of the key, taken for a shared secret.</summary>
    private static SigningCredentials Shared(JsonWebKey half) => new(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(half.X + half.Y)) { KeyId = half.KeyId },
        SecurityAlgorithms.HmacSha256);

    public static TheoryData<string> OfClients => [.. Clients.Keys];

    public static TheoryData<string> OfRequests => [.. Requests.Keys];

    public static TheoryData<string> OfExchanges => [.. Exchanges.Keys];

    [Theory, Rule("SIG-23")]
    [MemberData(nameof(OfClients))]
    public async Task A_client_that_proves_itself_otherwise_is_refused_at_both_places(string deviation)
    {
        var (deviate, why) = Clients[deviation];
        var code = await caller.CodeAsync();
        deviate(caller);
        (await caller.PushAsync()).Dispose();
        using var pushed = await caller.PushAsync();
        pushed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var redeemed = await caller.RedeemAsync(code);
        redeemed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        provider.Refusals.ShouldAllBe(said => said == why);
    }

    [Theory, Rule("SIG-22")]
    [MemberData(nameof(OfRequests))]
    public async Task A_request_that_asks_otherwise_is_refused(string deviation)
    {
        caller.Form = Requests[deviation].Deviate;
        using var answer = await caller.PushAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Refusals.ShouldBe([Requests[deviation].Why]);
    }

    [Theory, Rule("SIG-25")]
    [MemberData(nameof(OfExchanges))]
    public async Task A_code_is_exchanged_in_no_other_way(string deviation)
    {
        var code = await caller.CodeAsync();
        Exchanges[deviation].Deviate(caller);
        using var answer = await caller.RedeemAsync(code);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Refusals.ShouldBe([Exchanges[deviation].Why]);
    }

    [Fact, Rule("SIG-22")]
    public async Task A_reference_is_asked_for_used_once_and_stands_alone()
    {
        using var open = await caller.AuthorizeAsync(("client_id", StrictClient.Id), ("response_type", "code"));
        open.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var reference = await caller.ReferenceAsync();
        using var more = await caller.AuthorizeAsync(
            ("client_id", StrictClient.Id), ("request_uri", reference), ("scope", "openid"));
        more.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var once = await caller.AuthorizeAsync(("client_id", StrictClient.Id), ("request_uri", reference));
        once.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var twice = await caller.AuthorizeAsync(("client_id", StrictClient.Id), ("request_uri", reference));
        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact, Rule("SIG-25")]
    public async Task A_code_and_a_proof_are_used_once()
    {
        var code = await caller.CodeAsync();
        caller.Proof = proof => proof["jti"] = "the-same";
        using var once = await caller.RedeemAsync(code);
        once.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var sameProof = await caller.RedeemAsync(await caller.CodeAsync());
        sameProof.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        caller.Proof = _ => { };
        using var sameCode = await caller.RedeemAsync(code);
        sameCode.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Refusals.ShouldBe(["its id was used", "the code is not known, or used"]);
    }

    public async ValueTask InitializeAsync()
    {
        provider = await StrictProvider.StartAsync();
        caller = new StrictCaller(provider);
    }

    public ValueTask DisposeAsync()
    {
        caller.Dispose();
        return provider.DisposeAsync();
    }
}
