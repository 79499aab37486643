using System.Net;
using CaseRoom.Server.Tests.Directory;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Two administrators move a sign-in from one person to another: a server of their own.</summary>
public sealed class MovedSignInTests : IAsyncLifetime
{
    private static readonly Guid Lars = new("d0000000-0000-4000-8000-000000000012");
    private static readonly Guid Guro = new("d0000000-0000-4000-8000-000000000013");
    private ServerProcess server = null!;

    [Fact, Rule("SIG-17")]
    public async Task A_session_does_not_become_another_persons_when_their_sign_in_is_moved()
    {
        using var astrid = await server.BearerAsync("astrid");
        using var torvald = await server.BearerAsync("torvald");
        using var browser = await server.SignInAsync("lars");
        await using var hub = await browser.OpenHubAsync();
        var gone = hub.GoneAsync();
        await astrid.GiveSignInsAsync(Lars);
        await astrid.GiveSignInsAsync(Guro, "guro", "lars");
        (await torvald.ConfirmAsync(Guro)).ShouldBe("applied");

        await gone.WaitAsync(Eventually.TwoSecondsAndSlack, TestContext.Current.CancellationToken);
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.ProblemCodeAsync()).ShouldBe("signedOut");

        await browser.SignInAsync("demo", "lars");
        (await browser.UserNameAsync()).ShouldBe("guro");
    }

    [Fact, Rule("DIR-37", "SIG-17")]
    public async Task A_sign_in_added_by_one_administrator_lets_nobody_in()
    {
        using var torvald = await server.BearerAsync("torvald");
        await torvald.GiveSignInsAsync(Guro, "guro", "colleague");
        ((bool)(await torvald.ViewAsync())["proposed"]![0]!["mayConfirm"]!).ShouldBeFalse();
        (await torvald.ConfirmAsync(Guro)).ShouldBe("ownProposal");
        using var guro = await server.SignInAsync("guro");
        (await guro.UserNameAsync()).ShouldBe("guro");
        var entry = (await torvald.ViewAsync())["people"]!.AsArray().First(p => (Guid)p!["personId"]! == Guro)!;
        entry["person"]!["subjects"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact, Rule("SIG-17", "SIG-07")]
    public async Task Whoever_becomes_known_while_signed_in_signs_in_anew()
    {
        using var astrid = await server.BearerAsync("astrid");
        using var torvald = await server.BearerAsync("torvald");
        await astrid.GiveSignInsAsync(Lars);
        using var browser = await server.SignInAsync("lars");
        using var unknown = await browser.AskAsync("/api/session");
        (await unknown.ProblemCodeAsync()).ShouldBe("personUnknown");
        await astrid.GiveSignInsAsync(Lars, "lars");
        (await torvald.ConfirmAsync(Lars)).ShouldBe("applied");
        using var ended = await browser.AskAsync("/api/session");
        (await ended.ProblemCodeAsync()).ShouldBe("signedOut");
        await browser.SignInAsync("demo", "lars");
        (await browser.UserNameAsync()).ShouldBe("lars");
    }

    public async ValueTask InitializeAsync() => server = await ServerProcess.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
