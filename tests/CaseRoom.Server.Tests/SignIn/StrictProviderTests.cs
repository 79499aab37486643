using System.Net;
using System.Security.Cryptography;
using System.Text;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn;

using Caller = Action<StrictCaller>;
using Form = Action<Dictionary<string, string>>;

/// <summary>The strict provider is strict: what it lets pass in the other tests has been looked at.</summary>
public sealed class StrictProviderTests : IAsyncLifetime
{
    private static readonly Dictionary<string, (Caller Deviate, StrictReason Why)> Clients = new()
    {
        ["no assertion"] = (c => c.Form = form => form.Remove("client_assertion"), StrictReason.NoAssertion),
        ["an assertion of another kind"] = (
            c => c.Form = form => form["client_assertion_type"] += "-more", StrictReason.NoAssertion),
        ["a secret"] = (c => c.Form = form => form["client_secret"] = "s", StrictReason.Secret),
        ["a secret in the header, beside an assertion"] = (
            c => c.BasicSecret = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{StrictClient.Id}:s")),
            StrictReason.Secret),
        ["the name of another"] = (c => c.Form = form => form["client_id"] = "another", StrictReason.OtherClient),
        ["for another"] = (
            c => c.Assertion = a => a["aud"] = "https://another.example", StrictReason.AssertionAudience),
        ["for two"] = (
            c => c.Assertion = a => a["aud"] = new[] { (string)a["aud"], "https://another.example" },
            StrictReason.AssertionAudience),
        ["for nobody"] = (c => c.Assertion = a => a.Remove("aud"), StrictReason.AssertionAudience),
        ["for the place where tokens are given"] = (
            c => c.Assertion = a => a["aud"] = $"{a["aud"]}/token", StrictReason.AssertionAudience),
        ["a type of old"] = (c => c.AssertionType = "JWT", StrictReason.AssertionType),
        ["for two minutes"] = (c => c.Assertion = a => a["exp"] = StrictCaller.Now(120), StrictReason.AssertionLong),
        ["for ever"] = (c => c.Assertion = a => a.Remove("exp"), StrictReason.AssertionEndless),
        ["an old one"] = (c => c.Assertion = a => a["exp"] = StrictCaller.Now(-1), StrictReason.AssertionExpired),
        ["one that does not hold yet"] = (
            c => c.Assertion = a => a["nbf"] = StrictCaller.Now(20), StrictReason.AssertionEarly),
        ["one made in the future"] = (
            c => c.Assertion = a => a["iat"] = StrictCaller.Now(20), StrictReason.AssertionEarly),
        ["used before"] = (c => c.Assertion = a => a["jti"] = "the-same", StrictReason.AssertionUsed),
        ["without an id"] = (c => c.Assertion = a => a.Remove("jti"), StrictReason.AssertionNameless),
        ["by another"] = (c => c.Assertion = a => a["iss"] = "another", StrictReason.AssertionIssuer),
        ["about another"] = (c => c.Assertion = a => a["sub"] = "another", StrictReason.AssertionIssuer),
        ["a strange key"] = (c => c.AssertionKey = Strange(Guid.NewGuid().ToString()), StrictReason.AssertionKey),
        ["a strange key by the known one's name"] = (
            c => c.AssertionKey = Strange(c.PublicHalf.KeyId), StrictReason.AssertionKey),
        ["no signature"] = (c => c.AssertionUnsigned = true, StrictReason.AssertionAlgorithm),
        ["the public key as a secret"] = (
            c => c.AssertionKey = Shared(c.PublicHalf), StrictReason.AssertionAlgorithm),
    };

    private static readonly Dictionary<string, (Form Deviate, StrictReason Why)> Requests = new()
    {
        ["no challenge"] = (form => form.Remove("code_challenge"), StrictReason.NoChallenge),
        ["a plain challenge"] = (form => form["code_challenge_method"] = "plain", StrictReason.PlainChallenge),
        ["another address"] = (form => form["redirect_uri"] += "/more", StrictReason.Unregistered),
        ["no nonce"] = (form => form.Remove("nonce"), StrictReason.NoStateOrNonce),
        ["no state"] = (form => form.Remove("state"), StrictReason.NoStateOrNonce),
        ["a token at once"] = (form => form["response_type"] = "id_token", StrictReason.NotCode),
        ["a reference to another"] = (form => form["request_uri"] = "urn:one", StrictReason.PushedReference),
        ["no id token"] = (form => form["scope"] = "profile", StrictReason.NoOpenId),
    };

    private static readonly Dictionary<string, (Caller Deviate, StrictReason Why)> Exchanges = new()
    {
        ["no proof"] = (c => c.SendsProof = false, StrictReason.NoProof),
        ["another grant"] = (c => c.Form = form => form["grant_type"] = "password", StrictReason.NotACode),
        ["another verifier"] = (c => c.Form = form => form["code_verifier"] = "another", StrictReason.Verifier),
        ["another address"] = (c => c.Form = form => form["redirect_uri"] += "/more", StrictReason.OtherAddress),
        ["another code"] = (c => c.Form = form => form["code"] += "0", StrictReason.CodeUnknown),
    };

    /// <summary>What a browser brings, of a reference that was right.</summary>
    private static readonly Dictionary<string, (Func<string, (string, string)[]> Query, StrictReason Why)> Ways = new()
    {
        ["an open request"] = (
            _ => [("client_id", StrictClient.Id), ("response_type", "code")], StrictReason.NotPushed),
        ["a word beside the reference"] = (one => [.. Right(one), ("scope", "openid")], StrictReason.MoreThanReference),
        ["another address beside it"] = (
            one => [.. Right(one), ("redirect_uri", StrictCaller.RedirectUri)], StrictReason.MoreThanReference),
        ["a reference that nobody was given"] = (one => Right(one + "0"), StrictReason.ReferenceUnknown),
        ["the reference of another client"] = (
            one => [("client_id", StrictGrants.OtherClient), ("request_uri", one)], StrictReason.ReferenceOfOther),
        ["a client that nobody knows"] = (
            one => [("client_id", "unknown"), ("request_uri", one)], StrictReason.UnknownClient),
    };

    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private StrictProvider provider = null!;
    private StrictCaller caller = null!;

    public static TheoryData<string> OfClients => [.. Clients.Keys];

    public static TheoryData<string> OfRequests => [.. Requests.Keys];

    public static TheoryData<string> OfExchanges => [.. Exchanges.Keys];

    public static TheoryData<string> OfProofs => [.. ProofDeviation.All.Keys];

    public static TheoryData<string> OfWays => [.. Ways.Keys];

    /// <summary>A check that is in no table would let every client pass unseen;
    /// three take more than one step.</summary>
    [Fact, Rule("SIG-117")]
    public void Nothing_is_refused_that_no_test_tries()
    {
        StrictReason[] tried =
        [
            .. Clients.Values.Select(each => each.Why), .. Requests.Values.Select(each => each.Why),
            .. Exchanges.Values.Select(each => each.Why), .. Ways.Values.Select(each => each.Why),
            .. ProofDeviation.All.Values.Select(each => each.Why),
            StrictReason.ReferenceOld, StrictReason.ProofUsed, StrictReason.NoNonce,
        ];
        StrictReason.All.Except(tried).ShouldBeEmpty();
        StrictReason.All.Count.ShouldBeGreaterThan(40);
    }

    [Theory, Rule("SIG-23")]
    [MemberData(nameof(OfClients))]
    public async Task A_client_that_proves_itself_otherwise_is_refused_at_both_places(string deviation)
    {
        var (deviate, why) = Clients[deviation];
        var code = await caller.CodeAsync();
        deviate(caller);
        // Twice: an id that was used before has then been used.
        (await caller.PushAsync()).Dispose();
        using var pushed = await caller.PushAsync();
        pushed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var redeemed = await caller.RedeemAsync(code);
        redeemed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        provider.Reasons.Count.ShouldBeGreaterThanOrEqualTo(2);
        provider.Reasons.ShouldAllBe(said => said == why);
    }

    [Theory, Rule("SIG-22")]
    [MemberData(nameof(OfRequests))]
    public async Task A_request_that_asks_otherwise_is_refused(string deviation)
    {
        caller.Form = Requests[deviation].Deviate;
        using var answer = await caller.PushAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Reasons.ShouldBe([Requests[deviation].Why]);
    }

    [Theory, Rule("SIG-25")]
    [MemberData(nameof(OfExchanges))]
    public async Task A_code_is_exchanged_in_no_other_way(string deviation)
    {
        var code = await caller.CodeAsync();
        Exchanges[deviation].Deviate(caller);
        await RefusedAsync(code, Exchanges[deviation].Why);
    }

    [Theory, Rule("SIG-25")]
    [MemberData(nameof(OfProofs))]
    public async Task A_proof_that_is_wrong_in_one_place_exchanges_nothing(string deviation)
    {
        var code = await caller.CodeAsync();
        caller.Proof = ProofDeviation.All[deviation];
        await RefusedAsync(code, caller.Proof.Why);
    }

    [Theory, Rule("SIG-22")]
    [MemberData(nameof(OfWays))]
    public async Task A_browser_brings_its_own_reference_and_nothing_else(string deviation)
    {
        using var answer = await caller.AuthorizeAsync(Ways[deviation].Query(await caller.ReferenceAsync()));
        answer.IsSuccessStatusCode.ShouldBeFalse();
        answer.Headers.Location.ShouldBeNull();
        provider.Reasons.ShouldBe([Ways[deviation].Why]);
    }

    [Fact, Rule("SIG-22")]
    public async Task A_reference_is_used_once_and_within_a_minute()
    {
        var reference = await caller.ReferenceAsync();
        using var once = await caller.AuthorizeAsync(Right(reference));
        once.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var twice = await caller.AuthorizeAsync(Right(reference));
        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Clock = clock;
        var kept = await caller.ReferenceAsync();
        clock.Advance(TimeSpan.FromSeconds(61));
        using var late = await caller.AuthorizeAsync(Right(kept));
        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Reasons.ShouldBe([StrictReason.ReferenceUnknown, StrictReason.ReferenceOld]);
    }

    [Fact, Rule("SIG-25")]
    public async Task A_code_and_a_proof_are_used_once()
    {
        var code = await caller.CodeAsync();
        caller.ProofId = "the-same";
        using var once = await caller.RedeemAsync(code);
        once.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var sameProof = await caller.RedeemAsync(await caller.CodeAsync());
        sameProof.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        caller.ProofId = null;
        using var sameCode = await caller.RedeemAsync(code);
        sameCode.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Client.Nonce = "say-this";
        using var withoutNonce = await caller.RedeemAsync(await caller.CodeAsync());
        withoutNonce.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Reasons.ShouldBe([StrictReason.ProofUsed, StrictReason.CodeUnknown, StrictReason.NoNonce]);
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

    private static (string, string)[] Right(string reference) =>
        [("client_id", StrictClient.Id), ("request_uri", reference)];

    /// <summary>A key that nobody has registered.</summary>
    private static SigningCredentials Strange(string name) => new(
        new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = name },
        SecurityAlgorithms.EcdsaSha256);

    /// <summary>What everybody knows of the key, taken for a shared secret.</summary>
    private static SigningCredentials Shared(JsonWebKey half) => new(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(half.X + half.Y)) { KeyId = half.KeyId },
        SecurityAlgorithms.HmacSha256);

    private async Task RefusedAsync(string code, StrictReason why)
    {
        using var answer = await caller.RedeemAsync(code);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        provider.Reasons.ShouldBe([why]);
    }
}
