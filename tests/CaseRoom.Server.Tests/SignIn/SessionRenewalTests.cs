using System.Net;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A key that was planted or copied before a sign-in must be worth nothing after it.</summary>
public sealed class SessionRenewalTests(DevelopmentServer development)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly ServerProcess server = development.Process;

    [Fact, Rule("SIG-16")]
    public async Task A_cookie_copied_before_somebody_signs_in_again_is_nobodys_after_it()
    {
        using var browser = await server.SignInAsync("siri");
        var copied = browser.CookieHeader;
        await using var hub = await browser.OpenHubAsync();
        var gone = hub.GoneAsync();
        await browser.SignInAsync("demo", "frida");

        browser.CookieHeader.ShouldNotBe(copied);
        (await browser.UserNameAsync()).ShouldBe("frida");
        using var thief = server.Anonymous();
        thief.DefaultRequestHeaders.Add("Cookie", copied);
        using var answer = await thief.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await gone.WaitAsync(Soon, TestContext.Current.CancellationToken);
    }

    [Fact, Rule("SIG-16")]
    public async Task A_key_made_up_for_a_person_is_not_taken_over()
    {
        using var browser = await server.SignInAsync("siri");
        var first = browser.CookieHeader;
        using var signedOut = await browser.PressAsync("/sign-out");
        using var victim = BrowserClient.At(server.Address);
        victim.DefaultRequestHeaders.Add("Cookie", first);
        await victim.SignInAsync("demo", "frida");
        victim.CookieHeader.ShouldNotContain(first);
    }

    [Fact, Rule("SIG-19")]
    public async Task A_link_to_the_providers_ending_ends_no_session()
    {
        using var browser = await server.SignInAsync("siri");
        foreach (var query in (string[])["", "?sid=x", $"?iss={server.Address}demo-idp", "?iss=&sid="])
        {
            using var answer = await browser.AskAsync($"/sign-in/demo/ended{query}");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, query);
        }

        (await browser.UserNameAsync()).ShouldBe("siri");
        using var empty = new FormUrlEncodedContent([]);
        using var pressed = await browser.PostAsync(
            new Uri("/sign-in/demo/ended", UriKind.Relative), empty, TestContext.Current.CancellationToken);
        using var after = await browser.AskAsync("/api/session");
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
