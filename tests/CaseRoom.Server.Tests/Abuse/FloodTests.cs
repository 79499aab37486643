using System.Net.WebSockets;
using System.Text;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>A client that sends and opens as much as it can, for a bounded time.</summary>
public sealed class FloodTests(ITestOutputHelper output)
{
    private const string Abuser = "nils";
    private const string Member = "elle";

    /// <summary>More than the server may grow by (requirement B5), bytes.</summary>
    private const long MostGrowth = 200L * 1024 * 1024;

    private const int Rounds = 40;

    /// <summary>Marks of a page each that somebody else makes in a round.</summary>
    private const int AtOnce = 5;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEC-09", "LIM-01", "LIM-06", "LIM-08")]
    public async Task Messages_too_large_too_deep_and_too_many_leave_others_and_the_servers_memory_alone()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(server, (Abuser, Role.Specialist), (Member, Role.Specialist));
        await using var other = await LiveScene.OpenAsync(server, (Member, Role.Specialist));
        var reader = await other.FollowAsync(LiveScene.Opener);
        var before = server.WorkingSet;
        var deep = $"{new string('[', 1_000)}{new string(']', 1_000)}";
        var large = new string('x', 1024 * 1024);
        var frozen = new List<RawHub>();
        for (var round = 0; round < Rounds; round++)
        {
            await SendAsync(server, $"{{\"type\":1,\"target\":\"Submit\",\"arguments\":{deep}}}");
            await SendAsync(server, $"{{\"type\":1,\"target\":\"Submit\",\"arguments\":[\"{large}\"]}}");
            await SendAsync(server, "not json at all");
            await HttpAsync(server, scene.RoomId, $"[{{\"commandId\":{deep}}}]");
            await HttpAsync(server, scene.RoomId, $"[{{\"data\":\"{large}\"}}]");
            if (round % 2 == 0) { frozen.Add(await FrozenAsync(server, scene.RoomId)); }
            await FlowAsync(scene, round);
            var given = await other.GiveAsync(Member, other.Mark($"round {round}"));
            await reader.WaitForAsync(v => v.Sequence >= given.LastSequence, Stop);
        }

        var grown = server.WorkingSet - before;
        output.WriteLine($"{Rounds} rounds; the server's memory grew by {grown / 1024 / 1024} MB");
        grown.ShouldBeLessThan(MostGrowth);
        foreach (var hub in frozen) { await hub.DisposeAsync(); }
        var marks = (await scene.As(Member).ViewAsync(scene.RoomId, Stop)).State.Annotations.Items.Values;
        marks.Count().ShouldBe(Rounds * AtOnce);
        marks.ShouldAllBe(mark => mark.Label.StartsWith("flow", StringComparison.Ordinal));
    }

    /// <summary>Something goes on in the room that is asked for and not read.</summary>
    private static async Task FlowAsync(LiveScene scene, int round)
    {
        var outcomes = await scene.As(Member).SubmitAsync(
            scene.RoomId,
            [
                .. Enumerable.Range(0, AtOnce).Select(n => CaseRoomClient.Command(
                    scene.Mark($"flow {round} {n}") with { Body = new string('x', Limits.Paragraph) })),
            ],
            Stop);
        outcomes.ShouldAllBe(outcome => outcome.Status == OutcomeStatus.Applied);
    }

    /// <summary>A connection that asks for all there is and reads none of it.</summary>
    private static async Task<RawHub> FrozenAsync(ServerProcess server, Guid room)
    {
        var hub = await RawHub.ConnectAsync(server, Abuser, receiveBuffer: 4 * 1024);
        try { await hub.SendAsync("Follow", room, 0, ""); }
        catch (WebSocketException)
        {
            // One connection too many is closed.
        }

        return hub;
    }

    private static async Task SendAsync(ServerProcess server, string message)
    {
        await using var hub = await RawHub.ConnectAsync(server, Abuser);
        try
        {
            await hub.SendTextAsync(message);
            // Answered, or ended for the message before.
            await hub.CallAsync("Submit", Guid.Empty, Array.Empty<object>());
        }
        catch (WebSocketException)
        {
            // Cut in the middle of it.
        }
    }

    private static async Task HttpAsync(ServerProcess server, Guid room, string body)
    {
        using var client = await server.BearerAsync(Abuser);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        try
        {
            using var answer = await client.PostAsync(
                new Uri($"/api/rooms/{room}/commands", UriKind.Relative), content, Stop);
            ((int)answer.StatusCode).ShouldBeLessThan(500);
            (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("applied");
        }
        catch (HttpRequestException)
        {
            // Ended before it was read to its end.
        }
    }
}
