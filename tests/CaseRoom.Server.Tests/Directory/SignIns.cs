using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Requests;

namespace CaseRoom.Server.Tests.Directory;

/// <summary>Sign-ins of people of the directory, changed by one administrator and confirmed by another.</summary>
internal static class SignIns
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Registers the person as they are, with these sign-ins at the demo provider and no other.</summary>
    public static async Task GiveSignInsAsync(this HttpClient admin, Guid personId, params string[] subjects)
    {
        var entry = (await ViewAsync(admin))["people"]!.AsArray().First(p => (Guid)p!["personId"]! == personId)!;
        var person = entry["person"]!.DeepClone().AsObject();
        person["subjects"] = new JsonArray(
            [.. subjects.Select(s => new JsonObject { ["issuer"] = "demo", ["subject"] = s })]);
        (await admin.ChangeAsync("registerPerson", new { personId, person })).ShouldBe("applied");
    }

    /// <summary>The word of the refusal, or that it was applied.</summary>
    public static async Task<string> ConfirmAsync(this HttpClient admin, Guid personId)
    {
        var waits = (await ViewAsync(admin))["proposed"]!.AsArray().First(p => (Guid)p!["personId"]! == personId)!;
        return await admin.ChangeAsync("confirmPerson", new { personId }, (long)waits["version"]!);
    }

    /// <summary>The word of the refusal, or that it was applied.</summary>
    public static async Task<string> ChangeAsync(
        this HttpClient admin, string type, object data, long? basedOn = null)
    {
        using var answer = await admin.PutBodyAsync(
            "/api/directory/commands", new[] { new { commandId = Guid.CreateVersion7(), basedOn, type, data } });
        var outcome = (await answer.Content.ReadFromJsonAsync<JsonArray>(Stop))![0]!;
        return (string?)outcome["problem"]?["reason"] ?? (string?)outcome["problem"]?["code"]
            ?? (string)outcome["status"]!;
    }

    public static async Task<JsonObject> ViewAsync(this HttpClient admin) => (await admin
        .GetFromJsonAsync<JsonObject>(new Uri("/api/directory", UriKind.Relative), Stop))!;
}
