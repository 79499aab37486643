using CaseRoom.Adapters.Keys;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Keys;

public sealed class StreamKeysTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly StreamId _room = StreamId.Room(Guid.CreateVersion7());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact, Rule("LOG-30")]
    public async Task Keys_differ_by_stream_and_slot_and_outlive_a_restart()
    {
        async Task<string[]> Ask()
        {
            using var store = _folder.Open();
            var keys = new SqliteStreamKeys(store, _folder.MasterKey());
            byte[][] found =
            [
                await keys.GetAsync(_room, KeySlot.Content, Cancel),
                await keys.GetAsync(_room, KeySlot.Identity, Cancel),
                await keys.GetAsync(StreamId.Directory, KeySlot.Content, Cancel),
                await keys.IndexKeyAsync(Cancel),
            ];
            return [.. found.Select(Convert.ToHexString)];
        }

        var first = await Ask();
        first.Distinct().Count().ShouldBe(4);
        first.ShouldAllBe(key => key.Length == 64);
        (await Ask()).ShouldBe(first);
    }

    [Fact, Rule("LOG-30")]
    public async Task All_who_ask_at_once_for_a_new_key_get_the_same()
    {
        using var store = _folder.Open();
        var one = new SqliteStreamKeys(store, _folder.MasterKey());
        var other = new SqliteStreamKeys(store, _folder.MasterKey());
        var asked = Enumerable.Range(0, 40)
            .Select(i => (i % 2 == 0 ? one : other).GetAsync(_room, KeySlot.Content, Cancel).AsTask());

        var found = await Task.WhenAll(asked);

        found.Select(Convert.ToHexString).Distinct().Count().ShouldBe(1);
    }

    [Fact, Rule("LOG-31")]
    public async Task Another_master_key_stops_with_a_sentence_that_names_it()
    {
        using var store = _folder.Open();
        await new SqliteStreamKeys(store, _folder.MasterKey()).IndexKeyAsync(Cancel);
        var other = FileMasterKey.Load(Path.Combine(_folder.Path, "other"), mayCreate: true);

        var asked = async () => await new SqliteStreamKeys(store, other).IndexKeyAsync(Cancel);

        var said = (await asked.ShouldThrowAsync<MasterKeyException>()).Message;
        said.ShouldContain("CaseRoom:KeyPath");
        said.ShouldContain(other.Newest.Place);
        said.ShouldContain(_folder.File);
    }

    [Fact, Rule("LOG-30")]
    public async Task A_wrapped_key_moved_to_another_stream_does_not_open()
    {
        using var store = _folder.Open();
        await new SqliteStreamKeys(store, _folder.MasterKey()).GetAsync(_room, KeySlot.Content, Cancel);
        _folder.Meddle("UPDATE stream_keys SET slot = 1").ShouldBe(1);

        var asked = async () =>
            await new SqliteStreamKeys(store, _folder.MasterKey()).GetAsync(_room, KeySlot.Identity, Cancel);

        await asked.ShouldThrowAsync<MasterKeyException>();
    }

    [Fact, Rule("LOG-31", "LOG-32")]
    public void A_missing_master_key_is_made_only_where_that_is_allowed()
    {
        var said = Should.Throw<MasterKeyException>(() => FileMasterKey.Load(_folder.Keys, mayCreate: false)).Message;
        said.ShouldContain("CaseRoom:KeyPath");
        said.ShouldContain(Path.Combine(_folder.Keys, "master.key"));
        Directory.Exists(_folder.Keys).ShouldBeFalse();

        var made = FileMasterKey.Load(_folder.Keys, mayCreate: true);

        made.Newest.Bytes.Length.ShouldBe(32);
        FileMasterKey.Load(_folder.Keys, mayCreate: false).Newest.Bytes.ShouldBe(made.Newest.Bytes);
        if (OperatingSystem.IsWindows()) { return; }

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.GetUnixFileMode(Path.Combine(_folder.Keys, "master.key")).ShouldBe(Owner);
        File.GetUnixFileMode(_folder.Keys).ShouldBe(Owner | UnixFileMode.UserExecute);
    }

    [Fact, Rule("LOG-31")]
    public void A_master_key_that_is_cut_or_open_to_others_is_refused()
    {
        var path = Path.Combine(_folder.Keys, "master.key");
        _folder.MasterKey();
        File.WriteAllBytes(path, new byte[31]);
        Should.Throw<MasterKeyException>(_folder.MasterKey).Message.ShouldContain("31 bytes");
        if (OperatingSystem.IsWindows()) { return; }

        File.WriteAllBytes(path, new byte[32]);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Should.Throw<MasterKeyException>(_folder.MasterKey).Message.ShouldContain(path);
    }
}
