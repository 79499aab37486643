using System.Net;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class EndlessProviderTests(EndlessServer endless) : IClassFixture<EndlessServer>
{
    [Fact, Rule("SIG-05", "SIG-02")]
    public async Task Signing_out_where_the_provider_ends_nothing_leads_home_and_carries_no_token()
    {
        using var browser = BrowserClient.At(endless.Server.Address);
        await StrictServer.SignInAsync(browser);
        using var signedOut = await browser.PressAsync("/sign-out");
        ((string)(await signedOut.JsonAsync())["next"]!).ShouldBe("/");
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
