using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Membership;

/// <summary>An expert abroad comes in by a link; a server of its own, because the directory changes.</summary>
public sealed class ExpertLinkTests : IAsyncLifetime
{
    private static readonly string[] Raised = ["responsibleDoctor"];

    private ServerProcess server = null!;
    private LiveScene scene = null!;
    private HttpClient kari = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Room => $"/api/rooms/{scene.RoomId}";

    [Fact, Rule("MEM-41", "MEM-42")]
    public async Task A_link_is_shown_once_and_its_secret_is_kept_nowhere()
    {
        var asking = ExpertLinks.Asking("NL");
        var token = ExpertLinks.TokenOf(await kari.InviteAsync(scene.RoomId, asking));
        Base64Url.DecodeFromChars(token).Length.ShouldBe(64);
        var again = await kari.InviteAsync(scene.RoomId, asking);
        ((bool)again["outcome"]!["repeated"]!).ShouldBeTrue();
        again["link"].ShouldBeNull();
        var late = await kari.InviteAsync(
            scene.RoomId, ExpertLinks.Asking("NL", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(40)));
        ((string?)late["outcome"]!["problem"]!["reason"]).ShouldBe("tooLong");
        var view = await kari.GetStringAsync(new Uri(Room, UriKind.Relative), Stop);
        view.ShouldNotContain(token);
        view.ShouldNotContain(token[^40..]);
        server.Output.ShouldNotContain(token[^40..]);
        (await kari.GiveAsync($"{Room}/commands", "inviteExpert", new { })).ShouldBe("notAllowed");
        (await kari.GiveAsync($"{Room}/commands", "acceptExpertInvitation", new { })).ShouldBe("notAllowed");
    }

    [Fact, Rule("MEM-43", "MEM-44", "MEM-45", "MEM-50", "DIR-31", "DIR-32", "SIG-50")]
    public async Task Who_accepts_first_is_the_expert_sees_the_room_without_identity_and_nothing_else()
    {
        var (token, _) = await kari.InviteAsync(scene.RoomId, "NL");
        using var pieter = await server.BearerAsync("pieter");
        using var looked = await pieter.LookAsync(token);
        var terms = await looked.JsonAsync();
        ((string?)terms["invitedBy"]).ShouldBe("Kari Regnbuedal");
        ((string?)terms["region"]).ShouldBe("vest");
        terms.ToJsonString().ShouldNotContain("Haukeland");
        terms.ToJsonString().ShouldNotContain("What is it?");
        terms["roomId"].ShouldBeNull();
        using var accepted = await pieter.AcceptAsync(token);
        ((Guid)(await accepted.JsonAsync())["roomId"]!).ShouldBe(scene.RoomId);
        using var replayed = await pieter.AcceptAsync(token);
        ((Guid)(await replayed.JsonAsync())["roomId"]!).ShouldBe(scene.RoomId);
        await NothingAsync("beat", token);
        await NothingAsync("clara", token);
        await NothingAsync("nils", token);

        var view = JsonNode.Parse(await pieter.GetStringAsync(new Uri(Room, UriKind.Relative), Stop))!;
        ((string?)view["you"]!["role"], (string?)view["you"]!["reach"]).ShouldBe(("ernExpert", "abroad"));
        ((bool)view["you"]!["identity"]!).ShouldBeFalse();
        foreach (var path in new[] { "/api/directory/units", "/api/directory", "/api/directory/unowned-rooms" })
        {
            using var refused = await pieter.AskAsync(path);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var searched = await Requests.RequestDesk.PutBodyAsync(pieter, "/api/people", new { query = "kari" });
        searched.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await NothingRaisesAsync((Guid)view["you"]!["personId"]!);
    }

    [Fact, Rule("MEM-44", "MEM-42")]
    public async Task A_link_that_opens_nothing_is_what_an_unknown_one_is()
    {
        await using var other = await LiveScene.OpenAsync(server);
        await other.ConsentAsync(ConsentDecision.Given);
        var (token, id) = await kari.InviteAsync(scene.RoomId, "NL");
        var elsewhere = Base64Url.DecodeFromChars(token);
        other.RoomId.ToByteArray(bigEndian: true).CopyTo(elsewhere, 0);
        var guessed = Base64Url.DecodeFromChars(token);
        guessed[^1] ^= 1;
        string[] wrong =
        [
            Base64Url.EncodeToString(elsewhere), Base64Url.EncodeToString(guessed), "", "x", new string('A', 86),
            token + "A", token[..^1] + "!", "\ud83d",
        ];
        foreach (var each in wrong) { await NothingAsync("beat", each); }
        (await kari.GiveAsync($"{Room}/commands", "withdrawExpertInvitation", new { invitationId = id, reason = "x" }))
            .ShouldBe("applied");
        await NothingAsync("pieter", token);
        var list = await kari.GetStringAsync(new Uri(Room, UriKind.Relative), Stop);
        list.ShouldContain("\"withdrawn\":{");
    }

    [Fact, Rule("MEM-60", "MEM-61")]
    public async Task Who_works_elsewhere_than_it_says_does_not_come_in_and_the_inviter_sees_why()
    {
        var (token, id) = await kari.InviteAsync(scene.RoomId, "NL");
        using var pieter = await server.BearerAsync("pieter");
        using var looked = await pieter.LookAsync(token);
        var terms = await looked.JsonAsync();
        ((string?)terms["institution"], (string?)terms["country"]).ShouldBe(("Sampletown Hospital", "NL"));
        using var unconfirmed = await pieter.AcceptAsync(token, "DE");
        unconfirmed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var denied = await pieter.DenyPlaceAsync(token);
        denied.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await NothingAsync("pieter", token);
        using var again = await pieter.DenyPlaceAsync(token);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var view = JsonNode.Parse(await kari.GetStringAsync(new Uri(Room, UriKind.Relative), Stop))!;
        view["state"]!["membership"]!["invitations"]![id.ToString()]!["denied"].ShouldNotBeNull();
        (await kari.GiveAsync($"{Room}/commands", "denyExpertPlace", new { })).ShouldBe("notAllowed");

        var (right, _) = await kari.InviteAsync(scene.RoomId, "NL");
        using var accepted = await pieter.AcceptAsync(right);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Rule("MEM-44")]
    public async Task Who_presses_twice_at_once_is_in()
    {
        var (token, _) = await kari.InviteAsync(scene.RoomId, "NL");
        using var pieter = await server.BearerAsync("pieter");
        var answers = await Task.WhenAll(pieter.AcceptAsync(token), pieter.AcceptAsync(token));
        foreach (var answer in answers)
        {
            ((Guid)(await answer.JsonAsync())["roomId"]!).ShouldBe(scene.RoomId);
            answer.Dispose();
        }

        using var again = await server.BearerAsync("pieter");
        using var read = await again.AskAsync(Room);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Rule("MEM-47")]
    public async Task Who_was_deactivated_comes_back_by_no_link_as_nobody_new()
    {
        var (token, _) = await kari.InviteAsync(scene.RoomId, "NL");
        using var pieter = await server.BearerAsync("pieter");
        using var accepted = await pieter.AcceptAsync(token);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var view = JsonDocument.Parse(await kari.GetStringAsync(new Uri(Room, UriKind.Relative), Stop));
        var expert = view.RootElement.GetProperty("state").GetProperty("membership").GetProperty("members")
            .EnumerateObject().Single(m => m.Value.GetProperty("role").GetString() == "ernExpert"
                && m.Value.GetProperty("person").GetProperty("name").GetString() == "Pieter Duinroos").Name;
        using var astrid = await server.BearerAsync("astrid");
        var ended = await astrid.GiveAsync(
            "/api/directory/commands", "deactivatePerson", new { personId = expert, reason = "x" });
        ended.ShouldBe("applied");
        await NothingAsync("pieter", (await kari.InviteAsync(scene.RoomId, "NL")).Token);
    }

    [Fact, Rule("GRD-08", "MEM-40")]
    public async Task Names_that_are_in_the_room_are_asked_about_before_there_is_a_link()
    {
        (await kari.GiveAsync($"{Room}/commands", "setText", new
        {
            part = "history", text = "Ring Solveig på 912 34 567.", provenance = new { kind = "member" },
        })).ShouldBe("applied");
        var asking = JsonSerializer.SerializeToNode(ExpertLinks.Asking("NL"))!.AsObject();
        var refused = await kari.InviteAsync(scene.RoomId, asking);
        ((string?)refused["outcome"]!["problem"]!["code"]).ShouldBe("namesFound");
        refused["link"].ShouldBeNull();
        (asking["looked"], asking["commandId"]) = (true, Guid.CreateVersion7());
        var made = await kari.InviteAsync(scene.RoomId, asking);
        ((string?)made["outcome"]!["status"]).ShouldBe("applied", made.ToJsonString());
        ExpertLinks.TokenOf(made).ShouldNotBeEmpty();
    }

    [Fact, Rule("MEM-47")]
    public async Task A_consent_that_was_withdrawn_meanwhile_lets_nobody_in()
    {
        var (token, _) = await kari.InviteAsync(scene.RoomId, "NL");
        await scene.ConsentAsync(ConsentDecision.Withdrawn);
        await NothingAsync("pieter", token);
        var refused = await kari.InviteAsync(scene.RoomId, ExpertLinks.Asking("NL"));
        ((string?)refused["outcome"]!["problem"]!["code"]).ShouldBe("consentMissing");
    }

    [Fact, Rule("MEM-51")]
    public async Task Whoever_guesses_is_told_to_wait_known_here_or_not()
    {
        using var rose = await server.BearerAsync("rose");
        for (var i = 0; i < 20; i++)
        {
            using var vain = await rose.LookAsync(new string('A', 86));
            vain.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var enough = await rose.AcceptAsync(new string('A', 86));
        enough.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var other = await server.BearerAsync("beat");
        using var untouched = await other.LookAsync(new string('A', 86));
        untouched.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("SIG-50", "SIG-51")]
    public async Task In_a_browser_the_stranger_s_session_opens_the_link_alone_and_a_new_one_is_the_expert_s()
    {
        var (token, _) = await kari.InviteAsync(scene.RoomId, "NL");
        using var nobody = BrowserClient.At(server.Address);
        using var unsigned = await nobody.LookAsync(token);
        unsigned.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var browser = await BrowserClient.SignInAsync(server.Address, "demo", "pieter");
        (await ProblemOfAsync(browser, "/api/session")).ShouldBe("personUnknown");
        (await ProblemOfAsync(browser, "/api/rooms")).ShouldBe("personUnknown");
        using var accepted = await browser.AcceptAsync(token);
        var next = (string)(await accepted.JsonAsync())["next"]!;
        next.ShouldBe($"/sign-in/demo?returnUrl=%2Frooms%2F{scene.RoomId}&person=pieter");
        using var old = await browser.AskAsync(Room);
        old.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var to = new Uri(server.Address, next);
        for (var hop = 0; hop < 4 && to.AbsolutePath != $"/rooms/{scene.RoomId}"; hop++)
        {
            using var leads = await browser.GetAsync(to, Stop);
            to = BrowserClient.Location(leads);
        }

        using var room = await browser.AskAsync(Room);
        room.StatusCode.ShouldBe(HttpStatusCode.OK);
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

    private static async Task<string> ProblemOfAsync(HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        return await answer.ProblemCodeAsync();
    }

    private async Task NothingAsync(string person, string token)
    {
        using var client = await server.BearerAsync(person);
        using var looked = await client.LookAsync(token);
        using var accepted = await client.AcceptAsync(token);
        (looked.StatusCode, accepted.StatusCode).ShouldBe(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound), $"{person} {token}");
    }

    /// <summary>Neither a member of the room nor an administrator makes anything else of them.</summary>
    private async Task NothingRaisesAsync(Guid expert)
    {
        var card = LiveScene.CardOf("kari") with { PersonId = expert };
        (await kari.GiveAsync($"{Room}/commands", "recordRelation", new
        {
            personId = expert, relation = new { basis = "x", givenBy = "y" },
        })).ShouldBe("roleNeverSeesIdentity");
        (await kari.GiveAsync($"{Room}/commands", "handOver", new
        {
            fromPersonId = LiveScene.IdOf("kari"), to = card, reason = "x",
        })).ShouldBe("notInDirectory");
        await using var other = await LiveScene.OpenAsync(server);
        foreach (var role in new[] { Role.Specialist, Role.ErnExpert, Role.Patient })
        {
            (await kari.GiveAsync($"/api/rooms/{other.RoomId}/commands", "inviteMember", new { person = card, role }))
                .ShouldNotBe("applied", role.ToString());
        }

        using var astrid = await server.BearerAsync("astrid");
        (await astrid.GiveAsync("/api/directory/commands", "registerPerson", new
        {
            personId = expert,
            person = new
            {
                name = "Pieter", profession = "x", hprNumber = (string?)null, organisationId = (Guid?)null,
                unitId = (Guid?)null, region = "abroad", country = "NL", roles = Raised,
                subjects = new[] { new { issuer = "demo", subject = "pieter" } }, administrator = false,
            },
        })).ShouldBe("byInvitation");
    }
}
