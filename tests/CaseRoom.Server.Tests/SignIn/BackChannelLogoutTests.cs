using System.Net;
using System.Security.Cryptography;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>What a provider tells from server to server, and every way in which it may be wrong.</summary>
public sealed class BackChannelLogoutTests : IClassFixture<StrictServer>
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private static readonly Guid Ida = new("e0000000-0000-4000-8000-000000000001");

    private static readonly Dictionary<string, Action<Dictionary<string, object>>> Wrong = new()
    {
        ["another issuer"] = claims => claims["iss"] = "https://another.example",
        ["no issuer"] = claims => claims.Remove("iss"),
        ["another client"] = claims => claims["aud"] = "somebody-else",
        ["another client beside"] = claims => claims["aud"] = new[] { StrictClient.Id, "somebody-else" },
        ["no audience"] = claims => claims.Remove("aud"),
        ["of the future"] = claims => claims["iat"] = StrictCaller.Now(60),
        ["no time"] = claims => claims.Remove("iat"),
        ["a time in words"] = claims => claims["iat"] = "now",
        ["over"] = claims => claims["exp"] = StrictCaller.Now(-60),
        ["no end"] = claims => claims.Remove("exp"),
        ["lasts too long"] = claims => claims["exp"] = StrictCaller.Now(2 * 60 * 60),
        ["no id"] = claims => claims.Remove("jti"),
        ["an empty id"] = claims => claims["jti"] = "",
        ["an endless id"] = claims => claims["jti"] = new string('x', 256),
        ["no events"] = claims => claims.Remove("events"),
        ["events in words"] = claims => claims["events"] = Event,
        ["another event"] = claims => claims["events"] = Events("http://example.org/event", Nothing),
        ["an event in words"] = claims => claims["events"] = Events(Event, "yes"),
        ["a nonce"] = claims => claims["nonce"] = "n",
        ["neither session nor subject"] = claims => { claims.Remove("sid"); claims.Remove("sub"); },
    };

    private readonly StrictServer strict;
    private readonly StrictTokens tokens;

    public BackChannelLogoutTests(StrictServer strict)
    {
        this.strict = strict;
        tokens = strict.Provider.Tokens;
        tokens.Reset();
    }

    public static TheoryData<string> Deviations => [.. Wrong.Keys];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Dictionary<string, object> Nothing => [];

    [Fact, Rule("SIG-119", "AUD-223")]
    public async Task The_session_that_ended_there_ends_here_with_its_connections_and_no_other()
    {
        using var desk = await SignInAsync();
        var first = tokens.Session;
        using var telephone = await SignInAsync();
        await using var hub = await desk.OpenHubAsync();
        var gone = hub.GoneAsync();
        (await TellAsync(tokens.LogoutToken(claims => claims["sid"] = first))).ShouldBe((HttpStatusCode.OK, ""));
        await gone.WaitAsync(Eventually.TwoSecondsAndSlack, Stop);
        await SignedOutAsync(desk);
        (await telephone.UserNameAsync()).ShouldBe("ida");
        await using var kept = KeptAccesses.Of(strict.Server);
        var row = (await kept.InAsync(StreamId.Audit, Ida)).Last(one => one.Kind == AccessKind.ProviderSignOut);
        (row.Outcome, row.Subjects.Single()).ShouldBe((AccessOutcome.Shown, Ida));

        // The same again, of a session that is not there now: no fault, and nothing more to end.
        (await TellAsync(tokens.LogoutToken(claims => claims["sid"] = first))).ShouldBe((HttpStatusCode.OK, ""));
        (await telephone.UserNameAsync()).ShouldBe("ida");
    }

    [Fact, Rule("SIG-119")]
    public async Task Of_a_subject_without_a_session_every_browser_is_signed_out_and_nobody_elses()
    {
        using var desk = await SignInAsync();
        using var telephone = await SignInAsync();
        await TakenAsync(claims => { claims.Remove("sid"); claims["sub"] = "somebody-else"; });
        (await desk.UserNameAsync()).ShouldBe("ida");
        await TakenAsync(claims => claims.Remove("sid"));
        await SignedOutAsync(desk);
        await SignedOutAsync(telephone);
    }

    [Fact, Rule("SIG-119")]
    public async Task A_session_of_another_subject_than_the_token_says_stays()
    {
        using var desk = await SignInAsync();
        await TakenAsync(claims => claims["sub"] = "somebody-else");
        (await desk.UserNameAsync()).ShouldBe("ida");
    }

    [Fact, Rule("SIG-119")]
    public async Task A_session_alone_is_enough_and_so_is_a_plain_type()
    {
        using var desk = await SignInAsync();
        (await TellAsync(tokens.LogoutToken(claims => claims.Remove("sub"), type: "JWT"))).Status
            .ShouldBe(HttpStatusCode.OK);
        await SignedOutAsync(desk);
    }

    [Theory, Rule("SIG-120")]
    [MemberData(nameof(Deviations))]
    public async Task A_token_that_deviates_ends_nothing(string deviation)
    {
        using var desk = await SignInAsync();
        await RefusedAsync(tokens.LogoutToken(Wrong[deviation]));
        (await desk.UserNameAsync()).ShouldBe("ida");
    }

    [Fact, Rule("SIG-120")]
    public async Task No_other_token_or_key_of_the_provider_ends_anything()
    {
        using var desk = await SignInAsync();
        using var foreign = RSA.Create(2048);
        var key = new RsaSecurityKey(foreign) { KeyId = "strict" };
        await RefusedAsync(tokens.LogoutToken(
            sign: new SigningCredentials(key, SecurityAlgorithms.RsaSsaPssSha256)));
        await RefusedAsync(tokens.LogoutToken(type: "at+jwt"));
        await RefusedAsync(Unsigned(tokens.LogoutToken()));
        await RefusedAsync("no token");
        await RefusedAsync("");
        await RefusedAsync(tokens.LogoutToken(), tokens.LogoutToken());
        await RefusedAsync();
        (await desk.UserNameAsync()).ShouldBe("ida");
    }

    [Fact, Rule("SIG-120")]
    public async Task A_token_counts_once()
    {
        using var first = await SignInAsync();
        var token = tokens.LogoutToken(claims => claims.Remove("sid"));
        (await TellAsync(token)).Status.ShouldBe(HttpStatusCode.OK);
        await SignedOutAsync(first);
        using var again = await SignInAsync();
        await RefusedAsync(token);
        (await again.UserNameAsync()).ShouldBe("ida");
    }

    [Fact, Rule("SIG-120")]
    public async Task It_is_of_the_provider_at_whose_address_it_comes()
    {
        using var desk = await SignInAsync();
        (await TellAsync([tokens.LogoutToken()], "demo")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await TellAsync([tokens.LogoutToken()], "nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.UserNameAsync()).ShouldBe("ida");
    }

    [Fact, Rule("SIG-121")]
    public async Task One_address_is_heard_so_often_and_no_oftener()
    {
        using var http = strict.Server.Anonymous();
        var answers = new List<HttpStatusCode>();
        while (answers.Count <= 2 * Allowance.ProviderSignOuts.AtOnce
            && !answers.Contains(HttpStatusCode.TooManyRequests))
        {
            answers.Add((await TellAsync(http, [], "open")).Status);
        }

        answers.Count.ShouldBeGreaterThan(Allowance.ProviderSignOuts.AtOnce);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        // Of another provider it says nothing.
        (await TellAsync(http, [], StrictServer.Name)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static Dictionary<string, object> Events(string name, object value) => new() { [name] = value };

    /// <summary>The same claims under the algorithm "none".</summary>
    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"logout+jwt"}""")}.{token.Split('.')[1]}.";

    private async Task<BrowserClient> SignInAsync()
    {
        var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).AbsolutePath.ShouldBe("/");
        return browser;
    }

    private async Task TakenAsync(Action<Dictionary<string, object>> change) =>
        (await TellAsync(tokens.LogoutToken(change))).Status.ShouldBe(HttpStatusCode.OK);

    private async Task RefusedAsync(params IReadOnlyList<string> sent)
    {
        var (status, text) = await TellAsync(sent, StrictServer.Name);
        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("\"error\":\"invalid_request\"");
    }

    private Task<(HttpStatusCode Status, string Text)> TellAsync(string token) =>
        TellAsync([token], StrictServer.Name);

    /// <summary>As a provider does: neither a cookie nor a header of the page.</summary>
    private async Task<(HttpStatusCode Status, string Text)> TellAsync(IReadOnlyList<string> sent, string provider)
    {
        using var http = strict.Server.Anonymous();
        return await TellAsync(http, sent, provider);
    }

    private static async Task<(HttpStatusCode Status, string Text)> TellAsync(
        HttpClient http, IReadOnlyList<string> sent, string provider)
    {
        using var form = new FormUrlEncodedContent(sent.Select(one => KeyValuePair.Create("logout_token", one)));
        using var answer = await http.PostAsync(
            new Uri($"/sign-in/{provider}/back-channel-logout", UriKind.Relative), form, Stop);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task SignedOutAsync(BrowserClient browser)
    {
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
