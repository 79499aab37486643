using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>What each reading over HTTP leaves in the access log, and what happens when it can leave nothing.</summary>
public sealed class ReadingRowsTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    private static readonly TimeSpan Within = VisitRule.EndsAfter - TimeSpan.FromMinutes(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StreamId Chain => StreamId.Room(room.Scene.RoomId);

    [Fact, Rule("AUD-07", "AUD-22", "AUD-210")]
    public async Task Each_call_is_one_row_that_says_who_what_and_on_what_basis()
    {
        using var mari = await room.Server.BearerAsync("mari");
        var sequence = (await room.Scene.As("mari").ViewAsync(room.Scene.RoomId, Stop)).Sequence;
        foreach (var path in room.Paths.Where(p => !p.Contains("conclusion", StringComparison.Ordinal)))
        {
            using var answer = await mari.AskAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        var rows = await room.Kept.InAsync(Chain, LiveScene.IdOf("mari"));
        rows.Select(row => row.Kind).ShouldBe(
        [
            AccessKind.Room, AccessKind.Room, AccessKind.Events, AccessKind.HashChain, AccessKind.Annotations,
            AccessKind.DicomKey, AccessKind.Material,
        ]);
        rows.ShouldAllBe(row => row.Outcome == AccessOutcome.Shown);
        (rows[0].From, rows[0].To).ShouldBe((null, sequence));
        (rows[2].From, rows[2].To).ShouldBe((0, sequence));
        rows[6].Subjects.ShouldBe([room.Scene.MaterialId]);
        var demo = DemoPeople.Find("mari")!;
        var person = demo.Person;
        rows[0].Reader.ShouldBe(new AccessReader(
            person.Id, person.Name, person.Organisation, person.Unit, Role.CentreStaff,
            new AccessBasis(BasisKind.Room, "Test"), new AccessView(Reach.Room, false, false), rows[0].Reader.Grounds,
            HprNumber: demo.HprNumber, OrganisationNumber: demo.OrganisationNumber));
        // The hash chain is read to check it; the rest to advise.
        rows.Select(row => row.Reader.Grounds!.Purpose).Distinct()
            .ShouldBe([Purpose.SecondOpinion, Purpose.LogReview]);
        var invited = (await room.Scene.As("mari").ViewAsync(room.Scene.RoomId, Stop))
            .State.Membership.Members[person.Id].Order;
        rows.ShouldAllBe(row => row.Reader.Grounds!.Decision == invited && !row.Reader.Grounds.SelfChosen);
    }

    [Fact, Rule("AUD-22", "AUD-26")]
    public async Task An_export_is_a_row_with_its_form_and_a_member_who_may_have_none_is_a_refused_one()
    {
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        using var elle = await room.Server.BearerAsync("elle");
        var path = $"/api/rooms/{room.Scene.RoomId}/conclusion.html?lang=nn&form=pseudonymised";
        (await kari.AskAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elle.AskAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var exports = (await room.Kept.InAsync(Chain)).Where(row => row.Kind is AccessKind.Export).TakeLast(2).ToList();
        exports.Select(row => (row.Reader.PersonId, row.Outcome)).ShouldBe(
        [
            (LiveScene.IdOf(LiveScene.Opener), AccessOutcome.Shown), (LiveScene.IdOf("elle"), AccessOutcome.Refused),
        ]);
        exports[0].Form.ShouldBe("html pseudonymised nn ");
    }

    [Fact, Rule("AUD-23")]
    public async Task A_material_in_many_pieces_is_one_row_a_visit()
    {
        using var elle = await room.Server.BearerAsync("elle");
        var before = await MaterialRowsAsync("elle");
        for (var piece = 0; piece < 4; piece++)
        {
            await PieceAsync(elle, piece);
            room.Server.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(piece => PieceAsync(elle, piece)));
        (await MaterialRowsAsync("elle")).ShouldBe(before + 1);
        // What else they read there keeps the visit up.
        room.Server.Clock.Advance(Within);
        using var again = await room.Server.BearerAsync("elle");
        (await again.AskAsync(room.Paths[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
        room.Server.Clock.Advance(Within);
        using var later = await room.Server.BearerAsync("elle");
        await PieceAsync(later, 0);
        (await MaterialRowsAsync("elle")).ShouldBe(before + 1);

        room.Server.Clock.Advance(VisitRule.EndsAfter);
        using var away = await room.Server.BearerAsync("elle");
        await PieceAsync(away, 0);
        (await MaterialRowsAsync("elle")).ShouldBe(before + 2);
    }

    [Fact, Rule("AUD-23")]
    public async Task A_material_that_is_seen_with_another_view_is_another_row_of_the_same_visit()
    {
        using var nils = await room.Server.BearerAsync("nils");
        var before = await MaterialRowsAsync("nils");
        await PieceAsync(nils, 0);
        await room.Scene.GiveAsync(LiveScene.Opener, new RecordRelation(
            LiveScene.IdOf("nils"), new Relation("Treating", "Kari")));
        await PieceAsync(nils, 0);
        await PieceAsync(nils, 4);

        (await MaterialRowsAsync("nils")).ShouldBe(before + 2);
        (await room.Kept.InAsync(Chain, LiveScene.IdOf("nils"))).Where(row => row.Kind is AccessKind.Material)
            .TakeLast(2).Select(row => row.Reader.View!.Identity).ShouldBe([false, true]);
    }

    [Fact, Rule("AUD-25")]
    public async Task What_belongs_to_no_room_stands_in_a_chain_of_its_own_and_a_listed_room_is_told_once_a_visit()
    {
        using var nils = await room.Server.BearerAsync("nils");
        var before = (await room.Kept.InAsync(StreamId.Audit)).Count;
        await nils.AskAsync("/api/rooms");
        await nils.AskAsync("/api/rooms");
        await nils.AskAsync("/api/requests");
        await nils.PutBodyAsync("/api/people", new { query = "kari" });
        (await nils.AskAsync($"/api/requests/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var rows = (await room.Kept.InAsync(StreamId.Audit)).Skip(before)
            .Where(row => row.Reader.PersonId == LiveScene.IdOf("nils")).ToList();
        rows.Select(row => row.Kind).ShouldBe(
        [
            AccessKind.RoomList, AccessKind.RoomList, AccessKind.RequestList, AccessKind.PeopleSearch,
            AccessKind.Request,
        ]);
        rows[0].Subjects.ShouldContain(room.Scene.RoomId);
        rows[3].Subjects.ShouldBe([LiveScene.IdOf("kari")]);
        rows[4].Outcome.ShouldBe(AccessOutcome.Refused);
        var listed = (await room.Kept.InAsync(Chain, LiveScene.IdOf("nils")))
            .Where(row => row.Kind is AccessKind.RoomList).ToList();
        listed.ShouldHaveSingleItem().Reader.Role.ShouldBe(Role.Specialist);
    }

    /// <summary>Many are found at once: each is a row of its own, and so is that nobody was.</summary>
    [Fact, Rule("AUD-22")]
    public async Task A_search_is_a_row_for_each_whom_it_found_and_one_where_it_found_nobody()
    {
        using var elle = await room.Server.BearerAsync("elle");
        var found = await FoundAsync(elle, "lege");
        found.Count.ShouldBeGreaterThan(2);
        (await FoundAsync(elle, "Xyzzyx")).ShouldBeEmpty();
        var rows = (await room.Kept.InAsync(StreamId.Audit, LiveScene.IdOf("elle")))
            .Where(row => row.Kind is AccessKind.PeopleSearch).ToList();
        rows.SkipLast(1).Select(row => row.Subjects.ShouldHaveSingleItem()).ShouldBe(found);
        rows[^1].Subjects.ShouldBeEmpty();
        rows.Select(row => row.ReadingId).Distinct().Count().ShouldBe(rows.Count);

        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        await room.Scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Emma Stjerneglimt", null, null, null, null));
        async Task<IReadOnlyList<AccessEntry>> FamilyRowsAsync() =>
            [.. (await room.Kept.InAsync(Chain)).Where(row => row.Kind is AccessKind.PatientSideSearch)];
        var before = (await FamilyRowsAsync()).Count;
        using var answer = await kari.PutBodyAsync(
            $"{room.Paths[0]}/patient-side", new { name = DemoPeople.Find("emma")!.Person.Name });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FamilyRowsAsync()).Skip(before).ShouldHaveSingleItem().Subjects.ShouldBe([LiveScene.IdOf("emma")]);
    }

    private static async Task<List<Guid>> FoundAsync(HttpClient client, string query)
    {
        using var answer = await client.PutBodyAsync("/api/people", new { query });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await answer.Content.ReadFromJsonAsync<JsonArray>(Stop))!
            .Select(person => (Guid)person!["personId"]!)];
    }

    [Fact, Rule("AUD-26")]
    public async Task Who_was_removed_and_asks_again_stands_in_the_rooms_chain_as_refused()
    {
        await using var scene = await LiveScene.OpenAsync(room.Server.Address, ("bjorn", Role.Specialist));
        await scene.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf("bjorn"), "moved away"));
        using var bjorn = await room.Server.BearerAsync("bjorn");
        (await bjorn.AskAsync($"/api/rooms/{scene.RoomId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var row = (await room.Kept.InAsync(StreamId.Room(scene.RoomId), LiveScene.IdOf("bjorn")))[^1];
        (row.Kind, row.Outcome, row.Reader.Role, row.Reader.Name).ShouldBe(
            (AccessKind.Room, AccessOutcome.Refused, Role.Specialist, DemoPeople.Find("bjorn")!.Person.Name));
    }

    [Fact, Rule("AUD-26")]
    public async Task A_stranger_neither_begins_a_rooms_chain_nor_makes_it_grow()
    {
        using var siri = await room.Server.BearerAsync("siri");
        var (grown, none) = ((await room.Kept.InAsync(Chain)).Count, Guid.CreateVersion7());
        string[] paths = [.. room.Paths, $"/api/rooms/{none}", $"/api/rooms/{none}/materials/{none}/content"];
        foreach (var path in paths)
        {
            (await siri.AskAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        await using var reader = await HubReader.OpenAsync(room.Server.Address, "siri", room.Scene.RoomId);
        await reader.FollowAsync(new(room.Scene.RoomId, 0, "", null!, null!));
        (await room.Kept.InAsync(Chain)).Count.ShouldBe(grown);
        (await room.Kept.InAsync(StreamId.Room(none))).ShouldBeEmpty();
        var refused = await room.Kept.InAsync(StreamId.Audit, LiveScene.IdOf("siri"));
        refused.Select(row => (row.Kind, row.Outcome, Subject: row.Subjects.Single())).ShouldBe(
        [
            .. new[]
            {
                AccessKind.Room, AccessKind.Events, AccessKind.HashChain, AccessKind.Annotations, AccessKind.Export,
                AccessKind.DicomKey, AccessKind.Material,
            }.Select(kind => (kind, AccessOutcome.Refused, room.Scene.RoomId)),
            (AccessKind.Room, AccessOutcome.Refused, none), (AccessKind.Material, AccessOutcome.Refused, none),
            (AccessKind.Live, AccessOutcome.Refused, room.Scene.RoomId),
        ]);
    }

    [Fact, Rule("AUD-20")]
    public async Task While_the_access_log_takes_nothing_nothing_is_shown()
    {
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        using var siri = await room.Server.BearerAsync("siri");
        // Seen in this visit already, the material would be shown without a row.
        room.Server.Clock.Advance(VisitRule.EndsAfter);
        using var fresh = await room.Server.BearerAsync(LiveScene.Opener);
        room.Log.TakesNothing = true;
        try
        {
            foreach (var path in (string[])[.. room.Paths, "/api/rooms", "/api/requests"])
            {
                using var answer = await fresh.AskAsync(path);
                await IsWithheldAsync(answer, path);
            }

            using var found = await fresh.PutBodyAsync("/api/people", new { query = "nils" });
            await IsWithheldAsync(found, "/api/people");
            // Nor is a stranger told that there is nothing.
            using var refused = await siri.AskAsync(room.Paths[0]);
            await IsWithheldAsync(refused, "as a stranger");
        }
        finally
        {
            room.Log.TakesNothing = false;
        }

        foreach (var path in room.Paths)
        {
            using var answer = await fresh.AskAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    private static async Task IsWithheldAsync(HttpResponseMessage answer, string path)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
        (await answer.ProblemCodeAsync()).ShouldBe("unavailable");
        var text = await answer.Content.ReadAsStringAsync(Stop);
        text.ShouldNotContain("What is it?");
        text.ShouldNotContain("En tekst");
    }

    private async Task PieceAsync(HttpClient client, int from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, room.Paths[^1]);
        request.Headers.Range = new RangeHeaderValue(from, from + 3);
        using var answer = await client.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
    }

    private async Task<int> MaterialRowsAsync(string person) =>
        (await room.Kept.InAsync(Chain, LiveScene.IdOf(person))).Count(row => row.Kind is AccessKind.Material);
}
