using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>An administrator moves a sign-in from one person to another: a server of their own.</summary>
public sealed class MovedSignInTests : IAsyncLifetime
{
    /// <summary>Less than the time between two looks at all connections: this one is told.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);
    private static readonly Guid Amina = new("d0000000-0000-4000-8000-000000000022");
    private static readonly Guid Olav = new("d0000000-0000-4000-8000-000000000005");
    private ServerProcess server = null!;

    [Fact, Rule("SIG-17")]
    public async Task A_session_does_not_become_another_persons_when_their_sign_in_is_moved()
    {
        using var astrid = await server.BearerAsync("astrid");
        using var browser = await server.SignInAsync("amina");
        await using var hub = await browser.OpenHubAsync();
        var gone = hub.GoneAsync();
        await GiveSignInsAsync(astrid, Amina);
        await GiveSignInsAsync(astrid, Olav, "olav", "amina");

        await gone.WaitAsync(Soon, TestContext.Current.CancellationToken);
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.ProblemCodeAsync()).ShouldBe("signedOut");

        await browser.SignInAsync("demo", "amina");
        (await browser.UserNameAsync()).ShouldBe("olav");
    }

    [Fact, Rule("SIG-17", "SIG-07")]
    public async Task Whoever_becomes_known_while_signed_in_signs_in_anew()
    {
        using var astrid = await server.BearerAsync("astrid");
        await GiveSignInsAsync(astrid, Amina);
        using var browser = await server.SignInAsync("amina");
        using var unknown = await browser.AskAsync("/api/session");
        (await unknown.ProblemCodeAsync()).ShouldBe("personUnknown");
        await GiveSignInsAsync(astrid, Amina, "amina");
        using var ended = await browser.AskAsync("/api/session");
        (await ended.ProblemCodeAsync()).ShouldBe("signedOut");
        await browser.SignInAsync("demo", "amina");
        (await browser.UserNameAsync()).ShouldBe("amina");
    }

    public async ValueTask InitializeAsync() => server = await ServerProcess.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Registers the person as they are, with these sign-ins at the demo provider and no other.</summary>
    private static async Task GiveSignInsAsync(HttpClient admin, Guid personId, params string[] subjects)
    {
        var directory = await admin.GetFromJsonAsync<JsonObject>(
            new Uri("/api/directory", UriKind.Relative), TestContext.Current.CancellationToken);
        var entry = directory!["people"]!.AsArray().First(p => (Guid)p!["personId"]! == personId)!;
        var person = entry["person"]!.DeepClone().AsObject();
        person["subjects"] = new JsonArray(
            [.. subjects.Select(s => new JsonObject { ["issuer"] = "demo", ["subject"] = s })]);
        using var answer = await admin.PutBodyAsync("/api/directory/commands", new[]
        {
            new { commandId = Guid.CreateVersion7(), type = "registerPerson", data = new { personId, person } },
        });
        var outcomes = await answer.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken);
        ((string?)outcomes![0]!["status"]).ShouldBe("applied", outcomes.ToJsonString());
    }
}
