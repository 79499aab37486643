using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Security;

public sealed class RequestGuardTests(DevelopmentServer development)
{
    private readonly ServerProcess server = development.Process;

    [Theory, Rule("SEC-01")]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost")]
    [InlineData("http://sub.localhost:5080")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_press_from_a_page_of_another_site_is_refused(string origin)
    {
        using var browser = await server.SignInAsync("siri");
        using var answer = await browser.PressAsync("/sign-out", ("Origin", origin));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.ProblemCodeAsync()).ShouldBe("originRefused");
        (await browser.UserNameAsync()).ShouldBe("siri");
    }

    [Fact, Rule("SEC-01")]
    public async Task A_press_with_the_cookie_and_no_origin_is_refused()
    {
        using var browser = await server.SignInAsync("siri");
        using var bare = server.Anonymous();
        using var answer = await bare.PressAsync("/sign-out", ("Cookie", browser.CookieHeader), ("X-CaseRoom", "1"));
        (await answer.ProblemCodeAsync()).ShouldBe("originRefused");
    }

    [Theory, Rule("SEC-01")]
    [InlineData("https://evil.example", true)]
    [InlineData("null", true)]
    [InlineData(null, true)]
    [InlineData("own", false)]
    public async Task A_handshake_needs_an_origin_of_the_list(string? origin, bool isRefused)
    {
        using var browser = await server.SignInAsync("siri");
        using var bare = server.Anonymous();
        using var handshake = new HttpRequestMessage(HttpMethod.Get, new Uri("/hubs/rooms", UriKind.Relative));
        handshake.Headers.Connection.Add("Upgrade");
        handshake.Headers.Upgrade.Add(new("websocket"));
        handshake.Headers.Add("Sec-WebSocket-Version", "13");
        handshake.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        handshake.Headers.Add("Cookie", browser.CookieHeader);
        if (origin is not null)
        {
            handshake.Headers.Add("Origin", origin == "own" ? Answers.OriginOf(server).Value : origin);
        }

        using var answer = await bare.SendAsync(
            handshake, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        (answer.StatusCode == HttpStatusCode.Forbidden).ShouldBe(isRefused);
    }

    [Fact, Rule("SEC-02")]
    public async Task A_press_without_the_page_s_header_is_refused()
    {
        using var browser = await server.SignInAsync("siri");
        using var bare = server.Anonymous();
        using var answer = await bare.PressAsync(
            "/sign-out", ("Cookie", browser.CookieHeader), Answers.OriginOf(server));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.ProblemCodeAsync()).ShouldBe("headerMissing");
        (await browser.UserNameAsync()).ShouldBe("siri");
    }

    [Fact, Rule("SEC-02")]
    public async Task A_program_with_a_token_needs_neither_origin_nor_header()
    {
        using var program = await server.BearerAsync("siri");
        using var answer = await program.PressAsync("/api/nothing-here");
        answer.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden);
    }

    [Fact, Rule("SEC-06")]
    public async Task A_request_for_another_host_is_refused()
    {
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.Host = "evil.example";
        using var answer = await client.AskAsync("/api/sign-in");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
