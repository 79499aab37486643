using System.Text;
using CaseRoom.Adapters.Blobs;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Log;

public sealed class SqliteRoomLogTests : RoomLogContract, IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly SqliteStreamKeys _keys;

    public SqliteRoomLogTests()
    {
        _store = _folder.Open();
        _keys = new SqliteStreamKeys(_store, _folder.MasterKey());
        Log = new SqliteRoomLog(_store);
    }

    protected override IRoomLog Log { get; }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact, Rule("LOG-18")]
    public async Task Two_open_stores_on_one_file_fence_each_other()
    {
        using var second = _folder.Open();
        IRoomLog[] logs = [Log, new SqliteRoomLog(second)];
        var stream = StreamId.Room(Guid.CreateVersion7());
        var key = await _keys.GetAsync(stream, KeySlot.Content, Cancel);
        var head = LogChain.StartHead(stream);
        for (var round = 0; round < 20; round++)
        {
            var outcomes = await Task.WhenAll(
                logs.Select(log => log.AppendAsync(new LogBatches(stream, key, head).Next("mine"), Cancel)));
            outcomes.Order().ShouldBe([AppendOutcome.Appended, AppendOutcome.Conflict]);
            head = (await Log.HeadAsync(stream, Cancel)).ShouldNotBeNull();
        }

        (await LogAudit.VerifyAsync(logs[1], _keys, stream, Cancel)).ShouldBeNull();
    }

    [Theory, Rule("LOG-04")]
    [InlineData(
        "UPDATE events SET sealed = zeroblob(length(sealed)) WHERE sequence = 3", 3, ChainFaultKind.Uncommitted)]
    [InlineData("UPDATE events SET commitment = zeroblob(32) WHERE sequence = 4", 4, ChainFaultKind.Broken)]
    [InlineData("UPDATE events SET hash = zeroblob(32) WHERE sequence = 2", 2, ChainFaultKind.Broken)]
    [InlineData("DELETE FROM events WHERE sequence = 2", 2, ChainFaultKind.Missing)]
    [InlineData("DELETE FROM events WHERE sequence = 5", 5, ChainFaultKind.Missing)]
    [InlineData("UPDATE streams SET hash = zeroblob(32)", 5, ChainFaultKind.HeadDiffers)]
    public async Task Meddling_with_the_file_is_found_at_the_first_bad_event(
        string sql, long sequence, ChainFaultKind kind)
    {
        var batches = await NewBatches();
        await Log.AppendAsync(batches.Next("a", "b", "c", "d", "e"), Cancel);
        _folder.Meddle(sql).ShouldBe(1);

        var fault = await LogAudit.VerifyAsync(Log, _keys, batches.Stream, Cancel);

        fault.ShouldBe(new ChainFault(sequence, kind));
    }

    [Fact, Rule("LOG-02", "LOG-33")]
    public async Task A_log_whose_key_is_erased_still_verifies_and_gets_no_new_key()
    {
        var batches = await NewBatches();
        await Log.AppendAsync(batches.Next("a", "b"), Cancel);
        _folder.Meddle("UPDATE stream_keys SET nonce = NULL, wrapped = NULL").ShouldBe(1);
        var restarted = new SqliteStreamKeys(_store, _folder.MasterKey());

        var asked = async () => await restarted.GetAsync(batches.Stream, KeySlot.Content, Cancel);

        await asked.ShouldThrowAsync<KeyNotFoundException>();
        (await LogAudit.VerifyAsync(Log, restarted, batches.Stream, Cancel)).ShouldBeNull();
    }

    [Fact, Rule("LOG-21")]
    public async Task No_plain_text_reaches_the_disk()
    {
        const string Canary = "KANARI-Ola-Nordmann-01019012345";
        var batches = await NewBatches();
        await Log.AppendAsync(batches.Next([.. Enumerable.Repeat($"{{\"name\":\"{Canary}\"}}", 50)]), Cancel);
        var key = await _keys.GetAsync(batches.Stream, KeySlot.Content, Cancel);
        var text = Encoding.UTF8.GetBytes(Canary);
        await Log.WriteSnapshotAsync(
            batches.Stream, EventSealer.SealSnapshot(batches.Stream, key, batches.Head, "room-v1", text), Cancel);
        var blobs = new FileBlobStore(Path.Combine(_folder.Data, "blobs"), _keys, TimeProvider.System);
        await blobs.WriteAsync(batches.Stream, new MemoryStream(text), 1000, Cancel);

        var files = Directory.GetFiles(_folder.Data, "*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var file in files)
        {
            var bytes = await ReadSharedAsync(file);
            bytes.AsSpan().IndexOf(text).ShouldBe(-1, file);
            bytes.AsSpan().IndexOf(key).ShouldBe(-1, file);
        }
    }

    [Fact, Rule("LOG-10", "LOG-11")]
    public async Task A_write_that_breaks_a_constraint_fails_alone()
    {
        var (good, bad) = (await NewBatches(), await NewBatches());
        using var held = HoldWriter();
        var broken = _store.Writer.WriteAsync(
            statements =>
            {
                SqliteAppend.Run(statements, bad.Next("written, then undone"));
                return statements.Run("INSERT INTO summary_index VALUES ('x', 1, 'no such stream')");
            },
            Cancel);
        var appended = Log.AppendAsync(good.Next("a"), Cancel);
        held.Set();

        (await appended).ShouldBe(AppendOutcome.Appended);
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => broken);
        (await Log.HeadAsync(bad.Stream, Cancel)).ShouldBeNull();
    }

    [Fact, Rule("LOG-11")]
    public async Task A_lost_transaction_is_told_to_everyone_merged_into_it_and_the_writer_goes_on()
    {
        var batches = await NewBatches();
        using var held = HoldWriter();
        var merged = Log.AppendAsync(batches.Next("lost"), Cancel);
        var failing = _store.Writer.WriteAsync<int>(_ => throw new InvalidOperationException("No disk."), Cancel);
        held.Set();

        await Should.ThrowAsync<InvalidOperationException>(() => failing);
        await Should.ThrowAsync<InvalidOperationException>(() => merged);
        (await Log.HeadAsync(batches.Stream, Cancel)).ShouldBeNull();
        var fresh = new LogBatches(batches.Stream, await _keys.GetAsync(batches.Stream, KeySlot.Content, Cancel));
        (await Log.AppendAsync(fresh.Next("kept"), Cancel)).ShouldBe(AppendOutcome.Appended);
    }

    [Fact, Rule("LOG-22")]
    public async Task An_append_given_up_while_it_waits_is_not_written()
    {
        var batches = await NewBatches();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var held = HoldWriter();
        var waiting = Log.AppendAsync(batches.Next("a"), giveUp.Token);
        await giveUp.CancelAsync();
        held.Set();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        var behind = await NewBatches();
        await Log.AppendAsync(behind.Next("after it"), Cancel);
        (await Log.HeadAsync(batches.Stream, Cancel)).ShouldBeNull();
    }

    /// <summary>Keeps the writer busy until the event is set, so that what comes meanwhile is merged.</summary>
    private ManualResetEventSlim HoldWriter()
    {
        using var busy = new ManualResetEventSlim();
        var held = new ManualResetEventSlim();
        _ = _store.Writer.WriteAsync(
            _ =>
            {
                busy.Set();
                held.Wait(Cancel);
                return 0;
            },
            Cancel);
        busy.Wait(Cancel);
        return held;
    }

    private async Task<LogBatches> NewBatches()
    {
        var stream = StreamId.Room(Guid.CreateVersion7());
        return new LogBatches(stream, await _keys.GetAsync(stream, KeySlot.Content, Cancel));
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }
}
