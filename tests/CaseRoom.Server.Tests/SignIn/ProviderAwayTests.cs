using System.Net;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class ProviderAwayTests(ProductionServer production)
{
    private readonly ServerProcess server = production.Process;

    [Fact, Rule("SIG-20")]
    public async Task A_provider_that_does_not_answer_is_said_to_be_away()
    {
        using var client = server.Anonymous();
        using var answer = await client.AskAsync("/sign-in/hospital");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await answer.ProblemCodeAsync()).ShouldBe("providerUnavailable");
    }

    [Fact, Rule("SIG-20")]
    public async Task Whoever_is_at_a_page_is_sent_back_to_it()
    {
        using var browser = BrowserClient.At(server.Address);
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var answer = await browser.AskAsync("/sign-in/hospital");
        BrowserClient.Location(answer).PathAndQuery.ShouldBe("/?signIn=unavailable");
    }
}
