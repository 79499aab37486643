using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Audit;
using CaseRoom.Server.Tests.Custody;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Directory;

/// <summary>Whom the lists of a unit's rooms tell what; a server of its own, because units end.</summary>
public sealed class UnitRoomListsTests : IAsyncLifetime
{
    private const string Unowned = "/api/directory/unowned-rooms";
    private const string Ward = "Barneavdeling for nevrofag";

    private static readonly string[] Organisers = ["astrid"];
    private static readonly string[] OtherAdministrators = ["torvald"];
    private static readonly string[] Others = ["anders", "kari", "gunnar", "vigdis", "emma", "clara"];

    private ServerProcess server = null!;
    private CustodyScene scene = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("ACC-160")]
    public async Task A_room_that_no_unit_answers_for_is_told_to_its_administrators_alone()
    {
        var room = await scene.OpenAsync();
        await ChangeAsync("deactivateUnit", new { unitId = await UnitAsync(Ward), reason = "Lagt ned" });
        foreach (var person in Organisers) { (await scene.ListAsync(person, Unowned)).ShouldBe([room], person); }
        foreach (var person in OtherAdministrators) { (await scene.ListAsync(person, Unowned)).ShouldBeEmpty(person); }
        foreach (var person in Others)
        {
            (await AskAsync(person, Unowned)).Status.ShouldBe(HttpStatusCode.Forbidden, person);
        }

        var told = (await AskAsync("astrid", Unowned)).Text;
        told.ShouldContain(Ward);
        told.ShouldNotContain(Cast.Canary);
        JsonNode.Parse(told)![0]!.AsObject().Select(field => field.Key).ShouldBe(
            ["roomId", "unit", "organisation", "phase", "changedAt", "waitsFor", "asked", "last"], ignoreOrder: true);
        var rows = await RowsAsync();
        rows.Where(row => row.Outcome is AccessOutcome.Shown && row.Subjects.Contains(room))
            .Select(row => row.Reader.PersonId).Distinct().ShouldBe([LiveScene.IdOf("astrid")]);
        foreach (var person in Others)
        {
            rows.ShouldContain(row => row.Reader.PersonId == LiveScene.IdOf(person)
                && row.Outcome == AccessOutcome.Refused && row.Subjects.Count == 0);
        }
    }

    [Fact, Rule("ACC-160")]
    public async Task A_room_whose_unit_answers_for_it_stands_in_nobodys_list()
    {
        await scene.OpenAsync();
        foreach (var person in (string[])[.. Organisers, .. OtherAdministrators])
        {
            (await scene.ListAsync(person, Unowned)).ShouldBeEmpty(person);
        }
    }

    [Fact, Rule("CASE-121", "CASE-122", "CASE-45")]
    public async Task An_administrator_asks_a_unit_once_nobody_of_the_room_is_left_who_would()
    {
        var room = await scene.OpenAsync();
        var there = (await scene.As(CustodyScene.Doctor).UnitsAsync(Stop)).First(
            unit => unit.Treats && unit.Organisation.Name == "Universitetssykehuset Nord-Norge"
                && unit.Name == "Barne- og ungdomsklinikken");
        var ask = new ProposeTransfer(Guid.CreateVersion7(), new(there.UnitId, ""), "Enheten er lagt ned");
        (await scene.TryAsync("astrid", room, ask)).ShouldBe("notAllowed", "its unit answers for it");
        await ChangeAsync("deactivateUnit", new { unitId = await UnitAsync(Ward), reason = "Lagt ned" });
        (await WaitsAsync()).ShouldBe(("members", null), "its doctor is there");
        (await scene.TryAsync("astrid", room, ask)).ShouldBe("notAllowed");
        await ChangeAsync("deactivatePerson", new { personId = LiveScene.IdOf(CustodyScene.Doctor), reason = "x" });
        (await WaitsAsync()).ShouldBe(("you", null));
        foreach (var person in (string[])["torvald", "ingrid", "gunnar"])
        {
            (await scene.TryAsync(person, room, ask)).ShouldBe("notAllowed", person);
        }

        (await scene.TryAsync("astrid", room, ask)).ShouldBe("applied");
        (await WaitsAsync()).ShouldBe(("you", there.Name));
        (await scene.SeesAsync("astrid", room)).ShouldBeFalse();
        (await scene.ListAsync("ingrid", "/api/rooms/offered")).ShouldBe([room]);

        using var ingrid = await server.BearerAsync("ingrid");
        var offered = await ingrid.GetFromJsonAsync<JsonArray>(new Uri("/api/rooms/offered", UriKind.Relative), Stop);
        ((string?)offered![0]!["administrator"]).ShouldBe("Astrid Nøkkelrose");
        var card = LiveScene.CardOf("ingrid");
        await scene.GiveAsync("ingrid", room, new AnswerTransfer(
            ask.TransferId, (DateTimeOffset)offered![0]!["at"]!, Accepts: true, "Vi tar over", card, Doctor: card));
        (await scene.ListAsync("astrid", Unowned)).ShouldBeEmpty();
        (await scene.As("ingrid").ViewAsync(room, Stop)).You.Role.ShouldBe(Role.ResponsibleDoctor);
    }

    [Fact, Rule("CASE-124")]
    public async Task Whether_somebody_administers_stands_in_their_own_entry_beside_what_else_they_are()
    {
        foreach (var (person, administers) in ((string, bool)[])[("astrid", true), ("anders", false)])
        {
            var own = JsonNode.Parse((await AskAsync(person, "/api/directory/me")).Text)!;
            ((bool)own["administrator"]!).ShouldBe(administers, person);
        }
    }

    [Fact, Rule("DIR-66")]
    public async Task How_many_rooms_somebody_leaves_is_told_to_who_may_take_them_out_of_use_and_nothing_more()
    {
        var rooms = new[] { await scene.OpenAsync(), await scene.OpenAsync() };
        await scene.InviteAsync(rooms[0], "silje", Role.Assistant);
        var path = $"/api/directory/people/{LiveScene.IdOf(CustodyScene.Doctor)}/rooms";
        var told = (await AskAsync("astrid", path)).Text;
        told.ShouldBe($$"""{"units":[{"unit":"{{Ward}}","runs":2,"all":2}],"more":false}""");
        (await AskAsync("astrid", $"/api/directory/people/{LiveScene.IdOf("silje")}/rooms")).Text
            .ShouldBe($$"""{"units":[{"unit":"{{Ward}}","runs":0,"all":1}],"more":false}""");
        (await AskAsync("torvald", path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AskAsync("astrid", $"/api/directory/people/{LiveScene.IdOf("emma")}/rooms")).Status
            .ShouldBe(HttpStatusCode.NotFound);
        foreach (var person in Others)
        {
            (await AskAsync(person, path)).Status.ShouldBe(HttpStatusCode.Forbidden, person);
        }

        (await RowsAsync()).Where(row => row.Outcome is AccessOutcome.Shown && row.Subjects.Contains(rooms[1]))
            .Select(row => row.Reader.PersonId).ShouldBe([LiveScene.IdOf("astrid")]);
    }

    [Fact, Rule("DIR-67")]
    public async Task Who_runs_a_room_is_told_which_of_its_members_is_out_of_use()
    {
        var room = await scene.OpenAsync();
        await scene.InviteAsync(room, "silje", Role.Assistant);
        await scene.InviteAsync(room, "kari", Role.Coordinator);
        await scene.InviteAsync(room, "nils", Role.Specialist);
        var path = $"/api/rooms/{room}/members/out-of-use";
        (await AskAsync(CustodyScene.Doctor, path)).Text.ShouldBe("[]");
        await ChangeAsync("deactivatePerson", new { personId = LiveScene.IdOf("silje"), reason = "Sluttet" });
        foreach (var person in (string[])[CustodyScene.Doctor, "kari"])
        {
            (await AskAsync(person, path)).Text.ShouldBe($"[\"{LiveScene.IdOf("silje")}\"]", person);
        }

        foreach (var person in (string[])["nils", "astrid"])
        {
            (await AskAsync(person, path)).Status.ShouldBe(HttpStatusCode.NotFound, person);
        }
    }

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync();
        scene = new CustodyScene(server);
    }

    public async ValueTask DisposeAsync()
    {
        scene.Dispose();
        await server.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(string person, string path)
    {
        using var client = await server.BearerAsync(person);
        using var answer = await client.AskAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Of the one room in the administrators' list: whom it waits for, and which unit was asked.</summary>
    private async Task<(string? WaitsFor, string? Asked)> WaitsAsync()
    {
        var told = JsonNode.Parse((await AskAsync("astrid", Unowned)).Text)!.AsArray().ShouldHaveSingleItem()!;
        return ((string?)told["waitsFor"], (string?)told["asked"]?["unit"]);
    }

    private async Task<Guid> UnitAsync(string name)
    {
        using var client = await server.BearerAsync("olav");
        var directory = await client.GetFromJsonAsync<JsonArray>(
            new Uri("/api/directory/units", UriKind.Relative), Stop);
        return (Guid)directory!.First(unit => (string?)unit!["name"] == name)!["unitId"]!;
    }

    private async Task ChangeAsync(string type, object data)
    {
        using var astrid = await server.BearerAsync("astrid");
        (await astrid.GiveAsync("/api/directory/commands", type, data)).ShouldBe("applied");
    }

    private async Task<IReadOnlyList<AccessEntry>> RowsAsync()
    {
        await using var kept = KeptAccesses.Of(server);
        return [.. (await kept.InAsync(StreamId.Audit)).Where(row => row.Kind is AccessKind.RoomList)];
    }
}
