using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Consent;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Membership;

/// <summary>A link in the hands of whom it is not for, or who is called otherwise there.</summary>
public sealed class ExpertNameTests : IAsyncLifetime
{
    private ServerProcess server = null!;
    private LiveScene scene = null!;
    private HttpClient kari = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Room => $"/api/rooms/{scene.RoomId}";

    [Fact, Rule("MEM-63")]
    public async Task Who_opens_it_is_told_for_whom_it_is_and_comes_in_by_saying_that_this_is_them()
    {
        var (token, _) = await kari.InviteAsync(scene.RoomId, "NL");
        using var pieter = await server.BearerAsync("pieter");
        using var looked = await pieter.LookAsync(token);
        var terms = await looked.JsonAsync();
        ((string?)terms["name"], (string?)terms["signedInAs"], (bool)terms["sameName"]!)
            .ShouldBe(("Pieter Duinroos", "Pieter Duinroos", true));
        using var unsaid = await pieter.PutBodyAsync("/api/expert-invitations/accept", new
        {
            token, institution = "Sampletown Hospital", country = "NL",
        });
        unsaid.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var browser = await BrowserClient.SignInAsync(server.Address, "demo", "pieter");
        using var inBrowser = await browser.LookAsync(token);
        ((string?)(await inBrowser.JsonAsync())["signedInAs"]).ShouldBe("Pieter Duinroos");
        using var accepted = await pieter.AcceptAsync(token);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Rule("MEM-64", "MEM-65", "MEM-66")]
    public async Task Another_who_holds_the_link_sees_nothing_until_the_inviter_who_sees_both_names_lets_them_in()
    {
        var (token, id) = await InviteAsync("Petra Zeester");
        using var pieter = await server.BearerAsync("pieter");
        await WaitsAsync(pieter, token, "open");
        var claim = await ClaimAsync(id);
        ((string?)claim["signedIn"]!["name"]).ShouldBe("Pieter Duinroos");
        claim.ToJsonString().ShouldNotContain("\"pieter\"");
        await WaitsAsync(pieter, token, "otherName");
        using var hidden = await pieter.AskAsync(Room);
        hidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var beat = await server.BearerAsync("beat");
        using var third = await beat.LookAsync(token);
        third.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var confirm = new { invitationId = id, claimId = (Guid)claim["signedIn"]!["id"]! };
        (await kari.GiveAsync($"{Room}/commands", "claimExpertInvitation", new { })).ShouldBe("notAllowed");
        (await kari.GiveAsync($"{Room}/commands", "confirmExpertName", confirm)).ShouldBe("applied");
        using var accepted = await AcceptAsync(pieter, token);
        ((Guid)(await accepted.JsonAsync())["roomId"]!).ShouldBe(scene.RoomId);
        using var read = await pieter.AskAsync(Room);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Rule("MEM-65")]
    public async Task An_inviter_who_sees_that_it_is_another_withdraws_it_and_they_are_nobody_here()
    {
        var (token, id) = await InviteAsync("Petra Zeester");
        using var pieter = await server.BearerAsync("pieter");
        await WaitsAsync(pieter, token, "open");
        (await kari.GiveAsync($"{Room}/commands", "withdrawExpertInvitation", new { invitationId = id, reason = "x" }))
            .ShouldBe("applied");
        using var gone = await AcceptAsync(pieter, token);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var session = await pieter.AskAsync("/api/rooms");
        (await session.ProblemCodeAsync()).ShouldBe("personUnknown");
    }

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync();
        scene = await LiveScene.OpenAsync(server);
        await scene.ConsentAsync(ConsentDecision.Given);
        kari = await server.BearerAsync("kari");
    }

    public async ValueTask DisposeAsync()
    {
        kari.Dispose();
        await scene.DisposeAsync();
        await server.DisposeAsync();
    }

    private static Task<HttpResponseMessage> AcceptAsync(HttpClient client, string token) => client.PutBodyAsync(
        "/api/expert-invitations/accept",
        new { token, name = "Petra Zeester", institution = "Sampletown Hospital", country = "NL" });

    /// <summary>The link says that the names differ, and accepting asks whoever invited.</summary>
    private static async Task WaitsAsync(HttpClient client, string token, string standing)
    {
        using var looked = await client.LookAsync(token);
        var terms = await looked.JsonAsync();
        ((string?)terms["standing"], (bool)terms["sameName"]!, (string?)terms["name"])
            .ShouldBe((standing, false, "Petra Zeester"));
        using var asked = await AcceptAsync(client, token);
        var reply = await asked.JsonAsync();
        (reply["roomId"], reply["next"]).ShouldBe((null, null));
    }

    private async Task<(string Token, Guid Id)> InviteAsync(string name)
    {
        var asking = JsonSerializer.SerializeToNode(ExpertLinks.Asking("NL"))!.AsObject();
        asking["expert"]!["name"] = name;
        return (ExpertLinks.TokenOf(await kari.InviteAsync(scene.RoomId, asking)), (Guid)asking["invitationId"]!);
    }

    private async Task<JsonNode> ClaimAsync(Guid id)
    {
        var view = JsonNode.Parse(await kari.GetStringAsync(new Uri(Room, UriKind.Relative), Stop))!;
        return view["state"]!["membership"]!["invitations"]![id.ToString()]!["claim"]!;
    }
}
