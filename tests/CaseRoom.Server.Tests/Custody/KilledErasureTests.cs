using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Custody;

public sealed class KilledErasureTests
{
    private const int Rooms = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CASE-52", "CASE-53", "CASE-84", "AUD-51")]
    public async Task A_server_that_is_killed_while_it_erases_goes_on_and_nothing_of_the_patient_is_left()
    {
        await using var server = await ServerProcess.StartAsync();
        using var scene = new CustodyScene(server);
        var rooms = new List<(Guid Room, Guid Erasure)>();
        for (var i = 0; i < Rooms; i++)
        {
            var room = await scene.OpenAsync();
            rooms.Add((room, await scene.ProposeErasureAsync(room)));
        }

        var kept = await scene.OpenAsync();
        foreach (var (room, erasure) in rooms)
        {
            (await scene.DecideAsync("astrid", room, erasure)).ShouldBe("applied");
        }

        await server.KillAsync();
        await server.RestartAsync();
        await scene.ErasedAsync();
        foreach (var (room, _) in rooms) { (await scene.SeesAsync(CustodyScene.Doctor, room)).ShouldBeFalse(); }
        (await scene.SeesAsync(CustodyScene.Doctor, kept)).ShouldBeTrue();
        await server.KillAsync();

        await using var store = scene.OpenStore();
        foreach (var (room, _) in rooms) { await NothingLeftAsync(server, store, StreamId.Room(room)); }
        await TombstonesAsync(store, [.. rooms.Select(r => r.Room)]);
        (await Opened(store, StreamId.Room(kept))).ShouldContain(text => text.Contains(Cast.Canary));
    }

    private static async Task NothingLeftAsync(ServerProcess server, ServiceProvider store, StreamId room)
    {
        var (log, keys) = (store.GetRequiredService<IRoomLog>(), store.GetRequiredService<IStreamKeys>());
        foreach (var slot in Enum.GetValues<KeySlot>())
        {
            await Should.ThrowAsync<KeyNotFoundException>(async () => await keys.GetAsync(room, slot, Stop));
        }

        (await log.ReadSnapshotAsync(room, Stop)).ShouldBeNull();
        var files = Path.Combine(server.DataPath, "blobs", "room", room.Id.ToString("D"));
        System.IO.Directory.Exists(files).ShouldBeFalse();
        (await log.HeadAsync(room, Stop))!.Sequence.ShouldBeGreaterThan(0);
        (await LogAudit.VerifyAsync(log, keys, room, Stop)).ShouldBeNull();
        var accesses = await store.GetRequiredService<IAccessLog>().ReadAsync(room, 0, 1000, Stop);
        accesses.ShouldNotBeEmpty();
        AccessVerifier.Verify(room, accesses, []).Fault.ShouldBeNull();
    }

    /// <summary>Who, on which ground, when: in the chain of what belongs to no room, and without the patient.</summary>
    private static async Task TombstonesAsync(ServiceProvider store, IReadOnlyList<Guid> rooms)
    {
        var key = await store.GetRequiredService<IStreamKeys>().GetAsync(StreamId.Audit, KeySlot.Content, Stop);
        var rows = await store.GetRequiredService<IAccessLog>().ReadAsync(StreamId.Audit, 0, 10_000, Stop);
        var all = rows.Select(row => AccessCodec.Decode(AccessSealer.Open(StreamId.Audit, key, row).Bytes!)).ToList();
        var tombs = all.Where(entry => entry.Kind is AccessKind.Erasure).ToList();
        tombs.Select(t => t.Subjects[0]).Distinct().ShouldBe(rooms, ignoreOrder: true);
        foreach (var tomb in tombs)
        {
            tomb.Reader.PersonId.ShouldBe(LiveScene.IdOf("astrid"));
            tomb.Subjects[1].ShouldBe(LiveScene.IdOf(CustodyScene.Doctor));
            tomb.Form.ShouldBe($"wrongPatient: {ErasureGrounds.SourceOf(ErasureGround.WrongPatient)}");
            tomb.ToString().ShouldNotContain(Cast.Canary);
            var head = await store.GetRequiredService<IRoomLog>().HeadAsync(StreamId.Room(tomb.Subjects[0]), Stop);
            tomb.Erased!.LastEntry.ShouldBe(head!.Sequence, "nothing comes after the decision");
            tomb.Erased.LastHash.ShouldBe(Convert.ToHexStringLower(head.Hash));
        }
    }

    private static async Task<IReadOnlyList<string>> Opened(ServiceProvider store, StreamId stream)
    {
        var keys = store.GetRequiredService<IStreamKeys>();
        var texts = new List<string>();
        foreach (var one in await store.GetRequiredService<IRoomLog>().ReadAsync(stream, 0, 1000, Stop))
        {
            var opened = EventSealer.Open(stream, await keys.GetAsync(stream, one.Slot, Stop), one);
            texts.Add(System.Text.Encoding.UTF8.GetString(opened.Bytes));
        }

        return texts;
    }
}
