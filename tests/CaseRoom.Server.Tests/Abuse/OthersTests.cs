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
        await using var other = await LiveScene.OpenAsync(server, (Thief, Role.Specialist));
        var elsewhere = await scene.As(Thief).ViewAsync(other.RoomId, Stop);
        (string What, object Place, object Hash)[] places =
        [
            ("before the first", -1, ""), ("beyond the last", long.MaxValue, ""), ("without a hash", 1, ""),
            ("too short a hash", 0, "AAAA"), ("far too long a hash", 1, new string('A', 40_000)),
            ("another room's", elsewhere.Sequence, elsewhere.Hash),
        ];
        foreach (var (what, place, hash) in places)
        {
            await using var hub = await RawHub.ConnectAsync(server, Thief);
            (await hub.CallAsync("Follow", scene.RoomId, place, hash)).Error.ShouldBeNull(what);
            // What a cursor says comes beside the answer to the call: the first of it is awaited, whichever it is.
            (await hub.UntilAsync(call => call.IsReset || call.IsBatch)).Reason.ShouldBe("restored", what);
            await ATruePlaceGetsWhatIsWrittenAsync(scene);
            await hub.CallAsync("Unfollow", scene.RoomId);
            hub.Received.ShouldNotContain(call => call.IsBatch, what);
        }
    }

    [Fact, Rule("SEC-09", "LIVE-05")]
    public async Task A_cursor_at_what_is_no_place_at_all_is_an_error_and_shows_nothing()
    {
        await using var scene = await LiveScene.OpenAsync(server, (Thief, Role.Specialist));
        (string What, object Place, object Hash)[] places =
        [
            ("words", "1; drop", "x"), ("a fraction", 1.5, "x"), ("an object", new { }, "x"),
            ("a hash of digits", 1, 7),
        ];
        foreach (var (what, place, hash) in places)
        {
            await using var hub = await RawHub.ConnectAsync(server, Thief);
            (await hub.CallAsync("Follow", scene.RoomId, place, hash)).Error.ShouldNotBeNull(what);
            await ATruePlaceGetsWhatIsWrittenAsync(scene);
            // Its answer shows that the connection was not cut instead.
            (await hub.CallAsync("Unfollow", scene.RoomId)).Error.ShouldBeNull(what);
            hub.Received.ShouldBeEmpty(what);
        }
    }

    /// <summary>The same call with the room's own place and hash: what is written then comes, and begins there.
    /// </summary>
    private async Task ATruePlaceGetsWhatIsWrittenAsync(LiveScene scene)
    {
        var view = await scene.As(Thief).ViewAsync(scene.RoomId, Stop);
        await using var hub = await RawHub.ConnectAsync(server, Thief);
        (await hub.CallAsync("Follow", scene.RoomId, view.Sequence, view.Hash)).Error.ShouldBeNull();
        await scene.GiveAsync(Thief, scene.Mark("on"));
        var first = await hub.UntilAsync(call => call.IsReset || call.IsBatch);
        first.Reason.ShouldBeNull();
        first.From.ShouldBe(view.Sequence + 1);
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
