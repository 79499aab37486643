using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CaseRoom.Server.Tests.Requests;

/// <summary>What a test does with requests over HTTP, as demo people.</summary>
internal static class RequestDesk
{
    public static async Task<Guid> UnitAsync(this HttpClient client, string name)
    {
        var units = await client.GetFromJsonAsync<JsonArray>(
            new Uri("/api/directory/units", UriKind.Relative), TestContext.Current.CancellationToken);
        return (Guid)units!.First(u => (string?)u!["name"] == name)!["unitId"]!;
    }

    /// <summary>Sends to the unit of that name; the request's id.</summary>
    public static async Task<Guid> SendAsync(
        this HttpClient client, string unit, string question = "Hva gjør vi?", string kind = "generalPractitioner")
    {
        var id = Guid.CreateVersion7();
        var outcome = await client.TellAsync("/api/requests", new
        {
            commandId = Guid.CreateVersion7(), requestId = id, kind, question,
            urgency = "ordinary", done = "Blodprøver er tatt.", responsibleNow = "Fastlegen",
            unitId = await client.UnitAsync(unit),
        });
        ((string?)outcome["status"]).ShouldBe("applied", outcome.ToJsonString());
        return id;
    }

    /// <summary>A case of one's own, as its responsible doctor.</summary>
    public static async Task OpenRoomAsync(this HttpClient client, Guid roomId)
    {
        var own = new { id = Guid.Empty, name = "" };
        var outcome = await client.TellAsync("/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId, role = "responsibleDoctor", controller = own, unit = own,
            basis = "Test", question = "What is it?",
        });
        ((string?)outcome["status"]).ShouldBe("applied", outcome.ToJsonString());
    }

    public static async Task<JsonObject> TellAsync(this HttpClient client, string path, object body)
    {
        using var answer = await client.PutBodyAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return await answer.JsonAsync();
    }

    /// <summary>One command; its outcome.</summary>
    public static async Task<JsonObject> AnswerAsync(this HttpClient client, Guid request, string type, object data)
    {
        using var answer = await client.CommandAsync(request, type, data);
        answer.EnsureSuccessStatusCode();
        var outcomes = await answer.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken);
        return (JsonObject)outcomes![0]!;
    }

    public static Task<HttpResponseMessage> CommandAsync(
        this HttpClient client, Guid request, string type, object data) => client.PutBodyAsync(
            $"/api/requests/{request}/commands", new[] { new { commandId = Guid.CreateVersion7(), type, data } });

    public static async Task<JsonObject> ReadAsync(this HttpClient client, Guid request)
    {
        using var answer = await client.AskAsync($"/api/requests/{request}");
        answer.EnsureSuccessStatusCode();
        return await answer.JsonAsync();
    }

    public static Task<HttpResponseMessage> PutBodyAsync(this HttpClient client, string path, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.TryAddWithoutValidation("X-CaseRoom", "1");
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
