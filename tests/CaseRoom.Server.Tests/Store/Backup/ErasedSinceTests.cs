using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Tests.Custody;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Store.Backup;

/// <summary>A copy that is older than an erasure.</summary>
public sealed class ErasedSinceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    [Rule("KEEP-07", "KEEP-08", "KEEP-09")]
    public async Task What_was_erased_after_the_copy_does_not_come_back_with_it(bool cluster)
    {
        await using var store = await KeptStore.StartAsync(cluster);
        using var scene = new CustodyScene(store.Server);
        var (erased, kept) = (await scene.OpenAsync(), await scene.OpenAsync());
        var copy = await store.BackupAsync();
        FilesOf(copy, erased).ShouldNotBeEmpty();
        await store.WitnessedAsync();
        await EraseAsync(store, scene, erased);
        var second = await store.BackupAsync("second");

        await store.LoseAsync();
        await RefusedAsync(store, copy, "Name the store's witness by --witness");
        await RefusedAsync(store, copy, "is no folder of checkpoints", KeptStore.Witness(store.Copies));
        await RefusedAsync(store, copy, "Say by --lost-at when", "--witness", store.Server.WitnessPath);
        await RefusedAsync(store, second, "is not the witness of the store", KeptStore.Witness(Foreign(store)));
        (await store.RestoreAsync(copy)).ShouldContain("erased since: 1.");

        FilesOf(store.Server.DataPath, erased).ShouldBeEmpty();
        FilesOf(store.Server.DataPath, kept).ShouldNotBeEmpty();
        await GoneAsync(store, erased);
        await store.Server.RestartAsync();
        (await scene.SeesAsync(CustodyScene.Doctor, erased)).ShouldBeFalse();
        (await scene.SeesAsync(CustodyScene.Doctor, kept)).ShouldBeTrue();
    }

    [Fact, Rule("KEEP-08", "KEEP-09")]
    public async Task A_folder_that_is_named_later_learns_what_was_erased_and_without_any_it_is_said()
    {
        await using var store = await KeptStore.StartAsync(cluster: false);
        using var scene = new CustodyScene(store.Server);
        var erased = await scene.OpenAsync();
        var copy = await store.BackupAsync();
        await EraseAsync(store, scene, erased);
        await store.Server.KillAsync();
        foreach (var line in Record(store)) { File.Delete(line); }
        await store.Server.RestartAsync();
        await Eventually.IsTrueAsync(() => Record(store).Any(
            file => File.ReadAllText(file).Contains($"\"room/{erased}\"", StringComparison.Ordinal)));

        await store.LoseAsync();
        var (code, said, wrong) = await store.TryRestoreAsync(copy, "--erasures-lost");
        (code, wrong).ShouldBe((0, ""), said);
        said.ShouldContain("erased since: 0.");
    }

    [Theory, InlineData(false), InlineData(true)]
    [Rule("KEEP-11", "KEEP-12")]
    public async Task An_old_copy_of_the_witness_brings_no_erased_room_back(bool cluster)
    {
        await using var store = await KeptStore.StartAsync(cluster);
        using var scene = new CustodyScene(store.Server);
        var (erased, kept) = (await scene.OpenAsync(), await scene.OpenAsync());
        var copy = await store.BackupAsync();
        await store.WitnessedAsync();
        var old = CopyOf(store.Server.WitnessPath, Path.Combine(store.Copies, "old"));
        await EraseAsync(store, scene, erased);

        await store.LoseAsync();
        await RefusedAsync(
            store, copy, "knows nothing after", KeptStore.Witness(old, later: TimeSpan.FromMinutes(10)));
        // So shortly after the copy that it cannot be told from the witness: the server knows better.
        var (code, said, wrong) = await store.TryRestoreAsync(copy, KeptStore.Witness(old));
        (code, wrong).ShouldBe((0, ""), said);
        said.ShouldContain("erased since: 0. What was erased after ");
        await store.Server.RestartAsync();

        (await scene.SeesAsync(CustodyScene.Doctor, erased)).ShouldBeFalse();
        (await scene.SeesAsync(CustodyScene.Doctor, kept)).ShouldBeTrue();
        FilesOf(store.Server.DataPath, erased).ShouldBeEmpty();
        await GoneAsync(store, erased);
    }

    /// <summary>Not in the chains, which stand as they were, but under no key that is left.</summary>
    private static async Task GoneAsync(KeptStore store, Guid erased)
    {
        await using var opened = store.Open();
        var (log, keys) = (opened.GetRequiredService<IRoomLog>(), opened.GetRequiredService<IStreamKeys>());
        var room = StreamId.Room(erased);
        foreach (var slot in Enum.GetValues<KeySlot>())
        {
            await Should.ThrowAsync<KeyNotFoundException>(async () => await keys.GetAsync(room, slot, Stop));
        }

        (await log.ReadSnapshotAsync(room, Stop)).ShouldBeNull();
        (await log.ReadAsync(room, 0, 100, Stop)).ShouldNotBeEmpty();
        (await LogAudit.VerifyAsync(log, keys, room, Stop)).ShouldBeNull();
    }

    private static async Task EraseAsync(KeptStore store, CustodyScene scene, Guid room)
    {
        (await scene.DecideAsync("astrid", room, await scene.ProposeErasureAsync(room))).ShouldBe("applied");
        await using var opened = store.Open();
        var log = opened.GetRequiredService<IRoomLog>();
        await Eventually.IsTrueAsync(async () =>
            (await log.FindAsync(StreamKind.Room, [CustodyLists.Erasing], 10, Stop)).Count == 0);
        Record(store).SelectMany(File.ReadLines).ShouldContain(line => line.Contains($"\"room/{room}\""));
    }

    private static async Task RefusedAsync(KeptStore store, string copy, string why, params string[] more)
    {
        var (code, said, wrong) = await store.TryRestoreAsync(copy, more);
        code.ShouldNotBe(0, said);
        wrong.ShouldContain(why);
        if (System.IO.Directory.Exists(store.Server.DataPath))
        {
            System.IO.Directory.EnumerateFileSystemEntries(store.Server.DataPath).ShouldBeEmpty();
        }
    }

    private static string CopyOf(string folder, string to)
    {
        System.IO.Directory.CreateDirectory(to);
        foreach (var file in System.IO.Directory.GetFiles(folder))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        return to;
    }

    /// <summary>Of a store where nothing was erased.</summary>
    private static string Foreign(KeptStore store)
    {
        var folder = CopyOf(store.Server.WitnessPath, Path.Combine(store.Copies, "foreign"));
        foreach (var line in System.IO.Directory.GetFiles(folder, "erased-*.jsonl")) { File.Delete(line); }
        return folder;
    }

    private static string[] Record(KeptStore store) =>
        System.IO.Directory.GetFiles(store.Server.WitnessPath, "erased-*.jsonl");

    private static string[] FilesOf(string root, Guid room)
    {
        var folder = Path.Combine(root, "blobs", "room", room.ToString("D"));
        return System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder) : [];
    }
}
