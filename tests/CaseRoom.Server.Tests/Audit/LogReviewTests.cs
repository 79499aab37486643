using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Directory;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>Log control of an organisation, over the store that the server keeps.</summary>
public sealed class LogReviewTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    private const string Controller = "gunnar";
    private const string Patient = "Kanarifuglsen";
    private const string Path = "/api/log-review";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-61", "AUD-64", "AUD-70", "AUD-71", "AUD-72")]
    public async Task Whoever_goes_on_trying_after_they_were_removed_is_told_to_the_controllers_log_control()
    {
        await using var scene = await RemovedAsync("guro");
        using var gunnar = await room.Server.BearerAsync(Controller);
        var controller = LiveScene.IdOf(Controller);

        // How many there are, for the first page, tells of no room.
        Findings(await TextAsync(gunnar, $"{Path}?limit=0")).ShouldBeEmpty();
        (await room.Kept.InAsync(StreamId.Room(scene.RoomId), controller)).ShouldBeEmpty();
        var text = await TextAsync(gunnar, Path);
        var finding = Findings(text).Single(f => TellsOf(f, scene));
        ((int)finding["rule"]!, (string?)finding["person"]).ShouldBe((6, "Guro Bregnemark"));
        finding["rows"]!.AsArray().Count.ShouldBe(3);
        ((string?)finding["title"]).ShouldBe("Rollen var avsluttet");
        text.ShouldNotContain(Patient);
        text.ShouldNotContain("What is it?");
        Findings(await TextAsync(gunnar, $"{Path}?lang=en")).Single(f => TellsOf(f, scene))["title"]!
            .GetValue<string>().ShouldBe("The part had ended");

        var own = (await room.Kept.InAsync(StreamId.Audit, controller))[^1];
        (own.Kind, own.Outcome, own.Subjects.Contains(scene.RoomId))
            .ShouldBe((AccessKind.LogReview, AccessOutcome.Shown, true));
        // Two answers are one visit to the room.
        var there = await room.Kept.InAsync(StreamId.Room(scene.RoomId), controller);
        there.ShouldHaveSingleItem().Kind.ShouldBe(AccessKind.LogReview);
    }

    [Fact, Rule("AUD-70", "AUD-26")]
    public async Task It_is_there_for_nobody_else_and_tells_of_no_other_organisations_rooms()
    {
        foreach (var person in (string[])["kari", "astrid", "emma"])
        {
            using var other = await room.Server.BearerAsync(person);
            (await other.AskAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await other.AskAsync($"{Path}/findings.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            var refused = (await room.Kept.InAsync(StreamId.Audit, LiveScene.IdOf(person)))[^1];
            (refused.Kind, refused.Outcome).ShouldBe((AccessKind.LogReview, AccessOutcome.Refused));
        }

        // The same of a room in Oslo, whose log control is another's.
        using var anders = await room.Server.BearerAsync("anders");
        var elsewhere = Guid.CreateVersion7();
        var nobody = new { id = Guid.Empty, name = "" };
        using var opened = await anders.PutBodyAsync("/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId = elsewhere, role = "responsibleDoctor", controller = nobody,
            unit = nobody, basis = "Test", question = "?",
        });
        opened.EnsureSuccessStatusCode();
        using var gunnar = await room.Server.BearerAsync(Controller);
        (await TextAsync(gunnar, Path)).ShouldNotContain($"{elsewhere}");
    }

    [Fact, Rule("AUD-68", "AUD-73")]
    public async Task A_settled_finding_does_not_come_back_and_is_kept_in_a_chain_of_its_own()
    {
        await using var scene = await RemovedAsync("eivind");
        using var gunnar = await room.Server.BearerAsync(Controller);
        var page = JsonNode.Parse(await TextAsync(gunnar, Path))!;
        var finding = page["findings"]!.AsArray().Single(f => TellsOf(f!, scene))!;
        var body = new
        {
            from = (string)page["from"]!, until = (string)page["until"]!, finding = (string)finding["name"]!,
            outcome = "asked", note = "Old bookmark",
        };

        using var settled = await gunnar.PutBodyAsync($"{Path}/settlements", body);
        settled.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await gunnar.PutBodyAsync($"{Path}/settlements", body);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var after = JsonNode.Parse(await TextAsync(gunnar, Path))!;
        after["findings"]!.AsArray().ShouldNotContain(f => TellsOf(f!, scene));
        var kept = after["settled"]!.AsArray().Single(s => (string?)s!["note"] == "Old bookmark")!;
        ((string?)kept["person"], (string?)kept["outcome"], (int)kept["readings"]!)
            .ShouldBe(("Eivind Svabergsen", "asked", 3));
        var organisation = Domain.Directory.DirectoryCsv.IdOf("organisation", "Haukeland universitetssjukehus");
        (await room.Kept.InAsync(StreamId.Review(organisation)))[^1].Settled!.Note.ShouldBe("Old bookmark");
    }

    [Fact, Rule("AUD-102")]
    public async Task Nobody_settles_a_finding_about_themselves()
    {
        await ListAsync("specialist");
        // A part in cases takes the log from them: by two.
        using (var torvald = await room.Server.BearerAsync("torvald"))
        {
            (await torvald.ConfirmAsync(LiveScene.IdOf(Controller))).ShouldBe("applied");
        }

        await using var scene = await RemovedAsync(Controller);
        await ListAsync();
        using var gunnar = await room.Server.BearerAsync(Controller);
        var page = JsonNode.Parse(await TextAsync(gunnar, Path))!;
        var finding = page["findings"]!.AsArray().Single(f => TellsOf(f!, scene))!;
        using var settled = await gunnar.PutBodyAsync($"{Path}/settlements", new
        {
            from = (string)page["from"]!, until = (string)page["until"]!, finding = (string)finding["name"]!,
            outcome = "inOrder", note = "",
        });
        (await settled.ProblemCodeAsync()).ShouldBe("notOwn");
        Findings(await TextAsync(gunnar, Path)).ShouldContain(f => TellsOf(f, scene));

        // What makes a colleague a log controller is that they are listed as nothing else.
        async Task ListAsync(params string[] roles)
        {
            using var astrid = await room.Server.BearerAsync("astrid");
            var (personId, people) = (LiveScene.IdOf(Controller), (await astrid.ViewAsync())["people"]!.AsArray());
            var person = people.Single(p => (Guid)p!["personId"]! == personId)!["person"]!.DeepClone().AsObject();
            person["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]);
            (await astrid.ChangeAsync("registerPerson", new { personId, person })).ShouldBe("applied");
        }
    }

    [Fact, Rule("AUD-100")]
    public async Task Log_control_is_told_whose_sign_ins_were_changed_by_whom_and_who_confirmed_it()
    {
        using var astrid = await room.Server.BearerAsync("astrid");
        using var torvald = await room.Server.BearerAsync("torvald");
        await torvald.GiveSignInsAsync(LiveScene.IdOf("vigdis"), "vigdis", "vigdis-too");
        (await astrid.ConfirmAsync(LiveScene.IdOf("vigdis"))).ShouldBe("applied");
        await astrid.GiveSignInsAsync(LiveScene.IdOf("tor"));
        using var gunnar = await room.Server.BearerAsync(Controller);
        var told = JsonNode.Parse(await TextAsync(gunnar, Path))!["accesses"]!.AsArray();
        told.ShouldNotContain(each => (Guid)each!["personId"]! == LiveScene.IdOf("tor"));
        var change = told.Single(each => (Guid)each!["personId"]! == LiveScene.IdOf("vigdis"))!;
        ((string?)change["person"], (string?)change["by"], (string?)change["confirmedBy"], (bool)change["isNew"]!)
            .ShouldBe(("Vigdis Stillevann", "Torvald Lykteberget", "Astrid Nøkkelrose", false));
    }

    [Fact, Rule("LIM-18")]
    public async Task A_review_is_asked_for_so_often_and_no_oftener()
    {
        using var petra = await room.Server.BearerAsync("petra");
        for (var n = 0; n < Allowance.LogReviews.AtOnce; n++)
        {
            (await petra.AskAsync($"{Path}?limit=0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await petra.AskAsync($"{Path}?limit=0")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact, Rule("AUD-71", "AUD-20")]
    public async Task While_the_access_log_takes_nothing_nothing_is_told()
    {
        using var gunnar = await room.Server.BearerAsync(Controller);
        room.Log.TakesNothing = true;
        try
        {
            (await gunnar.AskAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            room.Log.TakesNothing = false;
        }
    }

    [Fact, Rule("AUD-72", "AUD-74")]
    public async Task The_table_has_a_line_for_each_reading_and_a_period_of_at_most_a_quarter()
    {
        await using var scene = await RemovedAsync("siri");
        using var gunnar = await room.Server.BearerAsync(Controller);

        var csv = await TextAsync(gunnar, $"{Path}/findings.csv?lang=nn");
        csv.ShouldContain("\"Rolla var avslutta\"");
        csv.Split("\r\n").Count(line => line.Contains("Siri Mjødurtvik", StringComparison.Ordinal)).ShouldBe(3);
        csv.ShouldNotContain(Patient);
        var today = room.Server.Clock.GetUtcNow();
        foreach (var days in (int[])[93, -2])
        {
            var from = today.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var until = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            (await gunnar.AskAsync($"{Path}?from={from}&until={until}")).StatusCode
                .ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Fact, Rule("AUD-85", "AUD-71", "AUD-72")]
    public async Task A_row_that_was_changed_is_told_before_all_findings_with_its_room()
    {
        await using var scene = await RemovedAsync("elle");
        var chain = StreamId.Room(scene.RoomId);
        var second = (await room.Log.ReadAsync(chain, 1, 1, Stop)).Single();
        using var gunnar = await room.Server.BearerAsync(Controller);
        JsonNode.Parse(await TextAsync(gunnar, Path))!["damaged"]!.AsArray().ShouldBeEmpty();
        room.Log.Meddling = row => row.Hash.SequenceEqual(second.Hash)
            ? row with { Sealed = new byte[row.Sealed!.Length] }
            : row;
        try
        {
            var page = JsonNode.Parse(await TextAsync(gunnar, Path))!;
            var damaged = page["damaged"]!.AsArray().ShouldHaveSingleItem()!;
            ((Guid)damaged["roomId"]!, (long)damaged["unopened"]!, (long)damaged["misplaced"]!, (long)damaged["first"]!)
                .ShouldBe((scene.RoomId, 1, 0, 2));
            ((int)page["total"]!).ShouldBe(page["findings"]!.AsArray().Count + 1);
            (await room.Kept.InAsync(StreamId.Audit, LiveScene.IdOf(Controller)))[^1].Subjects
                .ShouldContain(scene.RoomId);
            var csv = (await TextAsync(gunnar, $"{Path}/findings.csv?lang=nn")).Split("\r\n");
            csv[1].ShouldContain("Innsynsloggen er ikkje slik han vart skriven");
            csv[1].ShouldContain($"{scene.RoomId:N}"[^4..].ToUpperInvariant());

            // How many there are tells of no room.
            var count = JsonNode.Parse(await TextAsync(gunnar, $"{Path}?limit=0"))!;
            count["damaged"]!.AsArray().ShouldBeEmpty();
            ((int)count["total"]!).ShouldBe((int)page["total"]!);
        }
        finally
        {
            room.Log.Meddling = null;
        }
    }

    /// <summary>A room whose patient has a name, and somebody who asks for it three times after they were
    /// removed.</summary>
    private async Task<LiveScene> RemovedAsync(string person)
    {
        var scene = await LiveScene.OpenAsync(room.Server.Address, (person, Role.Specialist));
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient($"Tuva {Patient}", null, null, null, null));
        await scene.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf(person), "Moved"));
        using var client = await room.Server.BearerAsync(person);
        for (var n = 0; n < 3; n++)
        {
            (await client.AskAsync($"/api/rooms/{scene.RoomId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        return scene;
    }

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static IEnumerable<JsonNode> Findings(string page) =>
        JsonNode.Parse(page)!["findings"]!.AsArray().Select(finding => finding!);

    private static bool TellsOf(JsonNode finding, LiveScene scene) =>
        finding["rows"]!.AsArray().Any(row => (Guid)row!["roomId"]! == scene.RoomId);
}
