using System.Security.Cryptography;
using CaseRoom.Adapters.Keys;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Keys;

/// <summary>A master key is changed while the store is used.</summary>
public sealed class KeyRotationTests : IDisposable
{
    private const int Streams = 250;

    private readonly StoreFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact, Rule("LOG-34")]
    public async Task Afterwards_the_newer_key_alone_opens_everything_and_the_older_nothing()
    {
        var rooms = Enumerable.Range(0, Streams).Select(_ => StreamId.Room(Guid.CreateVersion7())).ToList();
        var before = await AskAsync(rooms);
        using (var store = folder.Open())
        {
            var keys = new SqliteStreamKeys(store, folder.MasterKey());
            (await keys.RotateAsync(Cancel)).ShouldBe(0);
            AddKey(2);
            (await keys.RotateAsync(Cancel)).ShouldBe(Streams + 1);
            (await keys.RotateAsync(Cancel)).ShouldBe(0);
        }

        File.Move(KeyFile("master.key"), KeyFile("away"));
        (await AskAsync(rooms)).ShouldBe(before);
        File.Delete(KeyFile("master-2.key"));
        File.Move(KeyFile("away"), KeyFile("master.key"));
        await Should.ThrowAsync<MasterKeyException>(() => AskAsync(rooms));
    }

    [Fact, Rule("LOG-34")]
    public async Task Who_reads_and_writes_meanwhile_notices_nothing()
    {
        var rooms = Enumerable.Range(0, Streams).Select(_ => StreamId.Room(Guid.CreateVersion7())).ToList();
        var before = await AskAsync(rooms);
        using var store = folder.Open();
        var keys = new SqliteStreamKeys(store, folder.MasterKey());
        AddKey(2);
        var rotating = keys.RotateAsync(Cancel);
        var read = rooms.Select(async room =>
            Convert.ToHexString(await keys.GetAsync(room, KeySlot.Content, Cancel)));
        var written = rooms.Select(room => keys.GetAsync(room, KeySlot.Identity, Cancel).AsTask());

        (await Task.WhenAll(read)).ShouldBe(before.Take(Streams));
        await Task.WhenAll(written);
        await rotating;
        await keys.RotateAsync(Cancel);
        File.Delete(KeyFile("master.key"));
        (await AskAsync(rooms)).ShouldBe(before);
    }

    [Fact, Rule("LOG-34")]
    public async Task A_key_that_does_not_open_is_named_and_keeps_no_other_from_the_newer_one()
    {
        var rooms = Enumerable.Range(0, 3).Select(_ => StreamId.Room(Guid.CreateVersion7())).ToList();
        await AskAsync(rooms);
        folder.Meddle($"UPDATE stream_keys SET wrapped = randomblob(48) WHERE stream = '{rooms[1]}'").ShouldBe(1);
        AddKey(2);
        using var store = folder.Open();
        var keys = new SqliteStreamKeys(store, folder.MasterKey());

        (await Should.ThrowAsync<MasterKeyException>(() => keys.RotateAsync(Cancel))).Message
            .ShouldContain(rooms[1].ToString());

        File.Delete(KeyFile("master.key"));
        (await AskAsync([rooms[0], rooms[2]])).Length.ShouldBe(3);
    }

    [Fact, Rule("LOG-34", "LOG-33")]
    public async Task An_erased_key_stays_erased()
    {
        var room = StreamId.Room(Guid.CreateVersion7());
        await AskAsync([room]);
        folder.Meddle($"UPDATE stream_keys SET nonce = NULL, wrapped = NULL WHERE stream = '{room}'").ShouldBe(1);
        AddKey(2);
        using var store = folder.Open();
        var keys = new SqliteStreamKeys(store, folder.MasterKey());

        await keys.RotateAsync(Cancel);

        await Should.ThrowAsync<KeyNotFoundException>(async () => await keys.GetAsync(room, KeySlot.Content, Cancel));
    }

    [Fact, Rule("LOG-34", "LOG-31")]
    public async Task A_newer_key_that_is_none_changes_nothing_and_says_so()
    {
        var room = StreamId.Room(Guid.CreateVersion7());
        var before = await AskAsync([room]);
        using var store = folder.Open();
        var keys = new SqliteStreamKeys(store, folder.MasterKey());
        File.WriteAllBytes(KeyFile("master-2.key"), new byte[16]);
        if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(KeyFile("master-2.key"), UnixFileMode.UserRead); }

        (await Should.ThrowAsync<MasterKeyException>(() => keys.RotateAsync(Cancel))).Message.ShouldContain("16 bytes");

        Convert.ToHexString(await keys.GetAsync(room, KeySlot.Content, Cancel)).ShouldBe(before[0]);
    }

    /// <summary>The keys of the rooms and the index, as a program that starts finds them.</summary>
    private async Task<string[]> AskAsync(IReadOnlyList<StreamId> rooms)
    {
        using var store = folder.Open();
        var keys = new SqliteStreamKeys(store, folder.MasterKey());
        var found = new List<byte[]>();
        foreach (var room in rooms) { found.Add(await keys.GetAsync(room, KeySlot.Content, Cancel)); }
        found.Add(await keys.IndexKeyAsync(Cancel));
        return [.. found.Select(Convert.ToHexString)];
    }

    private void AddKey(int number)
    {
        var file = KeyFile($"master-{number}.key");
        File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private string KeyFile(string name) => Path.Combine(folder.Keys, name);
}
