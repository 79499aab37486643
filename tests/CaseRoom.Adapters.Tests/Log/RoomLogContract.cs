using CaseRoom.Adapters.Memory;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Log;

/// <summary>What every store of logs does.</summary>
public abstract class RoomLogContract
{
    private readonly MemoryStreamKeys _keys = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract IRoomLog Log { get; }

    [Fact, Rule("LOG-10", "LOG-13")]
    public async Task Events_are_read_back_in_order_and_in_ranges()
    {
        var batches = await NewStream();
        (await Log.HeadAsync(batches.Stream, Cancel)).ShouldBeNull();
        var first = batches.Next("a", "b", "c");
        (await Log.AppendAsync(first, Cancel)).ShouldBe(AppendOutcome.Appended);
        var second = batches.Next("d", "e");
        (await Log.AppendAsync(second, Cancel)).ShouldBe(AppendOutcome.Appended);

        var head = (await Log.HeadAsync(batches.Stream, Cancel)).ShouldNotBeNull();
        (head.Sequence, Hex(head.Hash)).ShouldBe((5L, Hex(batches.Head.Hash)));
        ShouldBeSame(await Log.ReadAsync(batches.Stream, 0, 100, Cancel), [.. first.Events, .. second.Events]);
        ShouldBeSame(await Log.ReadAsync(batches.Stream, 1, 3, Cancel), [.. first.Events.Skip(1), second.Events[0]]);
        (await Log.ReadAsync(batches.Stream, 5, 10, Cancel)).ShouldBeEmpty();
        (await LogAudit.VerifyAsync(Log, _keys, batches.Stream, Cancel)).ShouldBeNull();
    }

    [Fact, Rule("LOG-10")]
    public async Task A_conflict_writes_nothing()
    {
        var batches = await NewStream();
        var other = new LogBatches(batches.Stream, await Key(batches.Stream));
        await Log.AppendAsync(batches.Next("mine"), Cancel);

        var late = other.Next("theirs");
        (await Log.AppendAsync(late, Cancel)).ShouldBe(AppendOutcome.Conflict);

        // The same sequence with another hash is another history.
        (await Log.AppendAsync(other.Next("more"), Cancel)).ShouldBe(AppendOutcome.Conflict);
        (await Log.ReadAsync(batches.Stream, 0, 10, Cancel)).Count.ShouldBe(1);
        (await Log.FindCommandsAsync(batches.Stream, [late.Commands[0].CommandId], Cancel)).ShouldBeEmpty();
        (await Log.AppendAsync(batches.Next("mine again"), Cancel)).ShouldBe(AppendOutcome.Appended);
    }

    [Fact, Rule("LOG-10")]
    public async Task A_conflict_on_a_stream_without_a_log_leaves_none()
    {
        var batches = await NewStream();
        batches.Next("never written");
        (await Log.AppendAsync(batches.Next("second"), Cancel)).ShouldBe(AppendOutcome.Conflict);
        (await Log.HeadAsync(batches.Stream, Cancel)).ShouldBeNull();
    }

    [Fact, Rule("LOG-11")]
    public async Task A_loser_among_merged_appends_leaves_the_others_durable()
    {
        var streams = new List<LogBatches>();
        for (var i = 0; i < 20; i++) { streams.Add(await NewStream()); }

        var loser = new LogBatches(streams[7].Stream, await Key(streams[7].Stream));
        var appends = streams.Select(one => one.Next("x", "y")).ToList();
        await Log.AppendAsync(appends[7], Cancel);
        appends[7] = loser.Next("too late");

        var outcomes = await Task.WhenAll(appends.Select(append => Log.AppendAsync(append, Cancel)));

        outcomes.Index().ShouldAllBe(
            outcome => outcome.Item == (outcome.Index == 7 ? AppendOutcome.Conflict : AppendOutcome.Appended));
        foreach (var one in streams)
        {
            (await Log.ReadAsync(one.Stream, 0, 10, Cancel)).Count.ShouldBe(2);
            (await LogAudit.VerifyAsync(Log, _keys, one.Stream, Cancel)).ShouldBeNull();
        }
    }

    [Fact, Rule("LOG-12")]
    public async Task A_repeated_command_is_not_accepted_and_has_its_first_outcome()
    {
        var batches = await NewStream();
        var id = Guid.CreateVersion7();
        var first = batches.Next([[1], [2]], id);
        await Log.AppendAsync(first, Cancel);
        var again = new LogBatches(batches.Stream, await Key(batches.Stream), batches.Head);

        (await Log.AppendAsync(again.Next([[3]], Guid.CreateVersion7(), id), Cancel)).ShouldBe(AppendOutcome.Repeated);

        (await Log.HeadAsync(batches.Stream, Cancel))!.Sequence.ShouldBe(2);
        var found = await Log.FindCommandsAsync(batches.Stream, [Guid.NewGuid(), id, id], Cancel);
        found.Count.ShouldBe(1);
        found[0].ShouldBe(first.Commands[0] with { Digest = found[0].Digest });
        found[0].Digest.ShouldBe(first.Commands[0].Digest);
        (found[0].First, found[0].Last).ShouldBe((1L, 2L));
    }

    [Fact, Rule("LOG-12")]
    public async Task A_command_without_events_is_kept_and_moves_no_head()
    {
        var batches = await NewStream();
        await Log.AppendAsync(batches.Next("a"), Cancel);
        var id = Guid.CreateVersion7();

        (await Log.AppendAsync(batches.Next([], id), Cancel)).ShouldBe(AppendOutcome.Appended);
        (await Log.AppendAsync(batches.Next([], id), Cancel)).ShouldBe(AppendOutcome.Repeated);

        (await Log.HeadAsync(batches.Stream, Cancel))!.Sequence.ShouldBe(1);
        (await Log.FindCommandsAsync(batches.Stream, [id], Cancel)).Single().Last.ShouldBe(0);
        (await Log.AppendAsync(batches.Next("b"), Cancel)).ShouldBe(AppendOutcome.Appended);
    }

    [Fact, Rule("LOG-14")]
    public async Task A_batch_that_does_not_follow_is_never_written()
    {
        var batches = await NewStream();
        var good = batches.Next("a", "b");
        var wrongStart = good with { Expected = new LogHead(0, new byte[32]) };
        var gap = good with { Events = [good.Events[1]] };
        var broken = good with { Events = [good.Events[0] with { Hash = new byte[32] }] };
        var twice = good with { Commands = [good.Commands[0], good.Commands[0]] };

        foreach (var bad in (LogAppend[])[wrongStart, gap, broken, twice])
        {
            await Should.ThrowAsync<ArgumentException>(() => Log.AppendAsync(bad, Cancel));
        }

        (await Log.HeadAsync(batches.Stream, Cancel)).ShouldBeNull();
        (await Log.AppendAsync(good, Cancel)).ShouldBe(AppendOutcome.Appended);
    }

    [Fact, Rule("LOG-15")]
    public async Task The_newest_snapshot_wins()
    {
        var batches = await NewStream();
        var key = await Key(batches.Stream);
        StoredSnapshot At(long sequence, string format) =>
            EventSealer.SealSnapshot(batches.Stream, key, new LogHead(sequence, new byte[32]), format, [7]);

        await Log.WriteSnapshotAsync(batches.Stream, At(1, "ahead"), Cancel);
        (await Log.ReadSnapshotAsync(batches.Stream, Cancel)).ShouldBeNull();
        await Log.AppendAsync(batches.Next("a", "b", "c"), Cancel);
        await Log.WriteSnapshotAsync(batches.Stream, At(2, "two"), Cancel);
        await Log.WriteSnapshotAsync(batches.Stream, At(1, "older"), Cancel);
        await Log.WriteSnapshotAsync(batches.Stream, At(4, "ahead"), Cancel);
        (await Log.ReadSnapshotAsync(batches.Stream, Cancel))!.Format.ShouldBe("two");
        await Log.WriteSnapshotAsync(batches.Stream, At(3, "three"), Cancel);

        var newest = (await Log.ReadSnapshotAsync(batches.Stream, Cancel)).ShouldNotBeNull();
        (newest.Sequence, newest.Format).ShouldBe((3L, "three"));
        EventSealer.OpenSnapshot(batches.Stream, key, newest).ShouldBe([7]);
    }

    [Fact, Rule("LOG-16")]
    public async Task A_summary_is_found_by_its_latest_list_newest_change_first()
    {
        var (anna, berit, nobody) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var (older, newer) = (await NewStream(), await NewStream());
        older.FindableBy = [anna, berit];
        newer.FindableBy = [anna];
        await Log.AppendAsync(newer.Next("a", "b"), Cancel);
        await Log.AppendAsync(older.Next("a"), Cancel);

        var found = await Log.FindAsync(StreamKind.Room, [anna, berit], 10, Cancel);
        found.Select(one => one.StreamId).ShouldBe([newer.Stream.Id, older.Stream.Id]);
        (found[1].Sequence, found[1].At).ShouldBe((1L, LogBatches.Noon.AddSeconds(1)));
        found[1].Summary.FindableBy.ShouldBe([anna, berit]);
        var opened = EventSealer.OpenSummary(older.Stream, await Key(older.Stream), 1, found[1].Summary);
        opened.ShouldBe("to 1"u8.ToArray());
        (await Log.FindAsync(StreamKind.Room, [anna], 1, Cancel)).Single().StreamId.ShouldBe(newer.Stream.Id);
        (await Log.FindAsync(StreamKind.Request, [anna], 10, Cancel)).ShouldBeEmpty();
        (await Log.FindAsync(StreamKind.Room, [nobody], 10, Cancel)).ShouldBeEmpty();

        older.FindableBy = [nobody];
        await Log.AppendAsync(older.Next("b", "c"), Cancel);
        (await Log.FindAsync(StreamKind.Room, [berit], 10, Cancel)).ShouldBeEmpty();
        (await Log.FindAsync(StreamKind.Room, [nobody, anna], 10, Cancel)).Select(one => one.StreamId)
            .ShouldBe([older.Stream.Id, newer.Stream.Id]);
    }

    [Fact, Rule("LOG-17")]
    public async Task Due_streams_are_found_earliest_first_and_only_when_due()
    {
        var (soon, later, never) = (await NewStream(), await NewStream(), await NewStream());
        soon.DueAt = LogBatches.Noon.AddDays(1);
        later.DueAt = LogBatches.Noon.AddDays(2).AddTicks(1);
        foreach (var one in (LogBatches[])[later, soon, never]) { await Log.AppendAsync(one.Next("a"), Cancel); }

        (await Log.DueAsync(StreamKind.Room, LogBatches.Noon, null, 10, Cancel)).ShouldBeEmpty();
        (await Log.DueAsync(StreamKind.Room, LogBatches.Noon.AddDays(2), null, 10, Cancel))
            .ShouldBe([(soon.Stream, soon.DueAt.Value)]);
        (await Log.DueAsync(StreamKind.Room, later.DueAt.Value, null, 10, Cancel)).Select(due => due.Stream)
            .ShouldBe([soon.Stream, later.Stream]);
        (await Log.DueAsync(StreamKind.Room, later.DueAt.Value, null, 1, Cancel)).Count.ShouldBe(1);
        (await Log.DueAsync(StreamKind.Request, later.DueAt.Value, null, 10, Cancel)).ShouldBeEmpty();
        (await Log.DueAsync(StreamKind.Room, later.DueAt.Value, (soon.Stream, soon.DueAt.Value), 10, Cancel))
            .ShouldBe([(later.Stream, later.DueAt.Value)]);
        (await Log.DueAsync(StreamKind.Room, later.DueAt.Value, (later.Stream, later.DueAt.Value), 10, Cancel))
            .ShouldBeEmpty();

        soon.DueAt = null;
        await Log.AppendAsync(soon.Next("done"), Cancel);
        (await Log.DueAsync(StreamKind.Room, later.DueAt.Value, null, 10, Cancel))
            .ShouldBe([(later.Stream, later.DueAt.Value)]);
    }

    [Fact, Rule("LOG-22")]
    public async Task An_append_given_up_before_its_turn_is_cancelled_and_asking_again_tells()
    {
        var batches = await NewStream();
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        var append = batches.Next("a");

        await Should.ThrowAsync<OperationCanceledException>(() => Log.AppendAsync(append, given.Token));

        var found = await Log.FindCommandsAsync(batches.Stream, [append.Commands[0].CommandId], Cancel);
        found.Count.ShouldBe((await Log.HeadAsync(batches.Stream, Cancel)) is null ? 0 : 1);
    }

    [Fact, Rule("LOG-18")]
    public async Task Of_many_writers_to_one_stream_one_wins_each_round()
    {
        var stream = StreamId.Room(Guid.CreateVersion7());
        var key = await Key(stream);
        var head = LogChain.StartHead(stream);
        for (var round = 1; round <= 10; round++)
        {
            var rivals = Enumerable.Range(0, 8).Select(_ => new LogBatches(stream, key, head).Next("mine")).ToList();
            var outcomes = await Task.WhenAll(rivals.Select(rival => Log.AppendAsync(rival, Cancel)));
            outcomes.Count(outcome => outcome == AppendOutcome.Appended).ShouldBe(1);
            head = (await Log.HeadAsync(stream, Cancel)).ShouldNotBeNull();
            head.Sequence.ShouldBe(round);
        }

        (await LogAudit.VerifyAsync(Log, _keys, stream, Cancel)).ShouldBeNull();
    }

    [Fact, Rule("AUD-226")]
    public async Task Where_logs_end_that_moved_since_is_told()
    {
        var (earlier, later) = (await NewStream(), await NewStream());
        await Log.AppendAsync(earlier.Next("a"), Cancel);
        await Log.AppendAsync(later.Next("a", "b", "c"), Cancel);

        async Task<IEnumerable<(StreamId, long, string)>> MovedAsync(DateTimeOffset since) =>
            (await Log.MovedAsync(since, Cancel)).Where(one => one.Stream == earlier.Stream
                || one.Stream == later.Stream).Select(one => (one.Stream, one.Head.Sequence, Hex(one.Head.Hash)));
        var (first, second) = ((earlier.Stream, 1L, Hex(earlier.Head.Hash)), (later.Stream, 3L, Hex(later.Head.Hash)));
        (await MovedAsync(DateTimeOffset.MinValue)).ShouldBe([first, second], ignoreOrder: true);
        (await MovedAsync(LogBatches.Noon.AddSeconds(2))).ShouldBe([second]);
        (await MovedAsync(LogBatches.Noon.AddSeconds(4))).ShouldBeEmpty();
    }

    private async Task<LogBatches> NewStream()
    {
        var stream = StreamId.Room(Guid.CreateVersion7());
        return new LogBatches(stream, await Key(stream));
    }

    private async Task<byte[]> Key(StreamId stream) => await _keys.GetAsync(stream, KeySlot.Content, Cancel);

    private static void ShouldBeSame(IReadOnlyList<StoredEvent> found, IReadOnlyList<StoredEvent> expected)
    {
        string Line(StoredEvent one) => string.Join(
            ' ', one.Sequence, $"{one.At:O}", one.Slot, Hex(one.Nonce), Hex(one.Sealed), Hex(one.Commitment),
            Hex(one.Hash));

        found.Select(Line).ShouldBe(expected.Select(Line));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
