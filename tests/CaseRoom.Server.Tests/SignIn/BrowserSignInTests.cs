using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class BrowserSignInTests(DevelopmentServer development)
{
    private readonly ServerProcess server = development.Process;

    /// <summary>A signed token: header and payload, each JSON in base 64. Three letters alone stand in any cipher
    /// text.</summary>
    private const string Token = @"eyJ[A-Za-z0-9_-]{10,}\.eyJ";

    [Fact, Rule("SIG-01")]
    public async Task A_person_goes_to_the_provider_chooses_and_comes_back_signed_in()
    {
        using var browser = await server.SignInAsync("ingrid");
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var session = await answer.JsonAsync();
        ((string)session["person"]!["name"]!).ShouldBe("Ingrid Nordlysdal");
        ((string)session["person"]!["role"]!).ShouldBe("responsibleDoctor");
        ((string)session["person"]!["region"]!).ShouldBe("nord");
        ((bool)session["testData"]!).ShouldBeTrue();
        ((string)session["unsafeCallHeader"]!).ShouldBe("X-CaseRoom: 1");
    }

    [Fact, Rule("SIG-01")]
    public async Task The_request_to_the_provider_asks_for_a_code_with_a_proof_key()
    {
        using var browser = BrowserClient.At(server.Address);
        using var answer = await browser.AskAsync("/sign-in/demo");
        var query = BrowserClient.Location(answer).Query;
        query.ShouldContain("response_type=code");
        query.ShouldContain("code_challenge_method=S256");
    }

    [Fact, Rule("SIG-01")]
    public async Task A_hint_signs_in_as_that_demo_person_without_the_page()
    {
        using var browser = BrowserClient.At(server.Address);
        using var leaves = await browser.AskAsync("/sign-in/demo?person=kari&returnUrl=/rooms");
        using var chosen =
            await browser.GetAsync(BrowserClient.Location(leaves), TestContext.Current.CancellationToken);
        using var back = await browser.GetAsync(BrowserClient.Location(chosen), TestContext.Current.CancellationToken);
        BrowserClient.Location(back).AbsolutePath.ShouldBe("/rooms");
        (await browser.UserNameAsync()).ShouldBe("kari");
    }

    [Fact, Rule("SIG-02")]
    public async Task No_token_reaches_the_browser_and_none_lies_readable_on_the_server()
    {
        using var browser = await server.SignInAsync("nils");
        browser.CookieHeader.ShouldStartWith("__Host-CaseRoom=");
        browser.CookieHeader.Length.ShouldBeLessThan(400);
        string.Join(' ', browser.ReceivedCookies).ShouldNotMatch(Token);

        foreach (var file in System.IO.Directory.GetFiles(server.DataPath, "sessions.db*"))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            var content = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            content.ShouldNotMatch(Token);
            content.ShouldNotContain("nils");
        }
    }

    [Fact, Rule("SIG-03")]
    public async Task The_session_cookie_has_the_attributes_that_keep_it_here()
    {
        using var browser = await server.SignInAsync("elle");
        var cookie =
            browser.ReceivedCookies.Single(line => line.StartsWith("__Host-CaseRoom=", StringComparison.Ordinal));
        cookie.Split(';', StringSplitOptions.TrimEntries).Skip(1)
            .ShouldBe(["path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
    }

    [Fact, Rule("SIG-105")]
    public async Task Every_cookie_of_the_whole_way_has_them()
    {
        using var browser = await server.SignInAsync("elle");
        using var left = await browser.PressAsync("/sign-out");
        left.EnsureSuccessStatusCode();
        var cookies = browser.ReceivedCookies
            .Select(line => line.Split(';', StringSplitOptions.TrimEntries)).ToList();
        foreach (var part in (string[])["=", ".Nonce.", ".Correlation."])
        {
            cookies.ShouldContain(one => one[0].StartsWith($"__Host-CaseRoom{part}", StringComparison.Ordinal));
        }

        foreach (var cookie in cookies)
        {
            cookie[0].ShouldStartWith("__Host-CaseRoom");
            cookie.Skip(1).Where(each => !each.StartsWith("expires=", StringComparison.OrdinalIgnoreCase))
                .ShouldBe(["path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true, cookie[0]);
        }
    }

    [Theory, Rule("SIG-06")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("")]
    public async Task Sign_in_does_not_send_people_to_another_site(string returnUrl)
    {
        using var browser = BrowserClient.At(server.Address);
        using var answer = await browser.AskAsync($"/sign-in/demo?returnUrl={Uri.EscapeDataString(returnUrl)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.ProblemCodeAsync()).ShouldBe("returnUrlRefused");
    }

    [Fact, Rule("SIG-06")]
    public async Task The_demo_provider_sends_a_code_to_this_machine_only()
    {
        using var browser = BrowserClient.At(server.Address);
        using var answer =
            await browser.AskAsync("/demo-idp/authorize?client_id=caseroom-web&response_type=code&scope=openid"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&login_hint=ingrid"
            + "&redirect_uri=https%3A%2F%2Fevil.example%2Fsign-in%2Fdemo%2Fcallback");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, Rule("SIG-08")]
    [InlineData("/api/session")]
    public async Task A_call_by_nobody_gets_a_problem_and_no_redirect(string path)
    {
        using var nobody = server.Anonymous();
        using var answer = await nobody.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.ProblemCodeAsync()).ShouldBe("signedOut");
    }
}
