using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Security;

/// <summary>Rows of the matrix that answer nobody, because nobody there has what they ask for: each answers whoever
/// has it. Otherwise they would hold of an address that does not work.</summary>
public sealed class NobodysRowsTests : IAsyncDisposable
{
    private static readonly Dictionary<string, Func<NobodysRowsTests, Task<HttpStatusCode>>> Controls = new()
    {
        ["GET /api/session/offline-key"] = async tests =>
        {
            using var browser = await tests.server.SignInAsync("tor");
            using var answer = await browser.AskAsync("/api/session/offline-key");
            return answer.StatusCode;
        },
        ["DELETE /api/me/sessions"] = async tests =>
        {
            using var browser = await tests.server.SignInAsync("tor");
            return await DeleteAsync(browser, "/api/me/sessions");
        },
        ["DELETE /api/me/sessions/{sessionId:guid}"] = async tests =>
        {
            using var browser = await tests.server.SignInAsync("tor");
            return await DeleteAsync(browser, $"/api/me/sessions/{await FirstAsync(browser, "/api/me/sessions")}");
        },
        ["DELETE /api/directory/people/{personId:guid}/sessions/{sessionId:guid}"] = async tests =>
        {
            using var colleague = await tests.server.SignInAsync("silje");
            using var administrator = await tests.server.SignInAsync("astrid");
            var sessions = $"/api/directory/people/{LiveScene.IdOf("silje")}/sessions";
            return await DeleteAsync(administrator, $"{sessions}/{await FirstAsync(administrator, sessions)}");
        },
    };

    private readonly MovedServer server = MovedServer.Start();
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("ACC-142")]
    public async Task Each_answers_whoever_has_what_it_asks_for()
    {
        AccessTable.Rows.Where(row => row.Answers.Count == 0).Select(row => row.Name)
            .ShouldBe(Controls.Keys, ignoreOrder: true);
        foreach (var (name, ask) in Controls)
        {
            (await ask(this)).ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NoContent], name);
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<HttpStatusCode> DeleteAsync(HttpClient client, string path)
    {
        using var answer = await client.DeleteAsync(new Uri(path, UriKind.Relative), Stop);
        return answer.StatusCode;
    }

    private static async Task<Guid> FirstAsync(HttpClient client, string path)
    {
        var sessions = await client.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
        return (Guid)JsonNode.Parse(sessions)![0]!["id"]!;
    }
}
