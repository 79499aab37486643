using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Sign-ins of programs beside those of browsers: seen and ended by their person and by an administrator.
/// </summary>
public sealed class ProgramSessionsTests(StrictServer strict) : IClassFixture<StrictServer>, IAsyncLifetime
{
    private const string Ida = "e0000000-0000-4000-8000-000000000001";
    private readonly ProofMaker key = new();
    private readonly HttpClient http = strict.Server.Anonymous();
    private BrowserClient browser = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string OfIda => $"/api/directory/people/{Ida}/sessions";

    [Fact, Rule("SIG-64")]
    public async Task A_program_is_one_sign_in_however_often_its_tokens_are_renewed()
    {
        foreach (var token in (string[])[Token(), Token()])
        {
            (await AskAsync(token)).ShouldBe(HttpStatusCode.OK);
        }

        var listed = (await ListAsync(browser)).Where(IsProgram).ShouldHaveSingleItem();
        ((string)listed["provider"]!).ShouldBe("HelseID");
        ((bool)listed["current"]!).ShouldBeFalse();
        listed["browser"].ShouldBeNull();
        listed.ToJsonString().ShouldNotContain(key.Thumbprint);
        // The program itself sees which one it is, and another key is another sign-in.
        var own = await ListAsync(http, Token());
        ((Guid)own.Single(one => (bool)one["current"]!)["id"]!).ShouldBe((Guid)listed["id"]!);
        using var other = new ProofMaker();
        (await AskAsync(Token(other), other)).ShouldBe(HttpStatusCode.OK);
        (await ListAsync(browser)).Count(IsProgram).ShouldBe(2);
    }

    [Fact, Rule("SIG-65")]
    public async Task One_that_is_ended_is_refused_at_once_with_every_token_of_its_key_also_after_a_restart()
    {
        var before = Token();
        (await AskAsync(before)).ShouldBe(HttpStatusCode.OK);
        var id = await IdAsync();
        await using var hub = await ConnectAsync(Token());
        var gone = hub.UntilClosedAsync();
        (await EndAsync(browser, $"/api/me/sessions/{id}")).ShouldBe(HttpStatusCode.NoContent);
        await gone.WaitAsync(Eventually.TwoSecondsAndSlack, Stop);

        // A token that the provider gives for the key afterwards is of the same sign-in.
        (await AskAsync(before)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(Token())).ShouldBe(HttpStatusCode.Unauthorized);
        (await ListAsync(browser)).ShouldNotContain(one => IsProgram(one));
        await strict.Server.KillAsync();
        await strict.Server.RestartAsync();
        (await AskAsync(Token())).ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.UserNameAsync()).ShouldBe("ida");
        using var other = new ProofMaker();
        (await AskAsync(Token(other), other)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Rule("SIG-65")]
    public async Task A_program_ends_the_others_and_itself()
    {
        using var other = new ProofMaker();
        (await AskAsync(Token(other), other)).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(Token(), method: HttpMethod.Delete, path: "/api/me/sessions"))
            .ShouldBe(HttpStatusCode.NoContent);
        (await AskAsync(Token(other), other)).ShouldBe(HttpStatusCode.Unauthorized);
        using (var ended = await browser.AskAsync("/api/session"))
        {
            ended.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var own = (await ListAsync(http, Token())).ShouldHaveSingleItem();
        var path = $"/api/me/sessions/{own["id"]}";
        (await AskAsync(Token(), method: HttpMethod.Delete, path: path)).ShouldBe(HttpStatusCode.NoContent);
        (await AskAsync(Token())).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("SIG-66")]
    public async Task An_administrator_sees_the_programs_of_their_own_organisation_and_ends_them()
    {
        (await AskAsync(Token())).ShouldBe(HttpStatusCode.OK);
        using var administrator = await strict.Server.SignInAsync("torvald");
        var id = (await ListAsync(administrator, path: OfIda)).Single(IsProgram)["id"];
        using (var elsewhere = await strict.Server.SignInAsync("astrid"))
        {
            (await EndAsync(elsewhere, $"{OfIda}/{id}")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await AskAsync(Token())).ShouldBe(HttpStatusCode.OK);
        (await EndAsync(administrator, $"{OfIda}/{id}")).ShouldBe(HttpStatusCode.NoContent);
        (await AskAsync(Token())).ShouldBe(HttpStatusCode.Unauthorized);

        using var other = new ProofMaker();
        (await AskAsync(Token(other), other)).ShouldBe(HttpStatusCode.OK);
        (await EndAsync(administrator, OfIda)).ShouldBe(HttpStatusCode.OK);
        (await AskAsync(Token(other), other)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    public async ValueTask InitializeAsync()
    {
        strict.Provider.Tokens.Reset();
        browser = BrowserClient.At(strict.Server.Address);
        await StrictServer.SignInAsync(browser);
        // Whatever another test left.
        using var ended = await browser.DeleteAsync(new Uri("/api/me/sessions", UriKind.Relative), Stop);
        ended.EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync()
    {
        key.Dispose();
        http.Dispose();
        browser.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsProgram(JsonNode session) => session["program"] is not null;

    private string Token(ProofMaker? bound = null) => strict.Provider.Tokens.AccessToken(
        (bound ?? key).Thumbprint, claims =>
        {
            claims["client_id"] = StrictPrograms.ClientId;
            claims["jti"] = Guid.NewGuid().ToString();
        });

    private async Task<Guid> IdAsync() => (Guid)(await ListAsync(browser)).Single(IsProgram)["id"]!;

    private Task<RawHub> ConnectAsync(string token) => RawHub.ConnectAsync(
        strict.Server, token, key.Make(HttpMethod.Get, new Uri(strict.Server.Address, "/hubs/rooms"), token));

    private async Task<HttpStatusCode> AskAsync(
        string token, ProofMaker? by = null, HttpMethod? method = null, string path = "/api/session")
    {
        using var answer = await AnswerAsync(token, by ?? key, method ?? HttpMethod.Get, path);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> AnswerAsync(string token, ProofMaker by, HttpMethod method, string path)
    {
        using var call = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        call.Headers.Authorization = new("DPoP", token);
        call.Headers.TryAddWithoutValidation("DPoP", by.Make(method, new Uri(strict.Server.Address, path), token));
        call.Headers.Add("X-CaseRoom", "1");
        return await http.SendAsync(call, Stop);
    }

    private async Task<List<JsonNode>> ListAsync(HttpClient client, string? token = null, string? path = null)
    {
        using var answer = token is null
            ? await client.AskAsync(path ?? "/api/me/sessions")
            : await AnswerAsync(token, key, HttpMethod.Get, "/api/me/sessions");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!.AsArray().Select(one => one!)];
    }

    private static async Task<HttpStatusCode> EndAsync(HttpClient client, string path)
    {
        using var answer = await client.DeleteAsync(new Uri(path, UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}
