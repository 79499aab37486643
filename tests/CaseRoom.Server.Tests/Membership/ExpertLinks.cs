using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Requests;

namespace CaseRoom.Server.Tests.Membership;

/// <summary>What a page does with invitations of experts abroad.</summary>
internal static class ExpertLinks
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Lets somebody from the Netherlands in whom nobody knows here.</summary>
    /// <param name="accessUntil">The last day; null for as long as the server lets.</param>
    public static async Task LetInAsync(
        MovedServer server, string inviter, string stranger, Guid room, DateOnly? accessUntil)
    {
        using var inviting = await server.BearerAsync(inviter);
        using var invited = await server.BearerAsync(stranger);
        var link = accessUntil?.AddDays(-1);
        var reply = await inviting.InviteAsync(room, Asking("NL", link, accessUntil));
        using var accepted = await invited.AcceptAsync(TokenOf(reply));
        accepted.EnsureSuccessStatusCode();
    }

    /// <summary>The body of an invitation; the same body again is the same invitation.</summary>
    public static object Asking(string country, DateOnly? linkUntil = null, DateOnly? accessUntil = null) => new
    {
        commandId = Guid.CreateVersion7(), invitationId = Guid.CreateVersion7(),
        expert = new
        {
            name = NameOf(country), contact = "expert@example.org", institution = "Sampletown Hospital", country,
            profession = "neurologist",
        },
        adviceOn = "treatment", linkUntil, accessUntil,
    };

    /// <summary>Of whom the demo provider has there, as it calls them.</summary>
    public static string NameOf(string country) => country switch
    {
        "NL" => "Pieter Duinroos",
        "GB" => "Rose Heatherfield",
        "CH" => "Beat Enzianer",
        _ => "Invited Expert",
    };

    public static async Task<JsonObject> InviteAsync(this HttpClient client, Guid room, object asking)
    {
        using var answer = await client.PutBodyAsync($"/api/rooms/{room}/expert-invitations", asking);
        answer.EnsureSuccessStatusCode();
        return await answer.JsonAsync();
    }

    /// <summary>Invites somebody from a country; what stands after the <c>#</c> of the link, and which invitation it
    /// is.</summary>
    public static async Task<(string Token, Guid Id)> InviteAsync(this HttpClient client, Guid room, string country)
    {
        var asking = Asking(country);
        var reply = await client.InviteAsync(room, asking);
        ((string?)reply["outcome"]!["status"]).ShouldBe("applied", reply.ToJsonString());
        var sent = JsonSerializer.SerializeToNode(asking)!;
        return (TokenOf(reply), (Guid)sent["invitationId"]!);
    }

    public static string TokenOf(JsonObject reply) => ((string)reply["link"]!).Split('#')[1];

    public static Task<HttpResponseMessage> LookAsync(this HttpClient client, string token) =>
        client.PutBodyAsync("/api/expert-invitations/look", new { token });

    /// <summary>Accepts, and confirms what <see cref="Asking"/> says of who they are and where they work.</summary>
    public static Task<HttpResponseMessage> AcceptAsync(
        this HttpClient client, string token, string country = "NL", string institution = "Sampletown Hospital") =>
        client.PutBodyAsync("/api/expert-invitations/accept", Accepting(token, country, institution));

    /// <summary>The body of accepting.</summary>
    public static object Accepting(
        string token, string country = "NL", string institution = "Sampletown Hospital") =>
        new { token, name = NameOf(country), institution, country };

    public static Task<HttpResponseMessage> DenyPlaceAsync(this HttpClient client, string token) =>
        client.PutBodyAsync("/api/expert-invitations/wrong-place", new { token });

    /// <summary>One command to a room or to the directory: the word of the refusal, or what became of it.</summary>
    public static async Task<string> GiveAsync(this HttpClient client, string path, string type, object data)
    {
        using var answer = await client.PutBodyAsync(
            path, new[] { new { commandId = Guid.CreateVersion7(), type, data } });
        answer.EnsureSuccessStatusCode();
        var outcome = (await answer.Content.ReadFromJsonAsync<JsonArray>(Stop))![0]!;
        return (string?)outcome["problem"]?["reason"] ?? (string?)outcome["problem"]?["code"]
            ?? (string)outcome["status"]!;
    }
}
