using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Domain.Consent;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Membership;

/// <summary>A doctor on call opens a room of the unit; a server of its own, because who is on call changes.</summary>
public sealed class EmergencyAccessTests : IAsyncLifetime
{
    private const string Reason = "Unconscious at the ward, unknown medicine";

    /// <summary>Of nobody: an invented one, of 2 January 1990.</summary>
    private const string Number = "02819000088";

    private const string Born = "1990-01-02";

    private readonly Guid roomId = Guid.CreateVersion7();
    private ServerProcess server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("MEM-23", "MEM-24", "MEM-25", "DIR-19", "DIR-20")]
    public async Task The_doctor_on_call_opens_a_room_of_the_unit_and_nobody_else_does()
    {
        using var anders = await server.BearerAsync("anders");
        using var erik = await server.BearerAsync("erik");
        using var siri = await server.BearerAsync("siri");
        using var astrid = await server.BearerAsync("astrid");
        await OpenAsync(anders);
        var unit = await erik.UnitAsync("Barneavdeling for nevrofag");
        (await OnDutyAsync(erik)).ShouldBeEmpty();
        (await TakeAsync(erik)).ShouldBe("notAllowed");
        (await ListAsync(astrid, "/api/directory/unowned-rooms")).ShouldBeEmpty();

        var now = DateTimeOffset.UtcNow;
        await PutOnCallAsync(astrid, unit, now);
        (await OnDutyAsync(siri)).ShouldBeEmpty();
        (await TakeAsync(siri)).ShouldBe("notAllowed");
        (await OnDutyAsync(erik)).ShouldBe([roomId]);
        using var before = await erik.AskAsync($"/api/rooms/{roomId}");
        before.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TakeAsync(erik)).ShouldBe("applied");

        var view = JsonNode.Parse(await erik.GetStringAsync(new Uri($"/api/rooms/{roomId}", UriKind.Relative), Stop))!;
        ((string?)view["you"]!["role"]).ShouldBe("emergencyDoctor");
        ((bool)view["you"]!["identity"]!).ShouldBeTrue();
        view["you"]!["commands"]!.AsArray().ShouldBeEmpty();
        var log = await anders.GetStringAsync(new Uri($"/api/rooms/{roomId}/access-log", UriKind.Relative), Stop);
        log.ShouldContain("\"emergency\"");
        log.ShouldContain(Reason);

        await ChangeAsync(astrid, "deactivateUnit", new { unitId = unit, reason = "Lagt ned" });
        (await ListAsync(astrid, "/api/directory/unowned-rooms")).ShouldBe([roomId]);
        (await OnDutyAsync(erik)).ShouldBeEmpty();
    }

    [Fact, Rule("MEM-27", "MEM-28")]
    public async Task The_doctor_on_call_finds_exactly_the_patient_before_them_and_no_room_they_are_kept_out_of()
    {
        using var anders = await server.BearerAsync("anders");
        using var erik = await server.BearerAsync("erik");
        using var astrid = await server.BearerAsync("astrid");
        await OpenAsync(anders);
        var unit = await erik.UnitAsync("Barneavdeling for nevrofag");
        await GiveAppliedAsync(anders, "identifyPatient", new
        {
            name = "Kanari Anne Fugl", nationalId = Number, birthDate = Born, municipality = "", contact = "",
        });
        (await FindAsync(erik, new { nationalId = Number })).ShouldBeEmpty();
        await PutOnCallAsync(astrid, unit, DateTimeOffset.UtcNow);
        (await FindAsync(erik, new { nationalId = Number })).ShouldBe([roomId]);
        (await FindAsync(erik, new { name = "fugl, kanari-ánne", birthDate = Born })).ShouldBe([roomId]);
        foreach (var other in new object[]
        {
            new { nationalId = "13116900216" }, new { name = "Kanari Fugl", birthDate = Born },
            new { name = "Kanari Anne Fugl", birthDate = "1999-01-02" },
        })
        {
            (await FindAsync(erik, other)).ShouldBeEmpty(other.ToString());
        }

        using var half = await erik.PutBodyAsync("/api/rooms/emergency/search", new { name = "Kanari Anne Fugl" });
        half.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var log = await anders.GetStringAsync(new Uri($"/api/rooms/{roomId}/access-log", UriKind.Relative), Stop);
        log.Split("\"emergencySearch\"").Length.ShouldBe(1 + 2);

        (await OnDutyAsync(erik)).ShouldBe([roomId]);
        using var doctor = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, "anders"));
        var blocked = await doctor.SubmitAsync(roomId, [CaseRoomClient.Command(new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf("erik"), null, null, DateOnly.FromDateTime(DateTime.UtcNow),
            "patient", null))], Stop);
        blocked[0].Problem.ShouldBeNull();
        (await OnDutyAsync(erik)).ShouldBeEmpty();
        (await FindAsync(erik, new { nationalId = Number })).ShouldBeEmpty();
        (await TakeAsync(erik)).ShouldBe("notAllowed");
    }

    public async ValueTask InitializeAsync() => server = await ServerProcess.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<List<Guid>> ListAsync(HttpClient client, string path) =>
        [.. (await client.GetFromJsonAsync<JsonArray>(new Uri(path, UriKind.Relative), Stop))!
            .Select(r => (Guid)r!["roomId"]!)];

    private static async Task<List<Guid>> OnDutyAsync(HttpClient client) => RoomsOf(
        await client.GetFromJsonAsync<JsonObject>(new Uri("/api/rooms/emergency", UriKind.Relative), Stop));

    private static async Task<List<Guid>> FindAsync(HttpClient client, object sought)
    {
        using var answer = await client.PutBodyAsync("/api/rooms/emergency/search", sought);
        answer.EnsureSuccessStatusCode();
        return RoomsOf(await answer.Content.ReadFromJsonAsync<JsonObject>(Stop));
    }

    private static List<Guid> RoomsOf(JsonObject? duty) =>
        [.. duty!["rooms"]!.AsArray().Select(r => (Guid)r!["roomId"]!)];

    private static async Task ChangeAsync(HttpClient client, string type, object data)
    {
        var done = await GiveAsync(client, "/api/directory/commands", type, data);
        ((string?)done["status"]).ShouldBe("applied", done.ToJsonString());
    }

    private static async Task<JsonObject> GiveAsync(HttpClient client, string path, string type, object data)
    {
        using var answer = await client.PutBodyAsync(
            path, new[] { new { commandId = Guid.CreateVersion7(), type, data } });
        answer.EnsureSuccessStatusCode();
        return (JsonObject)(await answer.Content.ReadFromJsonAsync<JsonArray>(Stop))![0]!;
    }

    private async Task GiveAppliedAsync(HttpClient client, string type, object data)
    {
        var done = await GiveAsync(client, $"/api/rooms/{roomId}/commands", type, data);
        ((string?)done["status"]).ShouldBe("applied", done.ToJsonString());
    }

    private static Task PutOnCallAsync(HttpClient administrator, Guid unit, DateTimeOffset now) =>
        ChangeAsync(administrator, "setOnCall", new
        {
            unitId = unit,
            turns = new[]
            {
                new { personId = LiveScene.IdOf("erik"), from = now.AddHours(-1), until = now.AddHours(8) },
            },
        });

    /// <summary>The word of the refusal, or that it was applied.</summary>
    private async Task<string> TakeAsync(HttpClient client)
    {
        var outcome = await GiveAsync(client, $"/api/rooms/{roomId}/commands", "takeEmergencyAccess", new
        {
            accessId = Guid.CreateVersion7(), reason = Reason,
        });
        return (string?)outcome["problem"]?["code"] ?? (string)outcome["status"]!;
    }

    private async Task OpenAsync(HttpClient client)
    {
        var nobody = new { id = Guid.Empty, name = "" };
        using var answer = await client.PutBodyAsync("/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId, role = "responsibleDoctor", controller = nobody, unit = nobody,
            basis = "Test", question = "Hva er det?",
        });
        answer.EnsureSuccessStatusCode();
    }
}
