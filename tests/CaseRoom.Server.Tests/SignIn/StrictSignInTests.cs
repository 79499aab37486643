using System.Net;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>The way through a provider that refuses every deviation from the profile of sensitive data.</summary>
public sealed class StrictSignInTests : IClassFixture<StrictServer>
{
    private readonly StrictServer strict;
    private readonly StrictProvider provider;

    public StrictSignInTests(StrictServer strict)
    {
        this.strict = strict;
        provider = strict.Provider;
        provider.Tokens.Reset();
        provider.NamesItself = provider.Issuer;
        provider.Client.Nonce = null;
        provider.Refusals.Clear();
        provider.Reasons.Clear();
    }

    [Fact, Rule("SIG-21", "SIG-22", "SIG-25")]
    public async Task A_person_signs_in_through_a_provider_that_takes_no_less_than_the_profile()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).AbsolutePath.ShouldBe("/");
        (await browser.UserNameAsync()).ShouldBe("ida");
        provider.Refusals.ShouldBeEmpty();
        provider.Grants.Asked["scope"].Split(' ').ShouldBe(
            ["openid", "profile", "helseid://scopes/identity/security_level", "helseid://scopes/hpr/hpr_number"],
            ignoreOrder: true);
        provider.Grants.Asked["acr_values"].ShouldBe("idp:oidc");
    }

    [Fact, Rule("SIG-22")]
    public async Task The_browser_carries_a_reference_and_nothing_of_the_request()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        using var leaves = await browser.AskAsync($"/sign-in/{StrictServer.Name}");
        var query = BrowserClient.Location(leaves).Query.TrimStart('?').Split('&').Select(each => each.Split('=')[0]);
        query.ShouldBe(["client_id", "request_uri"], ignoreOrder: true);
    }

    [Fact, Rule("SIG-22", "SIG-20")]
    public async Task Nobody_is_sent_with_an_open_request_to_a_provider_that_must_take_pushed_ones()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        using var answer = await browser.AskAsync("/sign-in/open");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await answer.ProblemCodeAsync()).ShouldBe("providerUnavailable");
    }

    [Fact, Rule("SIG-23")]
    public async Task Both_calls_carry_an_assertion_of_their_own_for_half_a_minute()
    {
        var before = provider.Client.Assertions.Count;
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        var sent = provider.Client.Assertions.Skip(before).ToList();
        sent.Count.ShouldBe(2);
        sent.Select(each => each.Id).Distinct().Count().ShouldBe(2);
        foreach (var assertion in sent)
        {
            assertion.Typ.ShouldBe("client-authentication+jwt");
            assertion.Issuer.ShouldBe(StrictClient.Id);
            assertion.Subject.ShouldBe(StrictClient.Id);
            assertion.Audiences.ShouldBe([provider.Issuer]);
            (assertion.ValidTo - assertion.IssuedAt).ShouldBe(TimeSpan.FromSeconds(30));
        }
    }

    [Fact, Rule("SIG-25")]
    public async Task A_proof_is_made_anew_with_the_nonce_that_the_provider_asks_for()
    {
        provider.Client.Nonce = "say-this";
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        (await browser.UserNameAsync()).ShouldBe("ida");
        provider.Refusals.ShouldBe(["the nonce is missing"]);
    }

    [Fact, Rule("SIG-25")]
    public async Task A_plain_bearer_token_in_answer_to_a_proof_signs_nobody_in()
    {
        provider.Tokens.TokenType = "Bearer";
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).PathAndQuery.ShouldBe("/?signIn=failed");
        await NobodyAsync(browser);
    }

    [Theory, Rule("SIG-26")]
    [InlineData("https://another.example")]
    [InlineData(null)]
    public async Task An_answer_of_another_issuer_signs_nobody_in(string? issuer)
    {
        provider.NamesItself = issuer;
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).PathAndQuery.ShouldBe("/?signIn=failed");
        await NobodyAsync(browser);
    }

    [Fact, Rule("SIG-39")]
    public async Task Whoever_is_to_prove_anew_who_they_are_is_asked_for_it_and_comes_back()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser, "?fresh=true&returnUrl=/rooms")).PathAndQuery.ShouldBe("/rooms");
        provider.Grants.Asked["prompt"].ShouldBe("login");
        provider.Grants.Asked["max_age"].ShouldBe("900");
        (await browser.UserNameAsync()).ShouldBe("ida");
    }

    [Theory, Rule("SIG-39")]
    [InlineData(-1000)]
    [InlineData(600)]
    [InlineData(null)]
    public async Task A_provider_that_relied_on_an_earlier_sign_in_or_says_none_signs_nobody_in_anew(int? seconds)
    {
        provider.Tokens.Change = claims =>
        {
            claims.Remove("auth_time");
            if (seconds is { } ago) { claims["auth_time"] = StrictCaller.Now(ago); }
        };
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser, "?fresh=true")).PathAndQuery.ShouldBe("/?signIn=notFresh");
        await NobodyAsync(browser);
        // Who is not asked to is let in: what needs it will ask.
        (await StrictServer.SignInAsync(browser)).AbsolutePath.ShouldBe("/");
    }

    [Theory, Rule("SIG-27")]
    [InlineData("3")]
    [InlineData("")]
    [InlineData("high")]
    [InlineData(null)]
    public async Task A_sign_in_below_the_level_is_told_so_and_signs_nobody_in(string? level)
    {
        const string Claim = "helseid://claims/identity/security_level";
        provider.Tokens.Person.Remove(Claim);
        if (level is not null) { provider.Tokens.Person[Claim] = level; }
        using var browser = BrowserClient.At(strict.Server.Address);
        (await StrictServer.SignInAsync(browser)).PathAndQuery.ShouldBe("/?signIn=levelTooLow");
        await NobodyAsync(browser);
    }

    [Fact, Rule("SIG-27")]
    public async Task Whoever_tries_again_is_asked_anew_there()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        provider.Grants.Asked.ContainsKey("prompt").ShouldBeFalse();
        await StrictServer.SignInAsync(browser, "?anew=true");
        provider.Grants.Asked["prompt"].ShouldBe("login");
    }

    [Fact, Rule("SIG-117")]
    public async Task Whatever_becomes_of_a_sign_in_the_provider_is_sent_nothing_that_it_refuses()
    {
        var taken = provider.Client.Assertions.Count;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var one = BrowserClient.At(strict.Server.Address);
            await StrictServer.SignInAsync(one);
            await StrictServer.SignInAsync(one, "?fresh=true");
            await StrictServer.SignInAsync(one, "?anew=true");
            (await one.PressAsync("/sign-out")).Dispose();
        }));
        using var browser = BrowserClient.At(strict.Server.Address);
        provider.NamesItself = "https://another.example";
        await StrictServer.SignInAsync(browser);
        provider.NamesItself = provider.Issuer;
        provider.Tokens.Person["helseid://claims/identity/security_level"] = "3";
        await StrictServer.SignInAsync(browser);
        // An answer of another issuer is thrown away before its code is exchanged.
        (provider.Client.Assertions.Count - taken).ShouldBe(4 * 3 * 2 + 1 + 2);
        provider.Refusals.ShouldBeEmpty();
    }

    [Fact, Rule("SIG-05", "SIG-97")]
    public async Task Signing_out_ends_it_at_the_provider_too_which_is_told_the_client_and_no_token()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        using var signedOut = await browser.PressAsync("/sign-out");
        var next = new Uri((string)(await signedOut.JsonAsync())["next"]!);
        using var ended = await browser.GetAsync(next, TestContext.Current.CancellationToken);
        using var back = await browser.GetAsync(BrowserClient.Location(ended), TestContext.Current.CancellationToken);
        BrowserClient.Location(back).AbsolutePath.ShouldBe("/");
        provider.Tokens.Ended.Keys.ShouldBe(
            ["client_id", "post_logout_redirect_uri", "state"], ignoreOrder: true);
        await NobodyAsync(browser);
    }

    private static async Task NobodyAsync(BrowserClient browser)
    {
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
