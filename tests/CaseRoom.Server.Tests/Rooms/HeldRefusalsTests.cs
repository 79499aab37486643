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

/// <summary>Who has used up what they may, and asks in a loop, while nothing grows back; answers are held by a clock of
/// their own.</summary>
public sealed class HeldRefusalsTests : IAsyncLifetime
{
    private const string Eager = "nils";

    private readonly TimerClock clock = new();
    private readonly HeldRefusals held;
    private readonly PersonLimits limits = new(CommandRates.Shipped, new FakeTimeProvider());
    private MovedServer server = null!;

    public HeldRefusalsTests() => held = new HeldRefusals(clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIM-37")]
    public async Task As_many_answers_of_one_person_are_held_as_may_be_and_nobody_elses_because_of_them()
    {
        var person = Guid.CreateVersion7();
        var first = Enumerable.Range(0, WireLimits.RefusalsHeld)
            .Select(_ => held.HoldAsync(person, Stop)).ToList();

        held.HoldAsync(person, Stop).IsCompleted.ShouldBeTrue();
        first.ShouldAllBe(one => !one.IsCompleted);
        var other = held.HoldAsync(Guid.CreateVersion7(), Stop);
        other.IsCompleted.ShouldBeFalse();

        clock.Advance(HeldRefusals.Wait);
        await Task.WhenAll(first.Append(other));
        held.HoldAsync(person, Stop).IsCompleted.ShouldBeFalse();
    }

    [Fact, Rule("LIM-37")]
    public async Task Nothing_is_held_for_who_is_gone()
    {
        using var gone = new CancellationTokenSource();
        var person = Guid.CreateVersion7();
        var answers = Enumerable.Range(0, WireLimits.RefusalsHeld)
            .Select(_ => held.HoldAsync(person, gone.Token)).ToList();
        answers.ShouldAllBe(one => !one.IsCompleted);

        await gone.CancelAsync();
        await Task.WhenAll(answers);
        held.HoldAsync(person, Stop).IsCompleted.ShouldBeFalse();
    }

    [Fact, Rule("LIM-37")]
    public async Task Over_HTTP_a_reading_and_a_command_too_many_are_answered_later()
    {
        await using var scene = await LiveScene.OpenAsync(server.Address, (Eager, Role.Specialist));
        using var reader = await server.BearerAsync(Eager);
        using var client = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, Eager));
        while (limits.MayRead(LiveScene.IdOf(Eager))) { }
        while (limits.MaySubmit(LiveScene.IdOf(Eager), 1)) { }

        var read = await HeldAsync(
            () => reader.GetAsync(new Uri($"/api/rooms/{scene.RoomId}", UriKind.Relative), Stop));
        read.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        var given = await HeldAsync(
            () => client.SubmitAsync(scene.RoomId, [CaseRoomClient.Command(new Join())], Stop));
        given[0].Problem!.Code.ShouldBe("tooMany");
    }

    [Fact, Rule("LIM-37")]
    public async Task In_the_hub_what_comes_behind_a_call_or_a_signal_too_many_waits_with_it()
    {
        await using var scene = await LiveScene.OpenAsync(server.Address, (Eager, Role.Specialist));
        await using var hub = await RawHub.ConnectAsync(server, Eager);
        await hub.CallAsync("Follow", scene.RoomId, 0, "");
        await hub.UntilAsync(call => call.IsBatch);
        while (limits.MaySignal(LiveScene.IdOf(Eager))) { }

        await HeldAsync(async () =>
        {
            await hub.SendAsync("Signal", scene.RoomId, new { kind = "here", page = 1 });
            return await hub.CallAsync("Submit", scene.RoomId, Array.Empty<object>());
        });

        while (limits.MaySubmit(LiveScene.IdOf(Eager), 1)) { }
        var given = await HeldAsync(() => hub.SubmitAsync(scene.RoomId, CaseRoomClient.Command(new Join())));
        given[0].Problem!.Code.ShouldBe("tooMany");
        var (_, error) = await HeldAsync(() => hub.CallAsync("Follow", scene.RoomId, 0, ""));
        error.ShouldNotBeNull().ShouldContain("tooMany");
    }

    [Fact, Rule("LIM-37", "LIM-20")]
    public void Whom_others_of_the_room_outran_is_not_held_up_for_it()
    {
        static Outcome Refused(string of) => new(
            Guid.CreateVersion7(), OutcomeStatus.Refused, null, null, Repeated: false, new Problem("tooMany", of));

        CallLimit.CameTooSoon([Refused("room")]).ShouldBeFalse();
        CallLimit.CameTooSoon([Refused("room"), Refused("second")]).ShouldBeTrue();
    }

    public ValueTask InitializeAsync()
    {
        server = MovedServer.Start(services => services.AddSingleton(limits).AddSingleton(held));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        limits.Dispose();
        held.Dispose();
    }

    /// <summary>What is answered once the time of its one hold has passed, and not before.</summary>
    private async Task<T> HeldAsync<T>(Func<Task<T>> ask)
    {
        var before = clock.Periods.Count;
        var answer = ask();
        await Eventually.IsTrueAsync(() => clock.Periods.Count > before);
        answer.IsCompleted.ShouldBeFalse();
        clock.Advance(HeldRefusals.Wait);
        var said = await answer;
        clock.Periods.Count.ShouldBe(before + 1);
        return said;
    }
}
