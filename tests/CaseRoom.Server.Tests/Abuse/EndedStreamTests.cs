using System.Net;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>Somebody who was removed and whose program pays no heed.</summary>
public sealed class EndedStreamTests(DevelopmentServer development)
{
    private const string Removed = "nils";
    private const string Stays = "elle";

    private readonly ServerProcess server = development.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEC-09", "LIVE-05")]
    public async Task Who_was_removed_gets_and_gives_nothing_more_whatever_they_call()
    {
        await using var scene = await LiveScene.OpenAsync(
            server, (Removed, Role.Specialist), (Stays, Role.Specialist));
        await using var hub = await RawHub.ConnectAsync(server, Removed);
        await hub.CallAsync("Follow", scene.RoomId, 0, "");
        var last = await hub.UntilAsync(c => c.IsBatch);
        await scene.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf(Removed), "Moved"));
        await hub.UntilAsync(c => c.IsReset);
        var seen = hub.Received.Count;
        var after = await scene.GiveAsync(Stays, scene.Mark("nach-dem-ausscheiden"));

        (long, string)[] places = [(last.To, last.Hash), (0, ""), (after.LastSequence!.Value, "")];
        foreach (var (place, hash) in places)
        {
            await hub.CallAsync("Follow", scene.RoomId, place, hash);
        }

        (await hub.SubmitAsync(scene.RoomId, CaseRoomClient.Command(scene.Mark("x"))))[0].Status
            .ShouldBe(OutcomeStatus.Refused);
        await hub.CallAsync("Signal", scene.RoomId, new { kind = "here", page = 1 });
        await hub.CallAsync("Unfollow", scene.RoomId);
        hub.Received.Skip(seen).ShouldAllBe(c => c.IsReset);
        using var client = await server.BearerAsync(Removed);
        string[] paths =
        [
            "", "/events?after=0", "/log?after=0", "/annotations", "/access-log", "/conclusion.json?form=pseudonymised",
            $"/materials/{scene.MaterialId}/content",
        ];
        foreach (var path in paths)
        {
            using var answer = await client.AskAsync($"/api/rooms/{scene.RoomId}{path}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var list = await client.AskAsync("/api/rooms");
        (await list.Content.ReadAsStringAsync(Stop)).ShouldNotContain($"{scene.RoomId}");
    }
}
