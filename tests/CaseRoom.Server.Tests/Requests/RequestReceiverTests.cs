using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Directory;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Requests;

/// <summary>A request follows those who answer for its unit.</summary>
public sealed class RequestReceiverTests : IAsyncLifetime
{
    private const string Team = "Sjeldenteamet";
    private readonly MovedServer server = MovedServer.Start();
    private HttpClient astrid = null!;
    private HttpClient olav = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("REQ-28", "REQ-04", "REQ-11")]
    public async Task Whom_the_directory_names_today_answers_and_whom_it_named_when_it_was_sent_does_not()
    {
        var id = await olav.SendAsync(Team);
        using var kari = await server.BearerAsync("kari");
        using var guro = await server.BearerAsync("guro");
        // Of another unit of the hospital: to them there is none.
        (await StatusAsync(guro, id)).ShouldBe(HttpStatusCode.NotFound);
        (await WaitingAsync(kari)).ShouldContain(id);

        await NameAsync(coordinator: "guro", deputy: "lars");

        (await WaitingAsync(guro)).ShouldContain(id);
        (await WaitingAsync(kari)).ShouldNotContain(id);
        using var late = await kari.CommandAsync(id, "answerWithAdvice", new { advice = "Vent", reason = "Vanlig" });
        // She works in the unit, and reads.
        ((string?)(await late.Content.ReadFromJsonAsync<JsonArray>(Stop))![0]!["problem"]!["code"])
            .ShouldBe("notAllowed");
        var reading = await guro.ReadAsync(id);
        ((string?)reading["request"]!["history"]!.AsArray()[^1]!["kind"]).ShouldBe("reassigned");
        var answered = await guro.AnswerAsync(id, "answerWithAdvice", new { advice = "Vent", reason = "Vanlig" });
        ((string?)answered["status"]).ShouldBe("applied");
    }

    [Fact, Rule("REQ-28")]
    public async Task Whoever_left_the_house_answers_nothing_more_there_though_nobody_took_over()
    {
        var id = await olav.SendAsync(Team);
        using var kari = await server.BearerAsync("kari");
        await NameAsync(coordinator: null, deputy: null);
        (await kari.ReadAsync(id))["commands"]!.AsArray().Count.ShouldBePositive("she is there still");

        var view = await astrid.ViewAsync();
        var person = view["people"]!.AsArray()
            .Single(p => (Guid)p!["personId"]! == LiveScene.IdOf("kari"))!["person"]!.DeepClone().AsObject();
        person["organisationId"] = Domain.Directory.DirectoryCsv.IdOf("organisation", "Oslo universitetssykehus");
        person["unitId"] = null;
        (await astrid.ChangeAsync("registerPerson", new { personId = LiveScene.IdOf("kari"), person }))
            .ShouldBe("applied");
        (await StatusAsync(kari, id)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("REQ-29")]
    public async Task What_lies_with_a_unit_that_treats_becomes_no_other_organisations_room()
    {
        var id = await olav.SendAsync(Team);
        await NameAsync(coordinator: "anders", deputy: "lars");
        using var anders = await server.BearerAsync("anders");
        var reply = await anders.TellAsync($"/api/requests/{id}/accept", new
        {
            commandId = Guid.CreateVersion7(), unitId = await anders.UnitAsync("Barneavdeling for nevrofag"),
            role = "responsibleDoctor", reason = "Vi tar den",
        });
        ((string?)reply["outcome"]!["problem"]!["reason"]).ShouldBe("ofAnotherOrganisation");
        reply["roomId"].ShouldBeNull();
    }

    public async ValueTask InitializeAsync()
    {
        astrid = await server.BearerAsync("astrid");
        olav = await server.BearerAsync("olav");
    }

    public ValueTask DisposeAsync()
    {
        astrid.Dispose();
        olav.Dispose();
        return server.DisposeAsync();
    }

    private async Task NameAsync(string? coordinator, string? deputy)
    {
        var unit = (await astrid.ViewAsync())["units"]!.AsArray()
            .Single(u => (string?)u!["unit"]!["name"] == Team)!;
        var data = unit["unit"]!.DeepClone().AsObject();
        data["coordinatorId"] = coordinator is null ? null : LiveScene.IdOf(coordinator);
        data["deputyId"] = deputy is null ? null : LiveScene.IdOf(deputy);
        (await astrid.ChangeAsync("registerUnit", new { unitId = (Guid)unit["unitId"]!, unit = data }))
            .ShouldBe("applied");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, Guid request)
    {
        using var answer = await client.AskAsync($"/api/requests/{request}");
        return answer.StatusCode;
    }

    private static async Task<IEnumerable<Guid>> WaitingAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonArray>(new Uri("/api/requests", UriKind.Relative), Stop))!
            .Where(item => (bool)item!["waitsForMe"]!).Select(item => (Guid)item!["requestId"]!);
}
