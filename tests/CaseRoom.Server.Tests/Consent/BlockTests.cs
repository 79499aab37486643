using System.Diagnostics;
using System.Net;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Consent;

/// <summary>The patient keeps somebody out while they are reading.</summary>
public sealed class BlockTests(SpareServer development)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CON-08", "CON-13")]
    public async Task Who_is_kept_out_is_shown_nothing_more_and_the_room_is_as_one_that_is_not_there()
    {
        await using var scene = await OpenAsync();
        await using var reader = await FollowAsync(scene, "nils");
        var block = await KeepAsync(scene, null);
        await scene.GiveAsync("elle", scene.Mark("after"));
        (await reader.NextAsync()).ShouldBe(ResetReason.Removed);
        foreach (var path in Paths(scene))
        {
            (await StatusAsync("nils", path)).ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await scene.As("nils").RoomsAsync(Stop)).ShouldNotContain(room => room.RoomId == scene.RoomId);
        var view = await scene.As("elle").ViewAsync(scene.RoomId, Stop);
        view.State.Annotations.Items.Values.ShouldContain(mark => mark.Label == "after");
        view.State.Consent.Blocks.ShouldBeEmpty();

        await scene.GiveAsync(LiveScene.Opener, new LiftBlock(block, "agreed"));
        var again = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        again.State.Annotations.Items.Values.ShouldContain(mark => mark.Label == "after");
    }

    [Fact, Rule("CON-09")]
    public async Task Who_is_kept_from_a_file_begins_anew_without_it()
    {
        await using var scene = await OpenAsync();
        await scene.GiveAsync("elle", scene.Mark("before"));
        await using var reader = await FollowAsync(scene, "nils");
        await KeepAsync(scene, [scene.MaterialId]);
        (await reader.NextAsync()).ShouldBe(ResetReason.ViewChanged);
        var now = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        now.State.Materials.Items.ShouldBeEmpty();
        now.State.Annotations.Items.ShouldBeEmpty();
        var content = $"/api/rooms/{scene.RoomId}/materials/{scene.MaterialId}/content";
        (await StatusAsync("nils", content)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("elle", content)).ShouldBe(HttpStatusCode.OK);

        await reader.FollowAsync(now);
        await scene.GiveAsync("elle", scene.Mark("after"));
        (await reader.NextAsync()).ShouldBeOfType<Batch>().Events.ShouldBeEmpty();
    }

    [Fact, Rule("CON-15")]
    public async Task Who_is_kept_from_a_fact_and_a_statement_begins_anew_without_them_within_two_seconds()
    {
        await using var scene = await OpenAsync();
        var (fact, thread) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await scene.GiveAsync("elle", new RecordFact(fact, Feature("secret feature")));
        await scene.GiveAsync("elle", new OpenThread(
            thread, AnchorKind.Room, null, false, Guid.CreateVersion7(), "secret words", []));
        await using var reader = await FollowAsync(scene, "nils");
        var since = Stopwatch.GetTimestamp();
        await KeepAsync(scene, null, [fact, thread]);
        (await reader.NextAsync()).ShouldBe(ResetReason.ViewChanged);
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Eventually.TwoSecondsAndSlack);

        foreach (var path in Paths(scene))
        {
            (await TextAsync("nils", path)).ShouldNotContain("secret", Case.Sensitive, path);
        }

        (await TextAsync("elle", $"/api/rooms/{scene.RoomId}/events")).ShouldContain("secret feature");
        await reader.FollowAsync(await scene.As("nils").ViewAsync(scene.RoomId, Stop));
        await scene.GiveAsync("elle", new AddComment(thread, Guid.CreateVersion7(), "more", []));
        (await reader.NextAsync()).ShouldBeOfType<Batch>().Events.ShouldBeEmpty();
    }

    [Fact, Rule("CON-75", "CON-15")]
    public async Task Who_is_kept_from_a_text_begins_anew_without_it_and_reads_it_nowhere()
    {
        await using var scene = await OpenAsync();
        var question = new SetText(CasePart.Question, "secret question", new(ProvenanceKind.Member));
        await scene.GiveAsync("elle", question);
        await using var reader = await FollowAsync(scene, "nils");
        var since = Stopwatch.GetTimestamp();
        await KeepAsync(scene, null, [CaseTexts.IdOf(CasePart.Question)]);
        (await reader.NextAsync()).ShouldBe(ResetReason.ViewChanged);
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Eventually.TwoSecondsAndSlack);
        await reader.FollowAsync(await scene.As("nils").ViewAsync(scene.RoomId, Stop));
        await scene.GiveAsync("elle", question with { Text = "secret question, written anew" });
        (await reader.NextAsync()).ShouldBeOfType<Batch>().Events.ShouldBeEmpty();
        foreach (var path in (string[])[.. Paths(scene), "/api/rooms", $"/api/rooms/{scene.RoomId}/big-screen"])
        {
            (await TextAsync("nils", path)).ShouldNotContain("secret", Case.Sensitive, path);
        }

        (await TextAsync("elle", "/api/rooms")).ShouldContain("secret question, written anew");
    }

    [Fact, Rule("ACC-52", "ACC-54")]
    public async Task A_fact_that_is_marked_genetic_is_gone_for_an_observer_who_follows()
    {
        await using var scene = await OpenAsync();
        await scene.InviteAsync("petra", Role.Observer);
        var fact = Guid.CreateVersion7();
        await scene.GiveAsync("elle", new RecordFact(fact, Feature("carrier of something")));
        await using var reader = await FollowAsync(scene, "petra");
        (await TextAsync("petra", $"/api/rooms/{scene.RoomId}")).ShouldContain("carrier of something");
        var since = Stopwatch.GetTimestamp();
        await scene.GiveAsync("elle", new SetMarks(MarkedKind.Fact, fact, Genetic: true));
        (await reader.NextAsync()).ShouldBe(ResetReason.ViewChanged);
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Eventually.TwoSecondsAndSlack);
        foreach (var path in Paths(scene))
        {
            (await TextAsync("petra", path)).ShouldNotContain("carrier", Case.Sensitive, path);
        }
    }

    [Fact, Rule("CON-12")]
    public async Task An_organisation_is_called_what_the_directory_calls_it()
    {
        await using var scene = await OpenAsync();
        var view = await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop);
        var employer = view.State.Membership.Members[LiveScene.IdOf("nils")].Person.OrganisationId!.Value;
        await scene.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), null, new OrganisationRef(employer, "Another"), null, new DateOnly(2026, 1, 5),
            "patient", null));
        view = await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop);
        view.State.Consent.Blocks.Values.Single().Organisation!.Name.ShouldBe("Universitetssykehuset Nord-Norge");
        (await StatusAsync("nils", $"/api/rooms/{scene.RoomId}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<LiveScene> OpenAsync() =>
        LiveScene.OpenAsync(development.Process, ("nils", Role.Specialist), ("elle", Role.Specialist));

    private async Task<HubReader> FollowAsync(LiveScene scene, string person)
    {
        var view = await scene.As(person).ViewAsync(scene.RoomId, Stop);
        var reader = await HubReader.OpenAsync(development.Process.Address, person, scene.RoomId);
        await reader.FollowAsync(view);
        return reader;
    }

    private static Phenotype Feature(string label) =>
        new(new Term(label), false, null, null, new Provenance(ProvenanceKind.Member));

    private static async Task<Guid> KeepAsync(
        LiveScene scene, IReadOnlyList<Guid>? materials, IReadOnlyList<Guid>? parts = null)
    {
        var id = Guid.CreateVersion7();
        await scene.GiveAsync(LiveScene.Opener, new RecordBlock(
            id, LiveScene.CardOf("nils"), null, materials, new DateOnly(2026, 1, 5), "patient", null, parts));
        return id;
    }

    private static string[] Paths(LiveScene scene) =>
    [
        $"/api/rooms/{scene.RoomId}", $"/api/rooms/{scene.RoomId}/events", $"/api/rooms/{scene.RoomId}/log",
        $"/api/rooms/{scene.RoomId}/annotations", $"/api/rooms/{scene.RoomId}/conclusion.json",
        $"/api/rooms/{scene.RoomId}/materials/{scene.MaterialId}/content",
    ];

    private async Task<string> TextAsync(string person, string path)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.AskAsync(path);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private async Task<HttpStatusCode> StatusAsync(string person, string path)
    {
        using var client = await development.Process.BearerAsync(person);
        using var answer = await client.AskAsync(path);
        return answer.StatusCode;
    }
}
