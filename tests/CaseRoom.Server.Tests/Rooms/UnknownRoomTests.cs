using System.Net;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Somebody who names rooms that are not there, or not theirs. That they are told the same of both at every
/// address, <see cref="ShutRoomTests"/> holds.</summary>
public sealed class UnknownRoomTests(LimitedServer limited)
{
    private const string Stranger = "erik";

    /// <summary>Tries that no minute has passed for.</summary>
    private static readonly int Most = Allowance.VainTries.AtOnce + Allowance.VainTries.Growing;

    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("HOST-02")]
    public async Task It_costs_no_grain_cursor_or_channel_to_read_it_or_to_follow_it()
    {
        var calls = new GrainCalls();
        await using var host = MovedServer.Start(services => services.AddSingleton<IIncomingGrainCallFilter>(calls));
        await using var scene = await LiveScene.OpenAsync(host.Address);
        var view = await scene.As(LiveScene.Opener).ViewAsync(scene.RoomId, Stop);
        using var client = await host.BearerAsync(Stranger);
        foreach (var room in (Guid[])[scene.RoomId, Guid.CreateVersion7()])
        {
            calls.Of(room);
            using var read = await client.AskAsync($"/api/rooms/{room}");
            using var events = await client.AskAsync($"/api/rooms/{room}/events");
            (read.StatusCode, events.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
            await using var hub = await HubReader.OpenAsync(host.Address, Stranger, room);
            await hub.FollowAsync(view);
            (await hub.NextAsync()).ShouldBe(ResetReason.Removed);
            calls.Of(room).ShouldBeEmpty();
        }

        await using var member = await HubReader.OpenAsync(host.Address, LiveScene.Opener, scene.RoomId);
        await member.FollowAsync(view);
        await scene.GiveAsync(LiveScene.Opener, scene.Mark("here"));
        (await member.NextAsync()).ShouldBeOfType<Batch>();
        calls.Of(scene.RoomId).ShouldNotBeEmpty();
    }

    [Fact, Rule("HOST-02")]
    public async Task Who_tries_many_rooms_in_the_hub_is_told_to_wait()
    {
        await using var scene = await LiveScene.OpenAsync(server);
        await using var hub = await RawHub.ConnectAsync(server, "luc");
        var (tries, error) = (0, (string?)null);
        while (error is null)
        {
            error = (await hub.CallAsync("Follow", Guid.CreateVersion7(), 0, "")).Error;
            if (error is null) { (++tries).ShouldBeLessThan(Most); }
        }

        tries.ShouldBeGreaterThanOrEqualTo(Allowance.VainTries.AtOnce);
        error.ShouldContain("tooMany: 30 tries a minute.");
        await using var other = await RawHub.ConnectAsync(server, LiveScene.Opener);
        (await other.CallAsync("Follow", scene.RoomId, 0, "")).Error.ShouldBeNull();
    }

    [Fact, Rule("HOST-02")]
    public async Task Who_tries_many_rooms_over_HTTP_is_told_to_wait_and_who_reads_their_own_is_not()
    {
        await using var scene = await LiveScene.OpenAsync(server);
        using var client = await server.BearerAsync("clara");
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var (tries, status) = (0, HttpStatusCode.NotFound);
        while (status is HttpStatusCode.NotFound)
        {
            using var answer = await client.AskAsync($"/api/rooms/{Guid.CreateVersion7()}");
            status = answer.StatusCode;
            if (status is HttpStatusCode.NotFound) { (++tries).ShouldBeLessThan(Most); }
            else { (await answer.ProblemCodeAsync()).ShouldBe("tooMany"); }
        }

        status.ShouldBe(HttpStatusCode.TooManyRequests);
        tries.ShouldBeGreaterThanOrEqualTo(Allowance.VainTries.AtOnce);
        for (var n = 0; n < 3 * Allowance.VainTries.AtOnce; n++)
        {
            using var own = await kari.AskAsync($"/api/rooms/{scene.RoomId}");
            own.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
