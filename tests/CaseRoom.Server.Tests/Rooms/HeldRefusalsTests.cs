using System.Diagnostics;
using System.Net;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Who has used up what they may, and asks in a loop, while nothing grows back.</summary>
public sealed class HeldRefusalsTests
{
    private const string Eager = "nils";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIM-37")]
    public async Task As_many_answers_of_one_person_are_held_as_may_be_and_nobody_elses_because_of_them()
    {
        using var held = new HeldRefusals();
        var person = Guid.CreateVersion7();
        var first = Enumerable.Range(0, WireLimits.RefusalsHeld)
            .Select(_ => held.HoldAsync(person, Stop)).ToList();

        held.HoldAsync(person, Stop).IsCompleted.ShouldBeTrue();
        first.ShouldAllBe(one => !one.IsCompleted);
        var other = held.HoldAsync(Guid.CreateVersion7(), Stop);
        other.IsCompleted.ShouldBeFalse();

        await Task.WhenAll(first.Append(other));
        held.HoldAsync(person, Stop).IsCompleted.ShouldBeFalse();
    }

    [Fact, Rule("LIM-37")]
    public async Task Nothing_is_held_for_who_is_gone()
    {
        using var held = new HeldRefusals();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        var person = Guid.CreateVersion7();
        for (var n = 0; n <= WireLimits.RefusalsHeld; n++)
        {
            held.HoldAsync(person, gone.Token).IsCompletedSuccessfully.ShouldBeTrue();
        }
    }

    [Fact, Rule("LIM-37")]
    public async Task Over_HTTP_a_reading_and_a_command_too_many_are_answered_later()
    {
        using var limits = new PersonLimits(CommandRates.Shipped, new FakeTimeProvider());
        await using var server = MovedServer.Start(services => services.AddSingleton(limits));
        await using var scene = await LiveScene.OpenAsync(server.Address, (Eager, Role.Specialist));
        using var reader = await server.BearerAsync(Eager);
        var room = new Uri($"/api/rooms/{scene.RoomId}", UriKind.Relative);
        while (limits.MayRead(LiveScene.IdOf(Eager))) { }
        while (limits.MaySubmit(LiveScene.IdOf(Eager), 1)) { }

        var asked = Stopwatch.StartNew();
        (await reader.GetAsync(room, Stop)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        asked.Elapsed.ShouldBeGreaterThan(HeldRefusals.Wait - Early);

        asked.Restart();
        using var client = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, Eager));
        var outcome = (await client.SubmitAsync(scene.RoomId, [CaseRoomClient.Command(new Join())], Stop))[0];
        outcome.Problem!.Code.ShouldBe("tooMany");
        asked.Elapsed.ShouldBeGreaterThan(HeldRefusals.Wait - Early);
    }

    [Fact, Rule("LIM-37")]
    public async Task In_the_hub_what_comes_behind_a_call_or_signals_too_many_waits_with_them()
    {
        using var limits = new PersonLimits(CommandRates.Shipped, new FakeTimeProvider());
        await using var server = MovedServer.Start(services => services.AddSingleton(limits));
        await using var scene = await LiveScene.OpenAsync(server.Address, (Eager, Role.Specialist));
        await using var hub = await RawHub.ConnectAsync(server, Eager);
        await hub.CallAsync("Follow", scene.RoomId, 0, "");
        await hub.UntilAsync(call => call.IsBatch);
        while (limits.MaySignal(LiveScene.IdOf(Eager))) { }
        const int Signals = WireLimits.SignalsPerSecond / 2;

        var asked = Stopwatch.StartNew();
        for (var n = 0; n < Signals; n++)
        {
            await hub.SendAsync("Signal", scene.RoomId, new { kind = "here", page = 1 });
        }

        await hub.CallAsync("Submit", scene.RoomId, Array.Empty<object>());
        asked.Elapsed.ShouldBeGreaterThan((TimeSpan.FromSeconds(1) * Signals / WireLimits.SignalsPerSecond) - Early);

        while (limits.MaySubmit(LiveScene.IdOf(Eager), 1)) { }
        asked.Restart();
        (await hub.SubmitAsync(scene.RoomId, CaseRoomClient.Command(new Join())))[0].Problem!.Code.ShouldBe("tooMany");
        (await hub.CallAsync("Follow", scene.RoomId, 0, "")).Error.ShouldNotBeNull().ShouldContain("tooMany");
        asked.Elapsed.ShouldBeGreaterThan((2 * HeldRefusals.Wait) - Early);
    }

    /// <summary>By which a timer of the machine may end before its time.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(50);
}
