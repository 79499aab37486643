using System.Net;
using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>Somebody who uses what is others': their commands, their files, places in logs that are none. Commands
/// about others' things are in <see cref="OthersThingsTests"/>.</summary>
public sealed class OthersTests(DevelopmentServer development)
{
    private const string Author = "elle";
    private const string Thief = "nils";
    private const string Stranger = "frida";

    private readonly ServerProcess server = development.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEC-09", "SEQ-04")]
    public async Task A_command_of_another_person_given_again_does_nothing()
    {
        await using var scene = await LiveScene.OpenAsync(
            server, (Author, Role.Specialist), (Thief, Role.Specialist));
        var command = CaseRoomClient.Command(scene.Mark("mine"));
        (await GiveAsync(scene, Author, command)).Status.ShouldBe(OutcomeStatus.Applied);
        var before = await scene.As(Author).ViewAsync(scene.RoomId, Stop);

        foreach (var person in (string[])[Thief, Stranger])
        {
            (await GiveAsync(scene, person, command)).Status.ShouldBe(OutcomeStatus.Refused, person);
            await using var hub = await RawHub.ConnectAsync(server, person);
            (await hub.SubmitAsync(scene.RoomId, command))[0].Status.ShouldBe(OutcomeStatus.Refused, person);
        }

        // Nor with other words by who gave it.
        var changed = command with { Data = CaseRoomClient.Command(scene.Mark("other")).Data };
        (await GiveAsync(scene, Author, changed)).Status.ShouldBe(OutcomeStatus.Refused);
        (await scene.As(Author).ViewAsync(scene.RoomId, Stop)).Hash.ShouldBe(before.Hash);
    }

    [Fact, Rule("SEC-09", "ACC-22")]
    public async Task A_file_of_another_room_is_nowhere_to_who_is_in_their_own()
    {
        await using var other = await LiveScene.OpenAsync(server, (Author, Role.Specialist));
        await using var own = await LiveScene.OpenAsync(server, (Thief, Role.Specialist));
        using var thief = await server.BearerAsync(Thief);
        foreach (var room in (Guid[])[own.RoomId, other.RoomId])
        {
            using var answer = await thief.AskAsync($"/api/rooms/{room}/materials/{other.MaterialId}/content");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory, Rule("SEC-09", "ACC-19")]
    [InlineData("after=-1")]
    [InlineData("after=9223372036854775807")]
    [InlineData("after=99999999999999999999")]
    [InlineData("after=1e3")]
    [InlineData("after=0&limit=-1")]
    [InlineData("after=0&limit=2147483647")]
    [InlineData("after=0;drop table events")]
    public async Task A_place_that_is_none_is_refused_or_bounded(string query)
    {
        await using var scene = await LiveScene.OpenAsync(server, (Thief, Role.Specialist));
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Kanarifuglsen", null, null, null, null));
        using var thief = await server.BearerAsync(Thief);
        foreach (var part in (string[])["events", "log"])
        {
            var own = Shown(await thief.GetStringAsync(
                new Uri($"/api/rooms/{scene.RoomId}/{part}?after=0", UriKind.Relative), Stop));
            own.ShouldNotBeEmpty();
            using var answer = await thief.AskAsync($"/api/rooms/{scene.RoomId}/{part}?{query}");
            var text = await answer.Content.ReadAsStringAsync(Stop);
            ((int)answer.StatusCode).ShouldBeInRange(200, 499, text);
            if (answer.StatusCode is not HttpStatusCode.OK) { continue; }
            Shown(text).Except(own).ShouldBeEmpty("nothing that they are not shown anyhow");
            text.ShouldNotContain("Kanarifuglsen");
        }
    }

    [Fact, Rule("SEC-09", "LIVE-05")]
    public async Task A_cursor_at_a_place_that_is_none_begins_anew_and_shows_nothing_by_itself()
    {
        await using var scene = await LiveScene.OpenAsync(server, (Thief, Role.Specialist));
        (object Place, object Hash)[] places =
        [
            (-1, ""), (long.MaxValue, ""), (1, ""), (0, "AAAA"), (1, new string('A', 40_000)), ("1; drop", "x"),
            (1.5, "x"), (new { }, "x"), (1, 7),
        ];
        foreach (var (place, hash) in places)
        {
            await using var hub = await RawHub.ConnectAsync(server, Thief);
            await hub.CallAsync("Follow", scene.RoomId, place, hash);
            hub.Received.ShouldNotContain(c => c.IsBatch, $"{place} {hash}");
        }
    }

    /// <summary>The events, or entries of the hash chain, of a page.</summary>
    private static List<string> Shown(string page)
    {
        using var json = JsonDocument.Parse(page);
        return [.. json.RootElement.EnumerateObject().First(each => each.Value.ValueKind is JsonValueKind.Array)
            .Value.EnumerateArray().Select(each => each.GetRawText())];
    }

    private static async Task<Outcome> GiveAsync(LiveScene scene, string person, WireCommand command) =>
        (await scene.As(person).SubmitAsync(scene.RoomId, [command], Stop))[0];
}
