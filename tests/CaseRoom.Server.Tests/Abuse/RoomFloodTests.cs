using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>Several people who give one room as much as they can, at once.</summary>
public sealed class RoomFloodTests(LimitedServer limited)
{
    private const string Calm = "guro";
    private const string Elsewhere = "mari";
    private static readonly string[] Many = ["nils", "elle", "bjorn", "siri", "eivind", "ragnhild"];
    private static readonly Problem OfRoom = new("tooMany", "room", Limit: WireLimits.CommandsPerRoomSecond);

    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIM-20", "SEC-09")]
    public async Task Several_members_who_flood_a_room_are_slowed_and_readings_and_other_rooms_go_on()
    {
        await using var scene = await LiveScene.OpenAsync(
            server, [.. Many.Append(Calm).Select(person => (person, Role.Specialist))]);
        await using var other = await LiveScene.OpenAsync(server, (Elsewhere, Role.CentreStaff));
        var slowed = new ConcurrentDictionary<string, Problem>();
        // All go on until several were slowed: who is alone never is.
        bool Several() => slowed.Count > 1;
        var floods = Task.WhenAll(Many.Select(person => FloodAsync(scene, person, problem =>
        {
            if (problem.Field == "room") { slowed.TryAdd(person, problem); }
            return Several();
        })));
        var round = 0;
        await Eventually.IsTrueAsync(async () =>
        {
            (await scene.As(Calm).ViewAsync(scene.RoomId, Stop)).Sequence.ShouldBePositive();
            // Fewer than one person may give.
            if (round++ % 8 == 0) { await other.GiveAsync(Elsewhere, other.Mark("elsewhere")); }
            return Several();
        });
        await floods;
        slowed.Values.ShouldAllBe(problem => problem == OfRoom);

        // Later it is taken, under the same id.
        var command = CaseRoomClient.Command(scene.Mark("later"));
        await Eventually.IsTrueAsync(async () =>
            (await scene.As(Calm).SubmitAsync(scene.RoomId, [command], Stop))[0].Status is OutcomeStatus.Applied);
    }

    [Fact, Rule("LIM-20", "SEC-09")]
    public async Task One_member_alone_ends_at_their_own_limit_and_strangers_take_nothing_of_the_rooms()
    {
        await using var scene = await LiveScene.OpenAsync(
            server, (Many[0], Role.Specialist), (Calm, Role.Specialist));
        (await FloodAsync(scene, Many[0], _ => true)).Field.ShouldBe("second");
        // Together more than the room's members may, at once and while it lasts.
        var ended = await Task.WhenAll(Many.Skip(1).Select(person => FloodAsync(scene, person, _ => true)));
        ended.ShouldAllBe(refused => refused.Field == "second");
        (await scene.GiveAsync(Calm, scene.Mark("calm"))).Status.ShouldBe(OutcomeStatus.Applied);
    }

    [Fact, Rule("LIM-20")]
    public async Task Over_http_it_is_said_when_to_ask_again()
    {
        await using var scene = await LiveScene.OpenAsync(server, (Calm, Role.Specialist));
        using var client = await server.BearerAsync(Calm);
        var body = JsonSerializer.Serialize(Joins(), WireJson.Options);
        HttpResponseMessage answer;
        do
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            answer = await client.PostAsync(
                new Uri($"/api/rooms/{scene.RoomId}/commands", UriKind.Relative), content, Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        while (!(await answer.Content.ReadAsStringAsync(Stop)).Contains("tooMany", StringComparison.Ordinal));
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    /// <summary>Gives commands that change nothing until it was refused for being too fast and that is enough; the last
    /// such refusal.</summary>
    private async Task<Problem> FloodAsync(LiveScene scene, string person, Func<Problem, bool> isEnough)
    {
        await using var hub = await RawHub.ConnectAsync(server, person);
        Problem? refused = null;
        await Eventually.IsTrueAsync(async () =>
        {
            var problem = (await hub.SubmitAsync(scene.RoomId, Joins()))[0].Problem;
            if (problem?.Code == "tooMany") { refused = problem; }
            return refused is not null && isEnough(refused);
        });
        return refused!;
    }

    private static WireCommand[] Joins() =>
        [.. Enumerable.Range(0, WireLimits.CommandsPerCall).Select(_ => CaseRoomClient.Command(new Join()))];
}
