using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class SignOutTests(DevelopmentServer development)
{
    private readonly ServerProcess server = development.Process;

    [Fact, Rule("SIG-05")]
    public async Task Signing_out_ends_the_session_here_and_at_the_provider()
    {
        using var browser = await server.SignInAsync("lars");
        var stolen = browser.CookieHeader;
        using var signedOut = await browser.PressAsync("/sign-out");
        var next = new Uri((string)(await signedOut.JsonAsync())["next"]!);
        next.AbsolutePath.ShouldBe("/demo-idp/end-session");

        using var ended = await browser.GetAsync(next, TestContext.Current.CancellationToken);
        using var back = await browser.GetAsync(BrowserClient.Location(ended), TestContext.Current.CancellationToken);
        BrowserClient.Location(back).AbsolutePath.ShouldBe("/");

        using var thief = server.Anonymous();
        thief.DefaultRequestHeaders.Add("Cookie", stolen);
        using var answer = await thief.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-05")]
    public async Task Signing_out_without_a_session_is_no_error()
    {
        using var browser = BrowserClient.At(server.Address);
        using var answer = await browser.PressAsync("/sign-out");
        ((string)(await answer.JsonAsync())["next"]!).ShouldBe("/");
    }
}
