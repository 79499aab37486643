using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What a reading of a room costs the grain, on a host that has read it before and on another.</summary>
public sealed class RoomStatesTests : IAsyncLifetime
{
    private const string Whole = nameof(IRoomGrain.State);
    private const string Part = nameof(IRoomGrain.Read);

    private readonly GrainCalls calls = new();
    private readonly MovedServer server;
    private LiveScene scene = null!;

    public RoomStatesTests() => server = MovedServer.Start(services =>
    {
        services.AddSingleton<IIncomingGrainCallFilter>(calls);
        var real = services.Single(s => s.ServiceType == typeof(IRoomLog));
        services.Remove(real);
        services.AddSingleton<IRoomLog>(provider => new FaultyRoomLog(
            (IRoomLog)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
    });

    private FaultyRoomLog Log => (FaultyRoomLog)server.Services.GetRequiredService<IRoomLog>();

    private IGrainFactory Grains => server.Services.GetRequiredService<IGrainFactory>();

    [Fact, Rule("HOST-03")]
    public async Task A_room_is_read_whole_once_and_then_only_what_changed_since()
    {
        var host = NewHost();
        var first = (await host.ReadAsync(scene.RoomId)).ShouldNotBeNull();
        calls.Of(scene.RoomId).ShouldBe([Whole]);

        for (var n = 0; n < 5; n++) { (await host.ReadAsync(scene.RoomId)).ShouldBeSameAs(first); }
        calls.Of(scene.RoomId).ShouldBeEmpty();

        for (var n = 0; n < 3; n++) { await scene.GiveAsync("nils", scene.Mark($"{n}")); }
        calls.Of(scene.RoomId);
        var after = (await host.ReadAsync(scene.RoomId)).ShouldNotBeNull();
        calls.Of(scene.RoomId).ShouldBe([Part]);
        after.Sequence.ShouldBe(first.Sequence + 3);
        await IsAsCommittedAsync(after);
    }

    [Fact, Rule("HOST-03")]
    public async Task Each_reading_is_of_now_and_there_is_none_while_the_store_is_away()
    {
        var host = NewHost();
        (await host.ReadAsync(scene.RoomId)).ShouldNotBeNull();

        Log.Outage = LogOutage.Away;
        await Should.ThrowAsync<IOException>(() => host.ReadAsync(scene.RoomId));
        using (var nils = await server.BearerAsync("nils"))
        {
            using var answer = await nils.AskAsync($"/api/rooms/{scene.RoomId}");
            ((int)answer.StatusCode).ShouldBe(503);
        }

        Log.Outage = LogOutage.None;
        for (var n = 0; n < 5; n++)
        {
            var outcome = await scene.GiveAsync("nils", scene.Mark($"{n}"));
            var now = (await host.ReadAsync(scene.RoomId)).ShouldNotBeNull();
            now.Sequence.ShouldBe(outcome.FirstSequence!.Value);
            await IsAsCommittedAsync(now);
        }
    }

    [Fact, Rule("HOST-03")]
    public async Task Many_who_come_to_a_new_host_at_once_wait_for_one_reading()
    {
        var host = NewHost();

        var readings = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            () => host.ReadAsync(scene.RoomId))));

        readings.ShouldAllBe(at => at != null);
        // Who looked just before the one was done makes one of their own.
        calls.Of(scene.RoomId).Count(method => method == Whole).ShouldBeInRange(1, 5);
    }

    [Fact, Rule("HOST-03")]
    public async Task What_one_reader_sees_is_made_once()
    {
        var reader = server.Services.GetRequiredService<RoomReader>();
        var reading = (await reader.ReadAsync(scene.RoomId, LiveScene.IdOf("nils"))).ShouldNotBeNull();

        reading.Seen.ShouldNotBeSameAs(reading.Whole);
        reading.Seen.ShouldBeSameAs(reading.Seen);
        reading.ToView().State.ShouldBeSameAs(reading.Seen);
    }

    [Fact, Rule("CLUS-20")]
    public async Task A_room_that_another_host_erased_is_kept_here_no_longer_and_the_others_are()
    {
        await using var other = await LiveScene.OpenAsync(server.Address, ("nils", Role.Specialist));
        var host = NewHost();
        IOpenedStreams opened = host;
        await host.ReadAsync(scene.RoomId);
        var kept = await host.ReadAsync(other.RoomId);
        foreach (var room in (Guid[])[scene.RoomId, other.RoomId]) { calls.Of(room); }

        opened.Forget(StreamId.Read(StreamId.Room(scene.RoomId).ToString())!.Value);
        opened.Forget(StreamId.Request(other.RoomId));
        (await host.ReadAsync(other.RoomId)).ShouldBeSameAs(kept);
        await host.ReadAsync(scene.RoomId);
        calls.Of(scene.RoomId).ShouldBe([Whole]);

        opened.ForgetAll();
        (await host.ReadAsync(other.RoomId)).ShouldNotBeSameAs(kept);
    }

    [Fact, Rule("CLUS-20")]
    public async Task What_was_read_while_it_was_erased_is_not_kept()
    {
        var host = NewHost();
        calls.Before = () => host.Forget(scene.RoomId);
        await host.ReadAsync(scene.RoomId);
        calls.Before = null;
        calls.Of(scene.RoomId).ShouldBe([Whole]);
        await host.ReadAsync(scene.RoomId);
        calls.Of(scene.RoomId).ShouldBe([Whole]);
    }

    public async ValueTask InitializeAsync()
    {
        scene = await LiveScene.OpenAsync(server.Address, ("nils", Role.Specialist));
        calls.Of(scene.RoomId);
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>One that has read no room yet.</summary>
    private RoomStates NewHost() => new(new RoomReferences(Grains), new TimelyRoomLog(Log, TimeProvider.System));

    private async Task IsAsCommittedAsync(RoomAt at)
    {
        var committed = await Grains.GetGrain<IRoomGrain>(scene.RoomId).State();
        (at.Sequence, Convert.ToHexString(at.Hash))
            .ShouldBe((committed.Sequence, Convert.ToHexString(committed.Hash)));
        CanonicalJson.Of(at.State).ShouldBe(CanonicalJson.Of(RoomCodec.DecodeState(committed.State)));
        calls.Of(scene.RoomId);
    }
}
