using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
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
            ["roomId", "unit", "organisation", "phase", "changedAt"], ignoreOrder: true);
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
