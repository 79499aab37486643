using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Requests;

/// <summary>Olav (GP) asks the team of Kari (coordinator) and Lars (deputy) in Bergen, or the centre of Mari.</summary>
public sealed class RequestRolesTests(DevelopmentServer server)
{
    private const string Team = "Sjeldenteamet";

    [Theory, Rule("REQ-04", "REQ-05", "REQ-10")]
    [InlineData("olav", "withdrawRequest")]
    [InlineData("kari", "acceptRequest answerWithAdvice askForMore forwardRequest reassignRequest")]
    [InlineData("lars", "acceptRequest answerWithAdvice askForMore forwardRequest reassignRequest")]
    public async Task Each_part_is_offered_what_it_may_give(string who, string commands)
    {
        using var olav = await server.Process.BearerAsync("olav");
        var id = await olav.SendAsync(Team);
        using var reader = await server.Process.BearerAsync(who);
        var reading = await reader.ReadAsync(id);
        string.Join(' ', reading["commands"]!.AsArray().Select(c => (string)c!)).ShouldBe(commands);
    }

    [Fact, Rule("REQ-10")]
    public async Task A_colleague_of_the_unit_reads_and_answers_nothing()
    {
        using var olav = await server.Process.BearerAsync("olav");
        var id = await olav.SendAsync("Barneavdeling for nevrofag");
        using var silje = await server.Process.BearerAsync("silje");
        var reading = await silje.ReadAsync(id);
        reading["commands"]!.AsArray().ShouldBeEmpty();
        ((bool)reading["part"]!["colleague"]!).ShouldBeTrue();
        var refused = await silje.AnswerAsync(id, "answerWithAdvice", new { advice = "Vent", reason = "Vanlig" });
        ((string?)refused["problem"]!["code"]).ShouldBe("notAllowed");
    }

    [Fact, Rule("REQ-10")]
    public async Task A_stranger_finds_no_request()
    {
        using var olav = await server.Process.BearerAsync("olav");
        var id = await olav.SendAsync(Team);
        using var bjorn = await server.Process.BearerAsync("bjorn");
        using var read = await bjorn.AskAsync($"/api/requests/{id}");
        read.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var answered =
            await bjorn.CommandAsync(id, "answerWithAdvice", new { advice = "Vent", reason = "Vanlig" });
        answered.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ListAsync(bjorn)).ShouldNotContain(i => (Guid)i!["requestId"]! == id);
    }

    [Fact, Rule("REQ-03", "REQ-05", "REQ-08")]
    public async Task Asking_for_more_gives_the_turn_to_the_sender_and_back()
    {
        using var olav = await server.Process.BearerAsync("olav");
        using var kari = await server.Process.BearerAsync("kari");
        var id = await olav.SendAsync(Team);
        (await WaitsForMeAsync(kari, id)).ShouldBeTrue();
        await kari.AnswerAsync(id, "askForMore", new { what = "MR-bildene", reason = "Uten dem vet vi ikke" });
        (await WaitsForMeAsync(kari, id)).ShouldBeFalse();
        (await WaitsForMeAsync(olav, id)).ShouldBeTrue();
        await olav.AnswerAsync(id, "giveMore", new { text = "De er lastet opp." });
        (await WaitsForMeAsync(kari, id)).ShouldBeTrue();
    }

    [Fact, Rule("REQ-04")]
    public async Task A_unit_that_forwarded_a_request_no_longer_sees_it()
    {
        using var olav = await server.Process.BearerAsync("olav");
        using var kari = await server.Process.BearerAsync("kari");
        using var mari = await server.Process.BearerAsync("mari");
        var id = await olav.SendAsync(Team);
        await kari.TellAsync($"/api/requests/{id}/forward", new
        {
            commandId = Guid.CreateVersion7(), unitId = await kari.UnitAsync("NMK"), reason = "Nevromuskulært",
        });
        using var gone = await kari.AskAsync($"/api/requests/{id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await WaitsForMeAsync(mari, id)).ShouldBeTrue();
        ((string?)(await olav.ReadAsync(id))["request"]!["receiver"]!["unit"]!["name"]).ShouldBe("NMK");
    }

    [Fact, Rule("REQ-03", "REQ-06")]
    public async Task Accepting_opens_one_room_with_what_the_sender_wrote_however_often_it_is_called()
    {
        using var olav = await server.Process.BearerAsync("olav");
        using var kari = await server.Process.BearerAsync("kari");
        var id = await olav.SendAsync(Team, "Kan dette være en muskelsykdom?");
        var body = new
        {
            commandId = Guid.CreateVersion7(), unitId = await kari.UnitAsync(Team), role = "coordinator",
            reason = "Vi drøfter det i teamet.",
        };
        var first = await kari.TellAsync($"/api/requests/{id}/accept", body);
        var again = await kari.TellAsync($"/api/requests/{id}/accept", body);
        var room = (Guid)first["roomId"]!;
        ((Guid)again["roomId"]!).ShouldBe(room);
        ((bool)again["outcome"]!["repeated"]!).ShouldBeTrue();
        using var opened = await kari.AskAsync($"/api/rooms/{room}");
        var view = await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        view.ShouldContain("Kan dette være en muskelsykdom?");
        view.ShouldContain("Blodprøver er tatt.");
        ((string?)(await olav.ReadAsync(id))["request"]!["status"]).ShouldBe("accepted");
    }

    [Fact, Rule("REQ-01")]
    public async Task A_centre_that_only_advises_is_responsible_for_no_room()
    {
        using var olav = await server.Process.BearerAsync("olav");
        using var mari = await server.Process.BearerAsync("mari");
        var id = await olav.SendAsync("NMK");
        var refused = await mari.TellAsync($"/api/requests/{id}/accept", new
        {
            commandId = Guid.CreateVersion7(), unitId = await mari.UnitAsync("NMK"), role = "coordinator",
            reason = "Vi tar det.",
        });
        ((string?)refused["outcome"]!["problem"]!["reason"]).ShouldBe("onlyAdvises");
        ((string?)(await olav.ReadAsync(id))["request"]!["status"]).ShouldBe("waitingForReceiver");
    }

    [Theory, Rule("REQ-24")]
    [InlineData("emma", "generalPractitioner")]
    [InlineData("gunnar", "hospitalDoctor")]
    [InlineData("astrid", "hospitalDoctor")]
    [InlineData("clara", "hospitalDoctor")]
    [InlineData("petra", "hospitalDoctor")]
    [InlineData("olav", "hospitalDoctor")]
    [InlineData("frida", "generalPractitioner")]
    public async Task A_request_is_sent_as_what_one_is_and_as_nothing_else(string person, string kind)
    {
        // Not everybody is shown the list of units.
        using var olav = await server.Process.BearerAsync("olav");
        using var client = await server.Process.BearerAsync(person);
        var outcome = await client.TellAsync("/api/requests", new
        {
            commandId = Guid.CreateVersion7(), requestId = Guid.CreateVersion7(), kind, question = "Hva gjør vi?",
            urgency = "ordinary", done = "", responsibleNow = "Fastlegen", unitId = await olav.UnitAsync(Team),
        });
        var problem = outcome["problem"]!;
        ((string?)problem["field"], (string?)problem["reason"]).ShouldBe(("kind", "notInDirectory"));
    }

    [Theory, Rule("DIR-18", "DIR-16")]
    [InlineData("olav", "generalPractitioner", "generalPractitioner")]
    [InlineData("hanne", "healthStationDoctor", "healthStationDoctor")]
    [InlineData("eivind", "specialist observer", "dentist")]
    [InlineData("clara", "ernExpert", "")]
    [InlineData("astrid", "", "")]
    [InlineData("gunnar", "", "")]
    [InlineData("emma", "patient representative nextOfKin", "")]
    public async Task One_is_told_what_one_may_be(string person, string roles, string kinds)
    {
        using var client = await server.Process.BearerAsync(person);
        using var answer = await client.AskAsync("/api/directory/me");
        var own = await answer.JsonAsync();
        Words(own["mayBe"]!).ShouldBe(roles);
        Words(own["sendsAs"]!).ShouldBe(kinds);
    }

    private static string Words(JsonNode list) => string.Join(' ', list.AsArray().Select(word => (string)word!));

    private static async Task<JsonArray> ListAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonArray>(
            new Uri("/api/requests", UriKind.Relative), TestContext.Current.CancellationToken))!;

    private static async Task<bool> WaitsForMeAsync(HttpClient client, Guid id) =>
        (bool)(await ListAsync(client)).First(i => (Guid)i!["requestId"]! == id)!["waitsForMe"]!;
}
