using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Directory;

/// <summary>Astrid administers; a server of their own, because these tests change who is known.</summary>
public sealed class DirectoryAdministrationTests : IAsyncLifetime
{
    private const string Units = "id;organisation;name;treats\ntest/a;Finnmarkssykehuset;Ny enhet;yes\n";
    private ServerProcess server = null!;

    [Fact, Rule("DIR-01")]
    public async Task Only_an_administrator_reads_and_changes_the_directory()
    {
        using var kari = await server.BearerAsync("kari");
        using var read = await kari.AskAsync("/api/directory");
        read.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var imported = await kari.PutBodyAsync(
            "/api/directory/import", new { importId = Guid.NewGuid(), text = Units, apply = true });
        imported.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var refused = await ChangeAsync(kari, "deactivatePerson", new { personId = IdOf(22), reason = "Nei" });
        ((string?)refused["problem"]!["code"]).ShouldBe("notAllowed");
    }

    [Fact, Rule("DIR-34", "DIR-36")]
    public async Task An_administrator_sees_and_changes_their_own_organisation_and_no_patient()
    {
        using var torvald = await server.BearerAsync("torvald");
        using var astrid = await server.BearerAsync("astrid");
        var (own, all) = (await ViewAsync(torvald), await ViewAsync(astrid));
        own["organisations"]!.AsArray().ShouldHaveSingleItem()!["organisation"]!["name"]!.ToString()
            .ShouldBe("Haukeland universitetssjukehus");
        var organisation = own["organisations"]![0]!["organisationId"]!.ToString();
        own["people"]!.AsArray().Count.ShouldBeGreaterThan(3);
        own["people"]!.AsArray().ShouldAllBe(p => p!["person"]!["organisationId"]!.ToString() == organisation);
        all["organisations"]!.AsArray().Count.ShouldBeGreaterThan(5);
        // Emma, her mother and grandfather are known, and in nobody's list.
        foreach (var family in (int[])[27, 28, 29])
        {
            all.ToJsonString().ShouldNotContain(IdOf(family).ToString());
        }

        var refused = await ChangeAsync(torvald, "deactivatePerson", new { personId = IdOf(30), reason = "Nei" });
        ((string?)refused["problem"]!["code"]).ShouldBe("notAllowed");
        var imported = await ImportAsync(torvald, Guid.CreateVersion7(), Units, apply: true);
        ((string?)imported["faults"]![0]!["problem"]!["code"]).ShouldBe("notAllowed");
        var done = await ChangeAsync(torvald, "deactivatePerson", new { personId = IdOf(12), reason = "Sluttet" });
        ((string?)done["status"]).ShouldBe("applied", done.ToJsonString());
    }

    [Fact, Rule("DIR-08")]
    public async Task A_deactivated_person_is_out_at_the_next_call_and_stays_out_after_a_restart()
    {
        using var astrid = await server.BearerAsync("astrid");
        using var amina = await server.BearerAsync("amina");
        (await amina.UserNameAsync()).ShouldBe("amina");
        var done = await ChangeAsync(astrid, "deactivatePerson", new { personId = IdOf(22), reason = "Sluttet" });
        ((string?)done["status"]).ShouldBe("applied", done.ToJsonString());
        using var refused = await amina.AskAsync("/api/session");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await server.KillAsync();
        await server.RestartAsync();
        using var after = await amina.AskAsync("/api/session");
        after.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact, Rule("DIR-13", "DIR-14")]
    public async Task A_file_is_tried_first_and_applied_once()
    {
        using var astrid = await server.BearerAsync("astrid");
        var id = Guid.CreateVersion7();
        var tried = await ImportAsync(astrid, id, Units, apply: false);
        tried["changes"]!.AsArray().Count.ShouldBe(1);
        ((bool)tried["applied"]!).ShouldBeFalse();
        ((bool)(await ImportAsync(astrid, id, Units, apply: true))["applied"]!).ShouldBeTrue();
        var again = await ImportAsync(astrid, Guid.CreateVersion7(), Units, apply: false);
        ((int)again["unchanged"]!).ShouldBe(1);
        again["changes"]!.AsArray().ShouldBeEmpty();
    }

    [Fact, Rule("DIR-13")]
    public async Task A_faulty_file_says_its_lines_and_changes_nothing()
    {
        using var astrid = await server.BearerAsync("astrid");
        var text = "id;organisation;name;treats\nx;Finnmarkssykehuset;;maybe\n";
        var tried = await ImportAsync(astrid, Guid.CreateVersion7(), text, apply: true);
        tried["faults"]!.AsArray().Select(f => $"{f!["line"]} {f["column"]} {f["reason"]}")
            .ShouldBe(["2 name missing", "2 treats unknownValue"], ignoreOrder: true);
        var unknown = await ImportAsync(
            astrid, Guid.CreateVersion7(), "id;organisation;name;treats\nx;Ingensteds;En enhet;no\n", apply: true);
        ((string?)unknown["faults"]![0]!["problem"]!["field"]).ShouldBe("organisationId");
    }

    [Fact, Rule("DIR-06")]
    public async Task Every_competence_centre_is_known_and_those_without_people_cannot_receive()
    {
        using var olav = await server.BearerAsync("olav");
        var units = await olav.GetFromJsonAsync<JsonArray>(
            new Uri("/api/directory/units", UriKind.Relative), TestContext.Current.CancellationToken);
        var centres = units!.Where(u => (string?)u!["kind"] == "centre").ToList();
        centres.Count.ShouldBe(12);
        ((bool)centres.First(u => (string?)u!["name"] == "TAKO")!["receives"]!).ShouldBeFalse();
        ((bool)centres.First(u => (string?)u!["name"] == "NMK")!["receives"]!).ShouldBeTrue();
    }

    public async ValueTask InitializeAsync() => server = await ServerProcess.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static Guid IdOf(int demoPerson) => new($"d0000000-0000-4000-8000-{demoPerson:D12}");

    private static async Task<JsonObject> ViewAsync(HttpClient client) => (JsonObject)(
        await client.GetFromJsonAsync<JsonNode>(
            new Uri("/api/directory", UriKind.Relative), TestContext.Current.CancellationToken))!;

    private static async Task<JsonObject> ChangeAsync(HttpClient client, string type, object data)
    {
        using var answer = await client.PutBodyAsync(
            "/api/directory/commands", new[] { new { commandId = Guid.CreateVersion7(), type, data } });
        answer.EnsureSuccessStatusCode();
        var outcomes = await answer.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken);
        return (JsonObject)outcomes![0]!;
    }

    private static Task<JsonObject> ImportAsync(HttpClient client, Guid importId, string text, bool apply) =>
        client.TellAsync("/api/directory/import", new { importId, text, apply });
}
