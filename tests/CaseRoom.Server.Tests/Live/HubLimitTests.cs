using System.Diagnostics;
using System.Net.WebSockets;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>A page that asks too much of the hub.</summary>
public sealed class HubLimitTests(LimitedServer limited)
{
    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIM-06")]
    public async Task One_connection_too_many_is_closed_with_its_reason_and_the_others_go_on()
    {
        const string Person = "solveig";
        await using var scene = await LiveScene.OpenAsync(server, (Person, Role.CentreStaff));
        var hubs = new List<RawHub>();
        for (var n = 0; n < WireLimits.ConnectionsPerPerson; n++)
        {
            hubs.Add(await RawHub.ConnectAsync(server, Person));
        }

        await using var over = await RawHub.ConnectAsync(server, Person);
        (await over.UntilClosedAsync()).ShouldBe("tooMany: 20 connections a person.");
        await using var others = await RawHub.ConnectAsync(server, LiveScene.Opener);
        foreach (var hub in hubs.Append(others))
        {
            var outcomes = await hub.SubmitAsync(scene.RoomId, CaseRoomClient.Command(new Join()));
            outcomes[0].Status.ShouldBe(OutcomeStatus.Applied);
        }

        await hubs[0].DisposeAsync();
        await using var next = await UntilTakenAsync(Person, scene.RoomId);
        foreach (var hub in hubs) { await hub.DisposeAsync(); }
    }

    [Fact, Rule("LIM-06")]
    public async Task A_connection_follows_no_more_rooms_than_it_may()
    {
        const string Person = "anders";
        using var client = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, Person));
        var rooms = new List<Guid>();
        for (var n = 0; n <= WireLimits.RoomsPerConnection; n++) { rooms.Add(await OpenAsync(client)); }

        await using var hub = await RawHub.ConnectAsync(server, Person);
        // Rooms that are not there for this person are not followed, and do not count.
        foreach (var unknown in rooms) { await FollowAsync(hub, Other(unknown)); }
        foreach (var room in rooms.SkipLast(1)) { (await FollowAsync(hub, room)).ShouldBeNull(); }
        (await FollowAsync(hub, rooms[^1])).ShouldNotBeNull().ShouldContain("tooMany: 20 rooms a connection.");
        await hub.CallAsync("Unfollow", rooms[0]);
        (await FollowAsync(hub, rooms[^1])).ShouldBeNull();
    }

    [Fact, Rule("LIM-04")]
    public async Task Following_without_pause_is_counted()
    {
        // Nothing grows back.
        using var limits = new PersonLimits(CommandRates.Shipped, new FakeTimeProvider());
        await using var here = MovedServer.Start(services => services.AddSingleton(limits));
        await using var hub = await RawHub.ConnectAsync(here, "ragnhild");
        (await FollowAsync(hub, Guid.Empty)).ShouldBeNull();
        while (limits.MaySubmit(LiveScene.IdOf("ragnhild"), 1)) { }

        (await FollowAsync(hub, Guid.Empty)).ShouldNotBeNull().ShouldContain("tooMany: 50 calls a second.");
    }

    [Fact, Rule("LIM-38", "SEC-09")]
    public async Task Who_connects_again_and_again_is_told_to_wait_before_they_are_taken_and_others_are_taken()
    {
        // Nothing grows back.
        using var limits = new PersonLimits(CommandRates.Shipped, new FakeTimeProvider());
        await using var here = MovedServer.Start(services => services.AddSingleton(limits));
        await using (await RawHub.ConnectAsync(here, "ragnhild")) { }
        var left = 0;
        while (limits.May(Allowance.Connections, LiveScene.IdOf("ragnhild"))) { left++; }
        left.ShouldBe(Allowance.Connections.AtOnce - 1);

        var refused = await Should.ThrowAsync<WebSocketException>(() => RawHub.ConnectAsync(here, "ragnhild"));
        refused.Message.ShouldContain("429");
        await using var other = await RawHub.ConnectAsync(here, LiveScene.Opener);
        (await FollowAsync(other, Guid.Empty)).ShouldBeNull();
    }

    [Fact, Rule("LIM-05")]
    public async Task Signals_beyond_the_limit_and_unsound_ones_are_dropped()
    {
        await using var scene = await LiveScene.OpenAsync(
            server, ("tor", Role.CentreStaff), ("frida", Role.CentreStaff));
        await using var sender = await FollowingAsync(scene, "tor");
        await using var reader = await FollowingAsync(scene, "frida");
        object[] unsound =
        [
            "text", new[] { 1 }, new { kind = "unknown", page = 1 }, new { page = 1 }, Here(-1), Here(0),
            new { kind = "here", page = 1_000, more = new string('x', WireLimits.SignalBytes) },
            System.Text.Json.JsonElement.Parse(
                $"{{\"kind\":\"here\",\"page\":1000,\"a\":{new string('[', 16)}{new string(']', 16)}}}"),
        ];
        foreach (var signal in unsound)
        {
            (await sender.CallAsync("Signal", scene.RoomId, signal)).Error.ShouldBeNull();
        }

        const int Sent = 300;
        var clock = Stopwatch.StartNew();
        for (var n = 1; n < Sent; n++) { await sender.SendAsync("Signal", scene.RoomId, Here(n)); }
        await sender.CallAsync("Submit", scene.RoomId, Array.Empty<object>());
        var allowed = 30 * (clock.Elapsed.TotalSeconds + 2);

        // Sent until it is let through: by then everything before it has come or was dropped.
        var reading = reader.UntilAsync(c => Numbers(c).Contains(Sent));
        while (!reading.IsCompleted)
        {
            await sender.SendAsync("Signal", scene.RoomId, Here(Sent));
            await Task.Delay(50, Stop);
        }

        await reading;
        var received = reader.Received.SelectMany(Numbers).ToList();
        received.ShouldBe(received.Order());
        received.ShouldAllBe(n => n >= 1 && n <= Sent);
        received.Count.ShouldBeInRange(2, (int)allowed);
    }

    [Fact, Rule("LIM-08")]
    public async Task A_message_larger_than_a_call_ends_the_connection_and_no_other()
    {
        await using var scene = await LiveScene.OpenAsync(server, ("eivind", Role.Specialist));
        await using var abuser = await RawHub.ConnectAsync(server, "eivind");
        await using var other = await RawHub.ConnectAsync(server, "eivind");

        await abuser.SendTextAsync($"{{\"type\":6{new string(' ', WireLimits.CallBytes + 1)}}}");

        (await abuser.UntilClosedAsync()).ShouldNotBeNull();
        (await other.SubmitAsync(scene.RoomId, CaseRoomClient.Command(new Join())))[0].Status
            .ShouldBe(OutcomeStatus.Applied);
    }

    private async Task<RawHub> FollowingAsync(LiveScene scene, string person)
    {
        var hub = await RawHub.ConnectAsync(server, person);
        await hub.CallAsync("Follow", scene.RoomId, 0, "");
        await hub.UntilAsync(c => c.IsBatch);
        return hub;
    }

    private static Guid Other(Guid room) => new([.. room.ToByteArray().Reverse()]);

    private static async Task<string?> FollowAsync(RawHub hub, Guid room) =>
        (await hub.CallAsync("Follow", room, 0, "")).Error;

    /// <summary>Numbered by the page that somebody looks at.</summary>
    private static object Here(int page) => new { kind = "here", page };

    private static IEnumerable<int> Numbers(HubCall call) => call.Target == "Signals"
        ? call.Arguments[1]!.AsArray().Select(s => (int?)s!["signal"]!["page"] ?? -1)
        : [];

    private static async Task<Guid> OpenAsync(CaseRoomClient client)
    {
        var room = Guid.CreateVersion7();
        var at = new OrganisationRef(Guid.NewGuid(), "Oslo universitetssykehus");
        var unit = new OrganisationRef(Guid.NewGuid(), "Barneavdeling for nevrofag");
        var body = new OpenRoomBody(
            Guid.CreateVersion7(), room, Role.ResponsibleDoctor, at, unit, "Test", "What is it?");
        (await client.OpenAsync(body, Stop)).Status.ShouldBe(OutcomeStatus.Applied);
        return room;
    }

    /// <summary>The one that left is counted until the server has noticed.</summary>
    private async Task<RawHub> UntilTakenAsync(string person, Guid room)
    {
        while (true)
        {
            var hub = await RawHub.ConnectAsync(server, person);
            var (result, _) = await hub.CallAsync("Submit", room, new[] { CaseRoomClient.Command(new Join()) });
            if (result is not null) { return hub; }
            await hub.DisposeAsync();
        }
    }
}
