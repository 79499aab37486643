using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Requests;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Requests;

/// <summary>The room of an accepted request: which it is, and who is in it.</summary>
public sealed class AcceptedRoomTests : IAsyncLifetime
{
    private const string Team = "Sjeldenteamet";
    private const string Reason = "Vi drøfter det i teamet.";
    private readonly Dictionary<string, HttpClient> clients = [];
    private MovedServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("REQ-18")]
    public async Task Of_an_accept_and_a_forward_at_once_one_stands_and_no_room_is_left_over()
    {
        for (var round = 0; round < 6; round++)
        {
            var question = $"Hva nå? {Guid.NewGuid()}";
            var id = await As("olav").SendAsync(Team, question);
            var acceptance = await AcceptanceAsync("kari");
            var forward = new
            {
                commandId = Guid.CreateVersion7(), unitId = await As("lars").UnitAsync("NMK"), reason = "Nevrologi",
            };
            var accepting = As("kari").PutBodyAsync($"/api/requests/{id}/accept", acceptance);
            var forwarding = As("lars").PutBodyAsync($"/api/requests/{id}/forward", forward);

            using var answer = await accepting;
            // Who comes when it has long been forwarded, or accepted by another, no longer sees that it is there.
            var accepted = answer.StatusCode is HttpStatusCode.NotFound ? null : await answer.JsonAsync();
            var stands = (string?)accepted?["outcome"]!["status"] == "applied";
            using var sentOn = await forwarding;
            var forwarded = sentOn.StatusCode is HttpStatusCode.NotFound ? null : await sentOn.JsonAsync();
            ((string?)forwarded?["status"] == "applied").ShouldBe(!stands);
            (accepted?["roomId"] is not null).ShouldBe(stands);
            (await RoomsAboutAsync("kari", question)).ShouldBe(stands ? 1 : 0);
        }
    }

    [Fact, Rule("REQ-19")]
    public async Task A_room_with_the_id_of_a_request_is_opened_by_nobody()
    {
        var id = await As("olav").SendAsync(Team);
        foreach (var somebody in (string[])["kari", "ingrid"])
        {
            var outcome = await OpenAsync(somebody, id);
            ((string?)outcome["problem"]!["reason"]).ShouldBe("unusable", "that there is a request is told to nobody");
        }

        var accepted = await AcceptAsync("kari", id);
        ((Guid)accepted["roomId"]!).ShouldNotBe(id);
    }

    [Fact, Rule("REQ-19")]
    public async Task A_room_that_somebody_opened_under_the_id_to_come_is_not_taken_for_the_requests()
    {
        var id = await As("olav").SendAsync(Team);
        var command = Guid.CreateVersion7();
        var roomId = await server.Services.GetRequiredService<AcceptedRoomIds>().OfAsync(id, command);
        ((string?)(await OpenAsync("ingrid", roomId))["status"]).ShouldBe("applied");

        var accepted = await AcceptAsync("kari", id, command);

        // Not even that it is there is told to who sees nothing of it.
        ((string?)accepted["outcome"]!["problem"]!["reason"]).ShouldBe("unusable");
        accepted["roomId"].ShouldBeNull();
        using var looked = await As("kari").AskAsync($"/api/rooms/{roomId}");
        looked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("REQ-20")]
    public async Task An_accept_that_broke_off_is_completed_by_the_deputys()
    {
        var question = $"Hva nå? {Guid.NewGuid()}";
        var id = await As("olav").SendAsync(Team, question);
        var body = new AcceptRequestBody(
            Guid.CreateVersion7(), await As("kari").UnitAsync(Team), Role.Coordinator, "Vi tar den.");
        var roomId = await server.Services.GetRequiredService<AcceptedRoomIds>().OfAsync(id, body.CommandId);
        var calls = server.Services.GetRequiredService<RequestCalls>();
        (await calls.AcceptAsync(id, roomId, LiveScene.IdOf("kari"), body)).Problem.ShouldBeNull();
        (await RoomsAboutAsync("lars", question)).ShouldBe(0);

        var completed = await AcceptAsync("lars", id);

        ((string?)completed["outcome"]!["status"]).ShouldBe("applied", completed.ToJsonString());
        ((Guid)completed["roomId"]!).ShouldBe(roomId);
        (await RoomsAboutAsync("lars", question)).ShouldBe(1);
        var late = await AcceptAsync("lars", id);
        ((string?)late["outcome"]!["status"]).ShouldBe("refused");
    }

    [Fact, Rule("REQ-26", "REQ-27", "AUD-99")]
    public async Task What_was_accepted_is_read_by_who_sees_its_room_and_stands_in_that_rooms_access_log()
    {
        var id = await As("olav").SendAsync(Team);
        await As("lars").ReadAsync(id);
        (await IsListedAsync("lars", id)).ShouldBeTrue();
        var room = (Guid)(await AcceptAsync("kari", id))["roomId"]!;

        using var refused = await As("lars").AskAsync($"/api/requests/{id}");
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((string?)(await As("kari").ReadAsync(id))["request"]!["status"]).ShouldBe("accepted");
        ((string?)(await As("olav").ReadAsync(id))["request"]!["status"]).ShouldBe("accepted");
        (await IsListedAsync("olav", id), await IsListedAsync("kari", id), await IsListedAsync("lars", id))
            .ShouldBe((true, false, false));
        using var log = await As("kari").AskAsync($"/api/rooms/{room}/access-log");
        (await log.JsonAsync())["rows"]!.AsArray().Select(row => row!["entry"]!)
            .Where(entry => (string?)entry["kind"] == "request")
            .Select(entry => (Guid)entry["reader"]!["personId"]!)
            .ShouldBe([LiveScene.IdOf("lars"), LiveScene.IdOf("kari"), LiveScene.IdOf("olav")]);
    }

    [Theory, Rule("REQ-21")]
    [InlineData("olav", "generalPractitioner", "generalPractitioner")]
    [InlineData("hanne", "healthStationDoctor", "healthStationDoctor")]
    [InlineData("guro", "hospitalTeam", "specialist")]
    [InlineData("jorunn", "municipality", "childCoordinator")]
    [InlineData("mari", "centre", "centreStaff")]
    public async Task The_sender_is_invited_in_a_role_of_their_kind_and_sees_where_it_went(
        string sender, string kind, string role)
    {
        var question = $"Hva nå? {Guid.NewGuid()}";
        var id = await As(sender).SendAsync(Team, question, kind);

        var accepted = await AcceptAsync("kari", id);

        ((string?)accepted["invited"]!["status"]).ShouldBe("applied", accepted.ToJsonString());
        (await RoomsAboutAsync(sender, question)).ShouldBe(1);
        using var room = await As(sender).AskAsync($"/api/rooms/{accepted["roomId"]}");
        var view = await room.JsonAsync();
        ((string?)view["you"]!["role"]).ShouldBe(role);
        ((Guid)(await As(sender).ReadAsync(id))["request"]!["roomId"]!).ShouldBe((Guid)accepted["roomId"]!);
    }

    [Fact, Rule("GRD-55")]
    public async Task Whoever_accepts_is_asked_before_a_sender_who_is_not_to_know_reads_who_the_patient_is()
    {
        var question = $"Hva gjør vi for 13116900216? {Guid.NewGuid()}";
        var id = await As("olav").SendAsync(Team, question);
        var command = Guid.CreateVersion7();

        var asked = await AcceptAsync("kari", id, command);

        ((string?)asked["outcome"]!["status"]).ShouldBe("applied", asked.ToJsonString());
        ((string?)asked["invited"]!["problem"]!["code"]).ShouldBe("namesFound");
        asked["invited"]!["problem"]!["found"]!.AsArray().Select(one => (string?)one!["kind"]).ShouldBe(["nationalId"]);
        (await RoomsAboutAsync("olav", question)).ShouldBe(0);
        var looked = await AcceptAsync("kari", id, command, looked: true);
        ((Guid)looked["roomId"]!).ShouldBe((Guid)asked["roomId"]!);
        ((string?)looked["outcome"]!["status"]).ShouldBe("applied", looked.ToJsonString());
        ((string?)looked["invited"]!["status"]).ShouldBe("applied", looked.ToJsonString());
        (await RoomsAboutAsync("olav", question)).ShouldBe(1);
        (await RoomsAboutAsync("kari", question)).ShouldBe(1);
    }

    [Fact, Rule("GRD-55")]
    public async Task Who_looked_at_their_answer_is_asked_about_the_room_all_the_same()
    {
        var question = $"Hva gjør vi for 13116900216? {Guid.NewGuid()}";
        var id = await As("jorunn").SendAsync(Team, question, "municipality");
        var command = Guid.CreateVersion7();
        var answered = await AcceptAsync("kari", id, command, looked: true);
        ((string?)answered["outcome"]!["status"]).ShouldBe("applied", answered.ToJsonString());
        ((string?)answered["invited"]!["problem"]!["code"]).ShouldBe("namesFound");
        (await RoomsAboutAsync("jorunn", question)).ShouldBe(0);
        var looked = await AcceptAsync("kari", id, command, looked: true);
        ((string?)looked["invited"]!["status"]).ShouldBe("applied", looked.ToJsonString());
    }

    [Fact, Rule("CASE-101")]
    public async Task Whoever_accepts_says_by_what_the_room_is_shared_and_how_long_it_is_kept()
    {
        var id = await As("olav").SendAsync(Team);
        var accepted = await As("kari").TellAsync($"/api/requests/{id}/accept", new
        {
            commandId = Guid.CreateVersion7(), unitId = await As("kari").UnitAsync(Team), role = "coordinator",
            reason = Reason, agreement = new { words = "Felles dataansvar", reference = "2025/17" },
            retention = new { rule = "Journalforskriften § 15", years = 12, from = "2026-03-01" },
        });
        using var room = await As("kari").AskAsync($"/api/rooms/{accepted["roomId"]}");
        var custody = (await room.JsonAsync())["state"]!["custody"]!;
        ((string?)custody["agreement"]!["words"]).ShouldBe("Felles dataansvar");
        ((int)custody["retention"]!["years"]!).ShouldBe(12);
    }

    [Fact, Rule("GRD-54")]
    public async Task An_answer_that_names_somebody_goes_to_a_municipality_from_who_looked()
    {
        const string Naming = "Vi kjenner Solvor Nordmann fra før.";
        var id = await As("jorunn").SendAsync(Team, kind: "municipality");
        var advice = await As("kari").AnswerAsync(id, "answerWithAdvice", new { advice = Naming, reason = "Enkelt" });
        ((string?)advice["problem"]!["code"]).ShouldBe("namesFound", advice.ToJsonString());
        var forward = new
        {
            commandId = Guid.CreateVersion7(), unitId = await As("kari").UnitAsync("NMK"), reason = Naming,
        };
        ((string?)(await As("kari").TellAsync($"/api/requests/{id}/forward", forward))["problem"]!["code"])
            .ShouldBe("namesFound");
        var accepted = await AcceptAsync("kari", id, reason: Naming);
        ((string?)accepted["outcome"]!["problem"]!["code"]).ShouldBe("namesFound");
        accepted["roomId"].ShouldBeNull();

        accepted = await AcceptAsync("kari", id, looked: true, reason: Naming);

        ((string?)accepted["outcome"]!["status"]).ShouldBe("applied", accepted.ToJsonString());
        (await As("jorunn").ReadAsync(id)).ToJsonString().ShouldContain("Solvor");
    }

    public async ValueTask InitializeAsync()
    {
        server = MovedServer.Start();
        foreach (var name in (string[])["olav", "kari", "lars", "ingrid", "hanne", "guro", "jorunn", "mari"])
        {
            clients[name] = await server.BearerAsync(name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) { client.Dispose(); }
        await server.DisposeAsync();
    }

    private HttpClient As(string person) => clients[person];

    private async Task<JsonObject> AcceptAsync(
        string person, Guid request, Guid? command = null, bool looked = false, string reason = Reason) =>
        await As(person).TellAsync(
            $"/api/requests/{request}/accept", await AcceptanceAsync(person, command, looked, reason));

    private async Task<object> AcceptanceAsync(
        string person, Guid? command = null, bool looked = false, string reason = Reason) => new
    {
        commandId = command ?? Guid.CreateVersion7(), unitId = await As(person).UnitAsync(Team),
        role = "coordinator", reason, looked,
    };

    private async Task<JsonObject> OpenAsync(string person, Guid roomId) =>
        await As(person).TellAsync("/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId, basis = "Helsehjelp",
            role = person is "ingrid" ? "responsibleDoctor" : "coordinator",
            controller = new { id = Guid.Empty, name = "" },
            unit = new
            {
                id = await As("kari").UnitAsync(person is "ingrid" ? "Nevrologisk avdeling" : Team), name = "",
            },
        });

    private async Task<bool> IsListedAsync(string person, Guid request)
    {
        var listed = await As(person).GetFromJsonAsync<JsonArray>(new Uri("/api/requests", UriKind.Relative), Stop);
        return listed!.Any(item => (Guid)item!["requestId"]! == request);
    }

    private async Task<int> RoomsAboutAsync(string person, string question)
    {
        var rooms = await As(person).GetFromJsonAsync<JsonArray>(new Uri("/api/rooms", UriKind.Relative), Stop);
        return rooms!.Count(r => r!.ToJsonString().Contains(question[^36..], StringComparison.Ordinal));
    }
}
