using CaseRoom.Server.Tests.Live;

namespace CaseRoom.Server.Tests.Security;

/// <summary>What the methods of the hub answer a seat of the matrix.</summary>
internal static class HubAnswers
{
    public static async Task<Answer> SubmitAsync(AccessScene scene, Seat seat)
    {
        if (await scene.HubAsync(seat) is not { } hub) { return Answer.Denied; }
        var (result, _) = await hub.CallAsync("Submit", scene.RoomOf(seat).RoomId, Join());
        return new Answer(!AccessScene.SaysNotAllowed(result!.ToJsonString()));
    }

    public static async Task<Answer> FollowAsync(AccessScene scene, Seat seat)
    {
        if (await scene.HubAsync(seat) is not { } hub) { return Answer.Denied; }
        var first = await BeginAsync(hub, scene.RoomOf(seat).RoomId);
        await hub.CallAsync("Unfollow", scene.RoomOf(seat).RoomId);
        return new Answer(first.IsBatch, first.Arguments.ToJsonString(RawHub.Writing));
    }

    private static async Task<HubCall> BeginAsync(RawHub hub, Guid room)
    {
        await hub.SendAsync("Follow", room, 0, "");
        // What an earlier cursor of this connection still had to say begins later.
        return await hub.UntilAsync(c => c.IsReset || (c.IsBatch && c.From == 1));
    }

    /// <summary>A signal is answered when another reader gets it, before the next one by a member.</summary>
    public static async Task<Answer> SignalAsync(AccessScene scene, Seat seat)
    {
        if (await scene.HubAsync(seat) is not { } hub) { return Answer.Denied; }
        var asked = scene.RoomOf(seat);
        var room = asked.RoomId;
        var mine = Random.Shared.Next(1_000_000_000);
        var next = mine + 1;
        // Only who follows a room signals in it.
        foreach (var each in (RawHub[])[hub, asked.Member]) { await BeginAsync(each, room); }
        await hub.CallAsync("Signal", room, new { kind = "here", page = mine });
        await asked.Member.CallAsync("Signal", room, new { kind = "here", page = next });
        await asked.Listener.UntilAsync(c => Says(c, next));
        return new Answer(asked.Listener.Received.Any(c => Says(c, mine)));
    }

    private static bool Says(HubCall call, int page) => call.Target == "Signals"
        && call.Arguments[1]!.AsArray().Any(s => (int?)s!["signal"]!["page"] == page);

    private static object Join() =>
        new[] { new { commandId = Guid.CreateVersion7(), type = "join", data = new { } } };
}
