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
}
