using System.Net;
using System.Net.Http.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Materials;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Who a patient is, and the security level of a sign-in.</summary>
public sealed class IdentifiedLevelTests(DevelopmentServer development) : IAsyncLifetime
{
    private const string Name = "Ola Hettemeis";
    private const int Low = 3;
    private readonly ServerProcess server = development.Process;
    private readonly KeptAccesses kept = KeptAccesses.Of(development.Process);
    private LiveScene scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Room => $"/api/rooms/{scene.RoomId}";

    [Fact, Rule("SIG-61", "SIG-62")]
    public async Task A_sign_in_below_the_level_is_told_which_and_the_try_is_recorded()
    {
        using var low = await server.BearerAsync("kari", Low);
        using var answer = await low.AskAsync(Room);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_user_authentication");
        (await answer.ProblemCodeAsync()).ShouldBe("levelTooLow");
        var rows = await kept.InAsync(Domain.Streams.StreamId.Room(scene.RoomId), LiveScene.IdOf("kari"));
        rows.Last(row => row.Kind is AccessKind.Room).Outcome.ShouldBe(AccessOutcome.Refused);
        // The same person by another sign-in sees what they see.
        using var high = await server.BearerAsync("kari");
        (await high.GetStringAsync(new Uri(Room, UriKind.Relative), Stop)).ShouldContain(Name);
    }

    [Fact, Rule("SIG-60", "SIG-61")]
    public async Task A_sign_in_that_says_no_level_is_below_every_level()
    {
        foreach (var level in (int[])[0, -1])
        {
            using var low = await server.BearerAsync("kari", level);
            using var answer = await low.AskAsync(Room);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact, Rule("SIG-61")]
    public async Task Nothing_is_done_below_the_level_where_the_patient_is_known()
    {
        using var low = await server.BearerAsync("kari", Low);
        var text = CaseRoomClient.Command(new SetText(
            CasePart.History, "Said", new Provenance(ProvenanceKind.Member)));
        (await SubmitAsync(low, text)).Problem.ShouldBe(new Problem("levelTooLow", Limit: 4));
        await using (var hub = await RawHub.ConnectAsync(server, "kari", level: Low))
        {
            (await hub.SubmitAsync(scene.RoomId, text))[0].Problem!.Code.ShouldBe("levelTooLow");
        }

        (await new Upload(scene.RoomId).SendAsync(low, "A text"u8.ToArray())).Problem!.Code.ShouldBe("levelTooLow");
        var invited = await low.InviteAsync(scene.RoomId, ExpertLinks.Asking("NL"));
        ((string?)invited["outcome"]!["problem"]!["code"]).ShouldBe("levelTooLow");
    }

    [Fact, Rule("SIG-61")]
    public async Task Emergency_access_is_neither_taken_nor_a_patient_looked_for_below_the_level()
    {
        using var low = await server.BearerAsync("erik", Low);
        var taken = new
        {
            commandId = Guid.CreateVersion7(), type = "takeEmergencyAccess",
            data = new { accessId = Guid.CreateVersion7(), reason = "Unconscious at the ward, unknown medicine" },
        };
        (await SubmitAsync(low, taken)).Problem!.Code.ShouldBe("levelTooLow");
        using var sought = await low.PutBodyAsync("/api/rooms/emergency/search", new { nationalId = "13116900216" });
        (await sought.ProblemCodeAsync()).ShouldBe("levelTooLow");
    }

    [Fact, Rule("SIG-61", "ACC-101")]
    public async Task Who_comes_to_know_the_patient_is_followed_no_further_below_the_level()
    {
        await using var low = await RawHub.ConnectAsync(server, "nils", level: Low);
        await low.CallAsync("Follow", scene.RoomId, 0, "");
        await low.UntilAsync(call => call.IsBatch);
        await scene.GiveAsync(LiveScene.Opener, new RecordRelation(
            LiveScene.IdOf("nils"), new("treats", "Kari")));
        await scene.GiveAsync(LiveScene.Opener, new SetText(
            CasePart.History, "After that", new Provenance(ProvenanceKind.Member)));
        var ended = await low.UntilAsync(call => call.IsReset);
        ended.Arguments[1]!.GetValue<string>().ShouldBe("viewChanged");
        // Whoever asks again is sent to read the room whole, where they are told why not.
        await low.CallAsync("Follow", scene.RoomId, 0, "");
        (await low.UntilAsync(call => call.IsReset)).Arguments[1]!.GetValue<string>().ShouldBe("viewChanged");
        low.Received.Select(call => call.Arguments.ToJsonString(RawHub.Writing))
            .ShouldAllBe(said => !said.Contains(Name) && !said.Contains("After that"));
        using var client = await server.BearerAsync("nils", Low);
        using var answer = await client.AskAsync(Room);
        (await answer.ProblemCodeAsync()).ShouldBe("levelTooLow");
    }

    [Fact, Rule("SIG-61")]
    public async Task Who_knows_no_patient_works_at_any_level()
    {
        using var low = await server.BearerAsync("nils", Low);
        (await low.GetStringAsync(new Uri(Room, UriKind.Relative), Stop)).ShouldNotContain(Name);
        var mark = CaseRoomClient.Command(scene.Mark("by an expert"));
        (await SubmitAsync(low, mark)).Status.ShouldBe(OutcomeStatus.Applied);
    }

    public async ValueTask InitializeAsync()
    {
        scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient(Name, null, new(2012, 3, 1), null, null));
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await kept.DisposeAsync();
    }

    private async Task<Outcome> SubmitAsync(HttpClient client, object command)
    {
        using var answer = await client.PutBodyAsync($"{Room}/commands", new[] { command });
        return (await answer.Content.ReadFromJsonAsync<Outcome[]>(WireJson.Options, Stop))![0];
    }
}
