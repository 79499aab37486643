using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Consent;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Membership;

/// <summary>Beyond the EEA the organisation's data-protection officer opens, and nobody else.</summary>
public sealed class ExpertOpeningTests : IAsyncLifetime
{
    private ServerProcess server = null!;
    private LiveScene scene = null!;
    private HttpClient kari = null!;
    private HttpClient vigdis = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Room => $"/api/rooms/{scene.RoomId}";

    [Fact, Rule("MEM-48", "MEM-49", "MEM-52", "DIR-30")]
    public async Task The_expert_waits_for_the_officer_and_loses_the_room_with_the_opening()
    {
        var (token, id) = await kari.InviteAsync(scene.RoomId, "GB");
        using var rose = await server.BearerAsync("rose");
        using var looked = await rose.LookAsync(token);
        ((string?)(await looked.JsonAsync())["standing"]).ShouldBe("waiting");
        using var early = await rose.AcceptAsync(token, "GB");
        early.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var waiting = await ListAsync(vigdis);
        waiting.ShouldContain("Kari Regnbuedal");
        waiting.ShouldContain("Sampletown Hospital");
        waiting.ShouldContain("\"country\":\"GB\"");
        foreach (var hidden in new[] { "What is it?", "Rose Heatherfield", "expert@example.org" })
        {
            waiting.ShouldNotContain(hidden);
        }

        using var forbidden = await vigdis.AskAsync(Room);
        forbidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ListAsync(kari)).ShouldBe("[]");
        (await DecideAsync(kari, id, "opened")).ShouldBe("notAllowed");
        (await DecideAsync(vigdis, id, "opened")).ShouldBe("applied");
        using var accepted = await rose.AcceptAsync(token, "GB");
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var hub = await RawHub.ConnectAsync(server, "rose");
        await hub.CallAsync("Follow", scene.RoomId, 0, "");
        await hub.UntilAsync(c => c.IsBatch);
        var clock = Stopwatch.StartNew();
        (await DecideAsync(vigdis, id, "withdrawn")).ShouldBe("applied");
        await hub.UntilAsync(c => c.IsReset);
        clock.Elapsed.ShouldBeLessThan(Eventually.TwoSecondsAndSlack);
        using var ended = await rose.AskAsync(Room);
        ended.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var back = await rose.AcceptAsync(token, "GB");
        back.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ListAsync(vigdis)).ShouldContain("\"decision\":\"withdrawn\"");
    }

    [Fact, Rule("MEM-49", "MEM-52")]
    public async Task An_officer_decides_for_their_own_organisation_and_not_of_a_room_that_they_are_in()
    {
        var (_, id) = await kari.InviteAsync(scene.RoomId, "CH");
        var elsewhere = await SetOfficersAsync("anders");
        (await ListAsync(elsewhere)).ShouldBe("[]");
        (await DecideAsync(elsewhere, id, "opened")).ShouldBe("notAllowed");
        elsewhere.Dispose();
        // Who takes the office from somebody is another than who asked for it.
        (await SetOfficersAsync("kari")).Dispose();
        (await ListAsync(vigdis)).ShouldNotBe("[]");
        using var own = await SetOfficersAsync("kari", "torvald");
        (await DecideAsync(own, id, "opened")).ShouldBe("member");
        (await DecideAsync(vigdis, id, "opened")).ShouldBe("notAllowed");
        (await ListAsync(vigdis)).ShouldBe("[]");
    }

    [Fact, Rule("MEM-48", "MEM-62")]
    public async Task Within_the_EEA_nothing_waits_and_the_officer_sees_who_came_and_confirmed()
    {
        var (token, asked) = await kari.InviteAsync(scene.RoomId, "NL");
        var before = await OneAsync(asked);
        ((string?)before["standing"], (bool)before["needsOpening"]!, (bool)before["confirmed"]!)
            .ShouldBe(("open", false, false));
        before["acceptedAt"].ShouldBeNull();
        (await DecideAsync(vigdis, asked, "refused")).ShouldBe("notFound");
        using var pieter = await server.BearerAsync("pieter");
        using var accepted = await pieter.AcceptAsync(token);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await OneAsync(asked);
        ((string?)after["standing"], (bool)after["confirmed"]!, (string?)after["invitedBy"])
            .ShouldBe(("taken", true, "Kari Regnbuedal"));
        after["acceptedAt"].ShouldNotBeNull();
        var told = after.ToJsonString();
        foreach (var hidden in new[] { "What is it?", "Pieter Duinroos", "expert@example.org" })
        {
            told.ShouldNotContain(hidden);
        }
    }

    [Fact, Rule("MEM-48")]
    public async Task An_invitation_beyond_the_EEA_that_is_refused_stays_in_the_officers_list()
    {
        var (_, id) = await kari.InviteAsync(scene.RoomId, "US");
        (await ListAsync(vigdis)).ShouldContain("\"country\":\"US\"");
        (await DecideAsync(vigdis, id, "refused")).ShouldBe("applied");
        (await ListAsync(vigdis)).ShouldContain("\"standing\":\"refused\"");
    }

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync();
        scene = await LiveScene.OpenAsync(server);
        await scene.ConsentAsync(ConsentDecision.Given);
        kari = await server.BearerAsync("kari");
        vigdis = await server.BearerAsync("vigdis");
    }

    public async ValueTask DisposeAsync()
    {
        kari.Dispose();
        vigdis.Dispose();
        await scene.DisposeAsync();
        await server.DisposeAsync();
    }

    private static async Task<string> ListAsync(HttpClient client) =>
        await client.GetStringAsync(new Uri("/api/expert-openings", UriKind.Relative), Stop);

    private async Task<JsonNode> OneAsync(Guid invitation) => JsonNode.Parse(await ListAsync(vigdis))!.AsArray()
        .Single(o => (Guid)o!["invitationId"]! == invitation)!;

    private Task<string> DecideAsync(HttpClient client, Guid id, string decision) => client.GiveAsync(
        $"{Room}/commands", "decideExpertOpening", new { invitationId = id, decision, ground = "Vurdert" });

    /// <summary>Makes the person alone the officer of where they work.</summary>
    private async Task<HttpClient> SetOfficersAsync(string person, string by = "astrid")
    {
        using var administrator = await server.BearerAsync(by);
        var directory = JsonNode.Parse(await administrator.GetStringAsync(
            new Uri("/api/directory", UriKind.Relative), Stop))!;
        var organisation = directory["people"]!.AsArray()
            .Single(p => (Guid)p!["personId"]! == LiveScene.IdOf(person))!["person"]!["organisationId"]!;
        (await administrator.GiveAsync("/api/directory/commands", "setDataProtectionOfficers", new
        {
            organisationId = (Guid)organisation, people = new[] { LiveScene.IdOf(person) },
        })).ShouldBe("applied");
        return await server.BearerAsync(person);
    }
}
