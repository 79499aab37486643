using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A provider that ends no session without the id token is sent it, and it is the person's own.</summary>
public sealed class IdTokenAtSignOutTests(HintedServer strict) : IClassFixture<HintedServer>
{
    [Fact, Rule("SIG-97")]
    public async Task Where_settings_say_so_the_address_carries_the_id_token()
    {
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        using var signedOut = await browser.PressAsync("/sign-out");
        var next = new Uri((string)(await signedOut.JsonAsync())["next"]!);
        using var ended = await browser.GetAsync(next, TestContext.Current.CancellationToken);
        BrowserClient.Location(ended).AbsolutePath.ShouldBe($"/sign-in/{StrictServer.Name}/signed-out");
        new JsonWebToken(strict.Provider.Tokens.Ended["id_token_hint"]).Subject.ShouldBe("ingrid");
    }

    [Fact, Rule("SIG-02", "SIG-118")]
    public async Task It_stands_in_that_address_alone_and_the_start_has_said_so()
    {
        // A token in three parts begins with a header in JSON.
        const string Token = "eyJ";
        using var browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        foreach (var path in new[] { "/", "/api/session", "/api/me/sessions", "/api/rooms" })
        {
            using var answer = await browser.AskAsync(path);
            answer.Headers.ToString().ShouldNotContain(Token);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(Token);
        }

        using var signedOut = await browser.PressAsync("/sign-out");
        signedOut.Headers.ToString().ShouldNotContain(Token);
        var next = new Uri((string)(await signedOut.JsonAsync())["next"]!);
        next.Query.Split('&').Where(each => each.Contains(Token, StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldStartWith("id_token_hint=");
        strict.Server.Output.ShouldContain($"The provider {StrictServer.Name} is sent the id token");
        strict.Server.Output.ShouldNotContain(Token);
    }
}
