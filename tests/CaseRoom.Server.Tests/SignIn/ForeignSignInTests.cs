using System.Net;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

using static ForeignPages;

/// <summary>Sign-in and out through a provider that others wrote, by the profile HelseID.</summary>
public sealed class ForeignSignInTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly ForeignProvider provider = new();
    private ServerProcess server = null!;

    [Fact, Rule("SIG-01", "SIG-05", "SIG-21", "SIG-22", "SIG-23", "SIG-25")]
    public async Task A_person_signs_in_and_out_at_a_provider_that_others_wrote()
    {
        using var browser = BrowserClient.At(server.Address);
        using var leaves = await browser.AskAsync($"/sign-in/{StrictServer.Name}");
        var there = await FollowAsync(browser, BrowserClient.Location(leaves));
        there = await PressAsync(browser, there, ("login", "ingrid"), ("password", "any"));
        var back = await PressAsync(browser, there);
        (await browser.UserNameAsync()).ShouldBe("ida", provider.Output);
        back.RequestMessage!.RequestUri!.Authority.ShouldBe(server.Address.Authority);

        using var signedOut = await browser.PressAsync("/sign-out");
        var next = new Uri((string)(await signedOut.JsonAsync())["next"]!);
        next.Authority.ShouldBe(provider.Address.Authority);
        var asked = await FollowAsync(browser, next);
        back = await PressAsync(browser, asked, ("logout", "yes"));
        back.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/");
        using var nobody = await browser.AskAsync("/api/session");
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        // The provider has forgotten the person too: it asks who it is.
        using var again = await browser.AskAsync($"/sign-in/{StrictServer.Name}");
        (await TextAsync(await FollowAsync(browser, BrowserClient.Location(again)))).ShouldContain("name=\"login\"");
    }

    [Fact, Rule("SIG-119", "SIG-120")]
    public async Task Whoever_signs_out_at_that_provider_alone_is_signed_out_here_too()
    {
        using var browser = BrowserClient.At(server.Address);
        using var leaves = await browser.AskAsync($"/sign-in/{StrictServer.Name}");
        var there = await FollowAsync(browser, BrowserClient.Location(leaves));
        there = await PressAsync(browser, there, ("login", "ingrid"), ("password", "any"));
        await PressAsync(browser, there);
        (await browser.UserNameAsync()).ShouldBe("ida", provider.Output);
        await using var hub = await browser.OpenHubAsync();
        var gone = hub.GoneAsync();

        var asked = await FollowAsync(browser, new Uri(provider.Address, "/session/end"));
        await PressAsync(browser, asked, ("logout", "yes"));
        await gone.WaitAsync(Eventually.TwoSecondsAndSlack, TestContext.Current.CancellationToken);
        using var nobody = await browser.AskAsync("/api/session");
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, provider.Output);
    }

    public async ValueTask InitializeAsync()
    {
        var keys = Path.Combine(folder.FullName, "client.pem");
        var people = Path.Combine(folder.FullName, "people.json");
        var key = KeyFile.Write(keys);
        await File.WriteAllTextAsync(people, StrictServer.People);
        server = await ServerProcess.StartAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:SignIn:PeopleFile"] = people,
                ["CaseRoom:SignIn:Providers:0:Name"] = StrictServer.Name,
                ["CaseRoom:SignIn:Providers:0:Profile"] = "HelseIDTest",
                ["CaseRoom:SignIn:Providers:0:Authority"] = provider.Address.ToString(),
                ["CaseRoom:SignIn:Providers:0:ClientId"] = ForeignProvider.ClientId,
                ["CaseRoom:SignIn:Providers:0:ClientKeys"] = keys,
            },
        });
        await provider.StartAsync(
            key, new Uri(server.Address, $"/sign-in/{StrictServer.Name}/callback"),
            new Uri(server.Address, $"/sign-in/{StrictServer.Name}/signed-out"),
            new Uri(server.Address, $"/sign-in/{StrictServer.Name}/back-channel-logout"));
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
