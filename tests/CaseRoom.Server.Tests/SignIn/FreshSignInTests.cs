using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>What needs a person who has just proved who they are, in a time that the test moves.</summary>
public sealed class FreshSignInTests : IAsyncLifetime
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(16);
    private readonly MovedServer server = MovedServer.Start();
    private readonly Guid roomId = Guid.CreateVersion7();
    private HttpClient anders = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-37", "SIG-38")]
    public async Task Emergency_access_is_taken_by_whoever_has_just_signed_in()
    {
        using var program = await server.BearerAsync("erik");
        using var erik = await server.SignInAsync("erik");
        await PutOnCallAsync();
        server.Clock.Advance(TooLong);
        (await TakeAsync(erik)).ShouldBe(("signInTooOld", (int?)15));
        (await TakeAsync(program)).ShouldBe(("signInTooOld", (int?)15));

        var key = await erik.GetStringAsync(new Uri("/api/session/offline-key", UriKind.Relative), Stop);
        var asked = await SignInFreshAsync(erik);
        asked.Query.ShouldContain("prompt=login");
        asked.Query.ShouldContain("max_age=900");
        // What the page sealed before it left is opened after it has come back.
        (await erik.GetStringAsync(new Uri("/api/session/offline-key", UriKind.Relative), Stop)).ShouldBe(key);
        (await TakeAsync(erik)).ShouldBe(("applied", null));
    }

    [Fact, Rule("SIG-38")]
    public async Task Another_person_in_the_same_browser_opens_nothing_that_was_sealed()
    {
        using var browser = await server.SignInAsync("erik");
        var key = await browser.GetStringAsync(new Uri("/api/session/offline-key", UriKind.Relative), Stop);
        await browser.SignInAsync("demo", "siri");
        (await browser.GetStringAsync(new Uri("/api/session/offline-key", UriKind.Relative), Stop)).ShouldNotBe(key);
    }

    [Fact, Rule("SIG-37")]
    public async Task A_conclusion_leaves_with_identity_soon_after_signing_in_and_without_it_at_any_time()
    {
        (await ExportAsync("identified")).ShouldBe((HttpStatusCode.Conflict, ""));
        server.Clock.Advance(TooLong);
        var (status, challenge) = await ExportAsync("identified");
        status.ShouldBe(HttpStatusCode.Forbidden);
        challenge.ShouldContain("insufficient_user_authentication");
        challenge.ShouldContain("max_age=\"900\"");
        (await ExportAsync("pseudonymised")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Rule("SIG-37")]
    [InlineData("signConclusion")]
    [InlineData("recordDeath")]
    [InlineData("retractDeath")]
    [InlineData("liftAddressProtection")]
    [InlineData("liftBlock")]
    [InlineData("proposeErasure")]
    public async Task What_is_hard_to_undo_is_done_by_nobody_who_signed_in_long_ago(string command)
    {
        (await GiveAsync(anders, $"/api/rooms/{roomId}/commands", command, new { })).Code.ShouldNotBe("signInTooOld");
        server.Clock.Advance(TooLong);
        (await GiveAsync(anders, $"/api/rooms/{roomId}/commands", command, new { })).Code.ShouldBe("signInTooOld");
        (await GiveAsync(anders, $"/api/rooms/{roomId}/commands", "join", new { })).Code.ShouldNotBe("signInTooOld");
    }

    [Fact, Rule("SIG-37")]
    public async Task Nobody_is_let_in_from_abroad_and_nothing_erased_by_whoever_signed_in_long_ago()
    {
        using var astrid = await server.BearerAsync("astrid");
        server.Clock.Advance(TooLong);
        var invited = await anders.InviteAsync(roomId, ExpertLinks.Asking("NL"));
        ((string?)invited["outcome"]!["problem"]!["code"]).ShouldBe("signInTooOld");
        (await GiveAsync(anders, $"/api/rooms/{roomId}/commands", "decideExpertOpening", new { })).Code
            .ShouldBe("signInTooOld");
        using var decided = await astrid.PutBodyAsync($"/api/directory/rooms-to-decide/{roomId}", new
        {
            commandId = Guid.CreateVersion7(), erasureId = Guid.CreateVersion7(), proposedAt = DateTimeOffset.UnixEpoch,
            confirms = true, reason = "Test", code = RoomCode.Of(roomId),
        });
        ((string?)(await decided.JsonAsync())["problem"]!["code"]).ShouldBe("signInTooOld");
    }

    [Fact, Rule("SIG-57", "SIG-86")]
    public async Task The_directory_is_changed_and_a_file_tried_by_nobody_who_signed_in_long_ago()
    {
        using var astrid = await server.BearerAsync("astrid");
        server.Clock.Advance(TooLong);
        (await GiveAsync(astrid, "/api/directory/commands", "deactivatePerson", new { })).Code
            .ShouldBe("signInTooOld");
        const string Text = "id;organisation;name;treats\nx;Oslo universitetssykehus;Ny enhet;yes\n";
        foreach (var apply in new[] { false, true })
        {
            using var answer = await astrid.PutBodyAsync(
                "/api/directory/import", new { importId = Guid.CreateVersion7(), text = Text, apply });
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await answer.ProblemCodeAsync()).ShouldBe("signInTooOld");
        }
    }

    public async ValueTask InitializeAsync()
    {
        anders = await server.BearerAsync("anders");
        await anders.OpenRoomAsync(roomId);
    }

    public ValueTask DisposeAsync()
    {
        anders.Dispose();
        return server.DisposeAsync();
    }

    /// <summary>The whole way of a fresh sign-in; where the provider was asked.</summary>
    private static async Task<Uri> SignInFreshAsync(BrowserClient browser)
    {
        using var leaves = await browser.AskAsync("/sign-in/demo?fresh=true&person=erik&returnUrl=/rooms");
        var asked = BrowserClient.Location(leaves);
        using var chosen = await browser.GetAsync(asked, Stop);
        using var back = await browser.GetAsync(BrowserClient.Location(chosen), Stop);
        BrowserClient.Location(back).AbsolutePath.ShouldBe("/rooms");
        return asked;
    }

    private async Task PutOnCallAsync()
    {
        using var astrid = await server.BearerAsync("astrid");
        using var erik = await server.BearerAsync("erik");
        var now = server.Clock.GetUtcNow();
        var done = await GiveAsync(astrid, "/api/directory/commands", "setOnCall", new
        {
            unitId = await erik.UnitAsync("Barneavdeling for nevrofag"),
            turns = new[]
            {
                new { personId = LiveScene.IdOf("erik"), from = now.AddHours(-1), until = now.AddHours(8) },
            },
        });
        done.Code.ShouldBe("applied");
    }

    private Task<(string Code, int? Limit)> TakeAsync(HttpClient client) => GiveAsync(
        client, $"/api/rooms/{roomId}/commands", "takeEmergencyAccess",
        new { accessId = Guid.CreateVersion7(), reason = "Unconscious at the ward, unknown medicine" });

    /// <summary>The word of the refusal, or that it was applied.</summary>
    private static async Task<(string Code, int? Limit)> GiveAsync(
        HttpClient client, string path, string type, object data)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = JsonContent.Create(new[] { new { commandId = Guid.CreateVersion7(), type, data } }),
        };
        call.Headers.Add("X-CaseRoom", "1");
        using var answer = await client.SendAsync(call, Stop);
        answer.EnsureSuccessStatusCode();
        var outcome = (await answer.Content.ReadFromJsonAsync<JsonArray>(Stop))![0]!;
        return ((string?)outcome["problem"]?["code"] ?? (string)outcome["status"]!, (int?)outcome["problem"]?["limit"]);
    }

    private async Task<(HttpStatusCode Status, string Challenge)> ExportAsync(string form)
    {
        using var answer = await anders.AskAsync($"/api/rooms/{roomId}/conclusion.json?form={form}");
        return (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString());
    }
}
