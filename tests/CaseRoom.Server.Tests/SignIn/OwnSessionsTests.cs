using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Server.SignIn;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>What a person sees of their sessions and ends of them: a server of their own.</summary>
public sealed class OwnSessionsTests : IAsyncLifetime
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private const string Telephone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
        + "Mobile/15E148 Safari/604.1";

    private readonly MovedServer server = MovedServer.Start();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-28")]
    public async Task A_person_sees_where_they_are_signed_in_since_when_and_which_one_this_is()
    {
        using var desk = await SignInAsync("siri", Firefox);
        server.Clock.Advance(TimeSpan.FromMinutes(10));
        using var telephone = await SignInAsync("siri", Telephone);
        using var colleague = await SignInAsync("frida", Firefox);
        server.Clock.Advance(TimeSpan.FromMinutes(5));
        (await desk.UserNameAsync()).ShouldBe("siri");

        var sessions = await ListAsync(telephone);
        sessions.Select(one => $"{one["browser"]} {one["system"]} {one["current"]}")
            .ShouldBe(["Safari iPhone true", "Firefox Linux false"]);
        sessions.Select(one => (string)one["provider"]!).Distinct().ShouldBe(["Demopersoner (testdata)"]);
        var (newer, older) = (sessions[0], sessions[1]);
        (Time(newer, "begunAt") - Time(older, "begunAt")).ShouldBe(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        (Time(older, "usedAt") - Time(older, "begunAt")).ShouldBe(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(1));
        (Time(older, "endsAt") - Time(older, "begunAt")).ShouldBeGreaterThan(TimeSpan.FromMinutes(50));
        sessions.Select(one => one.ToJsonString()).ShouldAllBe(said => !said.Contains("127.0.0.1"));
    }

    [Fact, Rule("SIG-28")]
    public async Task The_name_of_a_session_opens_nothing()
    {
        using var desk = await SignInAsync("siri", Firefox);
        var id = (string)(await ListAsync(desk))[0]["id"]!;
        desk.CookieHeader.ShouldNotContain(id);
        using var thief = new HttpClient { BaseAddress = server.Address };
        thief.DefaultRequestHeaders.Add("Cookie", $"__Host-CaseRoom={id}");
        using var answer = await thief.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-29")]
    public async Task An_ended_session_is_nobodys_and_its_connections_end_at_once()
    {
        using var desk = await SignInAsync("siri", Firefox);
        using var telephone = await SignInAsync("siri", Telephone);
        await using var hub = await telephone.OpenHubAsync();
        var gone = hub.GoneAsync();
        var other = (await ListAsync(desk)).Single(one => !(bool)one["current"]!);
        (await EndAsync(desk, $"/api/me/sessions/{other["id"]}")).ShouldBe(HttpStatusCode.NoContent);
        await gone.WaitAsync(Eventually.TwoSecondsAndSlack, Stop);
        await SignedOutAsync(telephone);
        (await desk.UserNameAsync()).ShouldBe("siri");
        (await ListAsync(desk)).Count.ShouldBe(1);
        (await EndAsync(desk, $"/api/me/sessions/{other["id"]}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("SIG-29")]
    public async Task All_others_end_and_this_one_stays()
    {
        using var desk = await SignInAsync("siri", Firefox);
        using var telephone = await SignInAsync("siri", Telephone);
        using var forgotten = await SignInAsync("siri", Firefox);
        using var colleague = await SignInAsync("frida", Firefox);
        (await EndAsync(desk, "/api/me/sessions")).ShouldBe(HttpStatusCode.NoContent);
        await SignedOutAsync(telephone);
        await SignedOutAsync(forgotten);
        (await desk.UserNameAsync()).ShouldBe("siri");
        (await colleague.UserNameAsync()).ShouldBe("frida");
    }

    [Fact, Rule("SIG-29")]
    public async Task Nobody_ends_a_session_of_another()
    {
        using var desk = await SignInAsync("siri", Firefox);
        using var colleague = await SignInAsync("frida", Firefox);
        var id = (string)(await ListAsync(desk))[0]["id"]!;
        (await EndAsync(colleague, $"/api/me/sessions/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.UserNameAsync()).ShouldBe("siri");
        using var program = await server.BearerAsync("siri");
        program.DefaultRequestHeaders.Add("X-CaseRoom", "1");
        (await EndAsync(program, "/api/me/sessions")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.UserNameAsync()).ShouldBe("siri");
    }

    [Fact, Rule("SIG-30")]
    public async Task An_administrator_ends_the_sessions_of_their_own_organisation()
    {
        using var administrator = await SignInAsync("astrid", Firefox);
        using var colleague = await SignInAsync("silje", Firefox);
        using var telephone = await SignInAsync("silje", Telephone);
        await using var hub = await telephone.OpenHubAsync();
        var gone = hub.GoneAsync();
        using var ended = await administrator.DeleteAsync(OfPerson("silje"), Stop);
        ((int)(await ended.JsonAsync())["count"]!).ShouldBe(2);
        await gone.WaitAsync(Eventually.TwoSecondsAndSlack, Stop);
        await SignedOutAsync(colleague);
        await SignedOutAsync(telephone);
        (await administrator.UserNameAsync()).ShouldBe("astrid");
    }

    [Fact, Rule("SIG-30")]
    public async Task Nobody_ends_those_of_another_organisation_and_no_colleague_those_of_a_colleague()
    {
        using var elsewhere = await SignInAsync("siri", Firefox);
        using var administrator = await SignInAsync("astrid", Firefox);
        (await EndAsync(administrator, OfPerson("siri").ToString())).ShouldBe(HttpStatusCode.NotFound);
        (await EndAsync(administrator, $"/api/directory/people/{Guid.NewGuid()}/sessions"))
            .ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.UserNameAsync()).ShouldBe("siri");
        using var colleague = await SignInAsync("anders", Firefox);
        (await EndAsync(colleague, OfPerson("silje").ToString())).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, Rule("SIG-58")]
    public async Task An_administrator_sees_a_colleagues_sessions_as_they_do_and_ends_one()
    {
        using var administrator = await SignInAsync("astrid", Firefox);
        using var desk = await SignInAsync("silje", Firefox);
        using var telephone = await SignInAsync("silje", Telephone);
        var seen = await ListAsync(administrator, OfPerson("silje").ToString());
        seen.Select(one => (string?)one["system"]).ShouldBe(["iPhone", "Linux"]);
        seen.ShouldAllBe(one => !(bool)one["current"]!);
        var lost = $"{OfPerson("silje")}/{(string)seen[0]["id"]!}";
        (await EndAsync(desk, lost)).ShouldBe(HttpStatusCode.Forbidden);
        (await EndAsync(administrator, lost)).ShouldBe(HttpStatusCode.NoContent);
        await SignedOutAsync(telephone);
        (await desk.UserNameAsync()).ShouldBe("silje");
        (await EndAsync(administrator, lost)).ShouldBe(HttpStatusCode.NotFound);

        using var elsewhere = await SignInAsync("siri", Firefox);
        var other = (string)(await ListAsync(elsewhere))[0]["id"]!;
        using var hidden = await administrator.AskAsync(OfPerson("siri").ToString());
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await EndAsync(administrator, $"{OfPerson("siri")}/{other}")).ShouldBe(HttpStatusCode.NotFound);
        (await EndAsync(administrator, $"{OfPerson("silje")}/{other}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Rule("SIG-28")]
    [InlineData(Firefox, "Firefox", "Linux")]
    [InlineData(Telephone, "Safari", "iPhone")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
        + "Safari/537.36 Edg/140.0.0.0", "Edge", "Windows")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile "
        + "Safari/537.36", "Chrome", "Android")]
    [InlineData("curl/8.5.0|<b>", null, null)]
    [InlineData("", null, null)]
    public void A_browser_is_known_by_its_kind_alone(string userAgent, string? browser, string? system)
    {
        var device = Device.Of(userAgent);
        device.ShouldBe(new Device(browser, system));
        Device.Read(device.ToString()).ShouldBe(device);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static Uri OfPerson(string userName) =>
        new($"/api/directory/people/{LiveScene.IdOf(userName)}/sessions", UriKind.Relative);

    private static DateTimeOffset Time(JsonNode session, string name) => (DateTimeOffset)session[name]!;

    private static async Task<HttpStatusCode> EndAsync(HttpClient client, string path)
    {
        using var answer = await client.DeleteAsync(new Uri(path, UriKind.Relative), Stop);
        return answer.StatusCode;
    }

    private static async Task SignedOutAsync(BrowserClient browser)
    {
        using var answer = await browser.AskAsync("/api/session");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<List<JsonNode>> ListAsync(BrowserClient browser, string path = "/api/me/sessions")
    {
        using var answer = await browser.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!.AsArray().Select(one => one!)];
    }

    private async Task<BrowserClient> SignInAsync(string userName, string userAgent)
    {
        var browser = BrowserClient.At(server.Address);
        browser.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        await browser.SignInAsync("demo", userName);
        return browser;
    }
}
