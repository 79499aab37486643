using System.Text;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Sqlite;

public sealed class SqliteErasureTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly StreamId _room = StreamId.Room(Guid.CreateVersion7());
    private readonly StreamId _request = StreamId.Request(Guid.CreateVersion7());
    private readonly StreamId _other = StreamId.Room(Guid.CreateVersion7());
    private readonly Guid _person = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact, Rule("LOG-35", "LOG-36")]
    public async Task What_was_erased_is_in_none_of_the_stores_files_and_its_chain_verifies()
    {
        List<byte[]> wrapped;
        using (var store = _folder.Open())
        {
            var keys = new SqliteStreamKeys(store, _folder.MasterKey());
            var log = new SqliteRoomLog(store);
            foreach (var stream in new[] { _room, _request, _other }) { await FillAsync(log, keys, stream); }
            wrapped = Wrapped();
            wrapped.Count.ShouldBe(2);
            wrapped.ShouldAllBe(key => Holds(key));

            IStreamErasure erasure = new SqliteErasure(store, keys);
            await erasure.EraseAsync([_room, _request], Cancel);
            await erasure.EraseAsync([_room, _request], Cancel);

            wrapped.ShouldAllBe(key => !Holds(key));
            foreach (var stream in new[] { _room, _request })
            {
                await Should.ThrowAsync<KeyNotFoundException>(
                    async () => await keys.GetAsync(stream, KeySlot.Content, Cancel));
                (await log.ReadSnapshotAsync(stream, Cancel)).ShouldBeNull();
                (await LogAudit.VerifyAsync(log, keys, stream, Cancel)).ShouldBeNull();
            }

            (await log.FindAsync(StreamKind.Room, [_person], 10, Cancel)).Select(f => f.StreamId)
                .ShouldBe([_other.Id]);
            (await log.FindAsync(StreamKind.Request, [_person], 10, Cancel)).ShouldBeEmpty();
        }

        wrapped.ShouldAllBe(key => !Holds(key));
        using var again = _folder.Open();
        var kept = new SqliteStreamKeys(again, _folder.MasterKey());
        (await kept.GetAsync(_other, KeySlot.Content, Cancel)).Length.ShouldBe(32);
        await Should.ThrowAsync<KeyNotFoundException>(async () => await kept.GetAsync(_room, KeySlot.Identity, Cancel));
    }

    [Fact, Rule("LOG-35")]
    public async Task A_key_that_is_read_while_it_is_erased_is_not_kept_open()
    {
        using var store = _folder.Open();
        await new SqliteStreamKeys(store, _folder.MasterKey()).GetAsync(_room, KeySlot.Content, Cancel);
        var masters = new SlowMasterKeys(_folder.MasterKey());
        var keys = new SqliteStreamKeys(store, masters);

        var reading = keys.GetAsync(_room, KeySlot.Content, Cancel).AsTask();
        await masters.Asked;
        await new SqliteErasure(store, keys).EraseAsync([_room], Cancel);
        masters.Answer();

        await Should.ThrowAsync<KeyNotFoundException>(() => reading);
        await Should.ThrowAsync<KeyNotFoundException>(
            async () => await keys.GetAsync(_room, KeySlot.Content, Cancel));
    }

    private async Task FillAsync(SqliteRoomLog log, SqliteStreamKeys keys, StreamId stream)
    {
        var key = await keys.GetAsync(stream, KeySlot.Content, Cancel);
        var batches = new LogBatches(stream, key) { FindableBy = [_person] };
        await log.AppendAsync(batches.Next("one", "two"), Cancel);
        await log.WriteSnapshotAsync(
            stream, EventSealer.SealSnapshot(stream, key, batches.Head, "form", Encoding.UTF8.GetBytes("state")),
            Cancel);
    }

    /// <summary>The keys of the room and its request as they stand in the file, wrapped.</summary>
    private List<byte[]> Wrapped()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT wrapped FROM stream_keys WHERE stream IN ($room, $request)";
        command.Parameters.AddWithValue("$room", _room.ToString());
        command.Parameters.AddWithValue("$request", _request.ToString());
        using var rows = command.ExecuteReader();
        var found = new List<byte[]>();
        while (rows.Read()) { found.Add((byte[])rows[0]); }
        return found;
    }

    private bool Holds(byte[] bytes) => Directory.GetFiles(_folder.Data).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(bytes) >= 0;
    });

    /// <summary>A key management service that takes its time.</summary>
    private sealed class SlowMasterKeys(IMasterKeys keys) : IMasterKeys
    {
        private readonly TaskCompletionSource asked = new();
        private readonly TaskCompletionSource answered = new();

        public Task Asked => asked.Task;

        public string NewestName => keys.NewestName;

        public string Place => keys.Place;

        public void Answer() => answered.SetResult();

        public ValueTask<SealedBytes> WrapAsync(byte[] key, byte[] context, CancellationToken cancel) =>
            keys.WrapAsync(key, context, cancel);

        public async ValueTask<OpenedKey?> OpenAsync(SealedBytes wrapped, byte[] context, CancellationToken cancel)
        {
            asked.TrySetResult();
            await answered.Task;
            return await keys.OpenAsync(wrapped, context, cancel);
        }

        public ValueTask ReloadAsync(CancellationToken cancel) => keys.ReloadAsync(cancel);
    }
}
