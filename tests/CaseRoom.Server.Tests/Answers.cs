using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests;

/// <summary>Short ways to ask a server and read what it says.</summary>
internal static class Answers
{
    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> PressAsync(
        this HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;

    /// <summary>The stable code of a problem; fails when the answer is none.</summary>
    public static async Task<string> ProblemCodeAsync(this HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        return (string)(await answer.JsonAsync())["code"]!;
    }

    public static async Task<string> UserNameAsync(this HttpClient client)
    {
        using var answer = await client.AskAsync("/api/session");
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.JsonAsync())["person"]!["userName"]!;
    }

    /// <summary>The server's own origin as a header.</summary>
    public static (string Name, string Value) OriginOf(ServerProcess server) =>
        ("Origin", server.Address.GetLeftPart(UriPartial.Authority));
}
