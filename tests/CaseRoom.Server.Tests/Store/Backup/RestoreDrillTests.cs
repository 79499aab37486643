using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Store.Backup;

/// <summary>The whole of it, as a hospital would practise it: copied while people work, lost, put back.</summary>
public sealed class RestoreDrillTests
{
    private const int Before = 10;
    private const int Meanwhile = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    [Rule("KEEP-01", "KEEP-02", "KEEP-06", "KEEP-10", "LOG-60")]
    public async Task A_store_that_was_copied_while_people_worked_comes_back_and_everybody_goes_on(bool cluster)
    {
        await using var store = await KeptStore.StartAsync(cluster);
        await using var scene = await LiveScene.OpenAsync(
            store.Server, ("nils", Role.Specialist), ("elle", Role.Specialist));
        for (var n = 0; n < Before; n++) { await scene.GiveAsync("nils", scene.Mark($"before {n}")); }
        var working = WorkAsync(scene);
        var copy = await store.BackupAsync();
        await working;
        await scene.GiveAsync("nils", scene.Mark("lost"));
        var follower = await scene.FollowAsync("elle");
        await using var told = follower.UpdatesAsync(Stop).GetAsyncEnumerator(Stop);
        var next = told.MoveNextAsync();
        var lost = await store.ReadAsync(StreamId.Room(scene.RoomId));
        var lostDirectory = await store.ReadAsync(StreamId.Directory);

        await store.WitnessedAsync();
        await store.LoseAsync();
        // Given while nobody answers: it stays with whoever gave it.
        var unsent = scene.Mark("unsent");
        var sending = follower.SubmitAsync(unsent, cancel: Stop);
        var resolving = follower.SubmitAsync(new ResolveThread(Guid.CreateVersion7()), cancel: Stop);
        (await store.RestoreAsync(copy)).ShouldStartWith("Restored and whole");
        var restored = await store.ReadAsync(StreamId.Room(scene.RoomId));
        BeginningOf(lost, restored);
        restored.Count.ShouldBeLessThan(lost.Count);
        BeginningOf(lostDirectory, await store.ReadAsync(StreamId.Directory));
        await store.Server.RestartAsync();

        await RestoredAsync(told, next, restored);
        (await sending).Status.ShouldBe(OutcomeStatus.Applied);
        (await resolving).Problem.ShouldNotBeNull("what no longer fits is its author's to change or to discard");
        await AsBeforeAsync(scene, restored, unsent);
        await using var opened = store.Open();
        await AccessesOpenAsync(opened, StreamId.Room(scene.RoomId));
        (await LogAudit.VerifyAsync(
            opened.GetRequiredService<IRoomLog>(), opened.GetRequiredService<IStreamKeys>(),
            StreamId.Room(scene.RoomId), Stop)).ShouldBeNull();
    }

    /// <summary>Event by event, and by the hash of each: nothing of it is another.</summary>
    private static void BeginningOf(IReadOnlyList<StoredEvent> whole, IReadOnlyList<StoredEvent> part)
    {
        part.ShouldNotBeEmpty();
        foreach (var (one, other) in part.Zip(whole))
        {
            (one.Sequence, Convert.ToHexString(one.Hash), Convert.ToHexString(one.Sealed))
                .ShouldBe((other.Sequence, Convert.ToHexString(other.Hash), Convert.ToHexString(other.Sealed)));
        }
    }

    private static async Task AccessesOpenAsync(ServiceProvider opened, StreamId room)
    {
        var key = await opened.GetRequiredService<IStreamKeys>().GetAsync(room, KeySlot.Content, Stop);
        var rows = await opened.GetRequiredService<IAccessLog>().ReadAsync(room, 0, 10_000, Stop);
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => AccessSealer.Open(room, key, row).Bytes != null);
    }

    private static async Task RestoredAsync(
        IAsyncEnumerator<RoomUpdate> told, ValueTask<bool> next, IReadOnlyList<StoredEvent> restored)
    {
        while (await next)
        {
            if (told.Current is RoomUpdate.Reloaded { Reason: ResetReason.Restored } anew)
            {
                anew.After.Sequence.ShouldBeGreaterThanOrEqualTo(restored[^1].Sequence);
                return;
            }

            next = told.MoveNextAsync();
        }

        throw new InvalidOperationException("The follower was not told.");
    }

    private static async Task AsBeforeAsync(
        LiveScene scene, IReadOnlyList<StoredEvent> restored, AddAnnotation unsent)
    {
        var view = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        view.Sequence.ShouldBe(restored.Count + 1);
        view.State.Annotations.Items.ShouldContainKey(unsent.AnnotationId);
        view.State.Annotations.Items.Count.ShouldBeInRange(Before + 1, Before + Meanwhile + 1);
        (await LogVerifier.VerifyAsync(scene.As("nils"), scene.RoomId, Stop)).Fault.ShouldBeNull();
        await using var file = await scene.As("nils").DownloadAsync(scene.RoomId, scene.MaterialId, Stop);
        using var text = new StreamReader(file);
        (await text.ReadToEndAsync(Stop)).ShouldStartWith("En tekst");
        foreach (var material in view.State.Materials.Items.Keys)
        {
            await using var each = await scene.As("nils").DownloadAsync(scene.RoomId, material, Stop);
            each.ReadByte().ShouldBeGreaterThan(0);
        }
    }

    private static async Task WorkAsync(LiveScene scene)
    {
        for (var n = 0; n < Meanwhile; n++)
        {
            await scene.GiveAsync("nils", scene.Mark($"meanwhile {n}"));
            using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"Tekst nummer {n}."));
            await scene.As(LiveScene.Opener).UploadAsync(
                scene.RoomId, Guid.CreateVersion7(), $"text {n}", default, text, cancel: Stop);
        }
    }
}
