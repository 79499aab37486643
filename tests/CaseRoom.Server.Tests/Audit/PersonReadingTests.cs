using System.Net;
using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>All that one person read, for who has to tell of a breach.</summary>
public sealed class PersonReadingTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    private const string Controller = "gunnar";
    private const string Patient = "Kanarifuglsen";
    private const string Path = "/api/log-review";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-130", "AUD-71", "AUD-72")]
    public async Task Everything_one_person_read_or_was_refused_leaves_as_one_table_and_nobody_elses()
    {
        await using var read = await OpenAsync("siri");
        await using var alsoRead = await OpenAsync("siri");
        await using var others = await OpenAsync("nils");
        using var siri = await room.Server.BearerAsync("siri");
        using var list = await siri.AskAsync("/api/rooms");
        list.EnsureSuccessStatusCode();
        foreach (var scene in (LiveScene[])[read, alsoRead])
        {
            (await siri.AskAsync($"/api/rooms/{scene.RoomId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await siri.AskAsync($"/api/rooms/{others.RoomId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var gunnar = await room.Server.BearerAsync(Controller);
        var csv = await TextAsync(gunnar, $"{Path}/readings.csv?reader={LiveScene.IdOf("siri")}&lang=en");
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldContain("\"With name and national identity number\"");
        lines.Skip(1).ShouldAllBe(line => line.Contains("Siri ", StringComparison.Ordinal));
        foreach (var scene in (LiveScene[])[read, alsoRead])
        {
            Of(scene).ShouldContain(line => line.Contains("\"Opened the case\"", StringComparison.Ordinal));
            Of(scene).ShouldContain(line => line.Contains("\"Saw the case in their list\"", StringComparison.Ordinal));
        }

        Of(others).ShouldAllBe(line => line.Contains("\"Refused\"", StringComparison.Ordinal));
        Of(others).ShouldNotBeEmpty();
        csv.ShouldNotContain(Patient);

        // Each of the rooms has it in its own log, where the patient sees it.
        foreach (var scene in (LiveScene[])[read, alsoRead, others])
        {
            (await room.Kept.InAsync(StreamId.Room(scene.RoomId), LiveScene.IdOf(Controller)))
                .ShouldContain(entry => entry.Kind == AccessKind.LogReview);
        }

        IEnumerable<string> Of(LiveScene scene) => lines.Where(line => line.Contains(
            $"{scene.RoomId:N}"[^4..].ToUpperInvariant(), StringComparison.Ordinal));
    }

    [Fact, Rule("AUD-131", "AUD-71")]
    public async Task Everybody_who_read_is_listed_by_how_much_and_no_case_is_named()
    {
        await using var one = await OpenAsync("eivind");
        await using var two = await OpenAsync("eivind");
        using var eivind = await room.Server.BearerAsync("eivind");
        foreach (var scene in (LiveScene[])[one, two])
        {
            (await eivind.AskAsync($"/api/rooms/{scene.RoomId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var gunnar = await room.Server.BearerAsync(Controller);
        var text = await TextAsync(gunnar, $"{Path}/readers");
        var readers = JsonNode.Parse(text)!["readers"]!.AsArray();
        var own = readers.Single(reader => (Guid)reader!["personId"]! == LiveScene.IdOf("eivind"))!;
        ((int)own["cases"]!, (int)own["identified"]!).ShouldBe((2, 0));
        readers.Select(reader => (int)reader!["cases"]!).ShouldBeInOrder(SortDirection.Descending);
        text.ShouldNotContain($"{one.RoomId}");
        text.ShouldNotContain(Patient);
        (await room.Kept.InAsync(StreamId.Audit, LiveScene.IdOf(Controller)))[^1].Form.ShouldBe("readers");
    }

    [Theory, Rule("AUD-70", "AUD-130")]
    [InlineData("/readers")]
    [InlineData("/readings.csv?reader=d2000000-0000-4000-8000-000000000001")]
    public async Task Both_are_there_for_a_log_controller_alone(string path)
    {
        foreach (var person in (string[])["kari", "astrid", "vigdis"])
        {
            using var other = await room.Server.BearerAsync(person);
            (await other.AskAsync($"{Path}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var gunnar = await room.Server.BearerAsync(Controller);
        var join = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        (await gunnar.AskAsync($"{Path}{path}{join}from=2026-01-01&until=2026-12-31")).StatusCode
            .ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<LiveScene> OpenAsync(string person)
    {
        var scene = await LiveScene.OpenAsync(room.Server.Address, (person, Role.Specialist));
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient($"Tuva {Patient}", null, null, null, null));
        return scene;
    }

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
