using System.Security.Cryptography;
using CaseRoom.Adapters.Memory;
using CaseRoom.Adapters.Witness;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Witness;

/// <summary>What checkpoints say of where the logs of events end.</summary>
public sealed class LogHeadsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-witness-");
    private readonly ECDsa signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MemoryStreamKeys keys = new();
    private readonly FaultyRoomLog rooms = new(new MemoryRoomLog());
    private readonly FakeTimeProvider clock = new(LogBatches.Noon);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        signing.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact, Rule("AUD-226")]
    public async Task A_checkpoint_names_the_end_of_each_log_that_moved_and_the_first_of_all()
    {
        var (one, other) = (await NewAsync(StreamId.Room(Guid.CreateVersion7())), await NewAsync(StreamId.Directory));
        await rooms.AppendAsync(one.Next("a", "b"), Cancel);
        await rooms.AppendAsync(other.Next("a"), Cancel);
        clock.Advance(TimeSpan.FromDays(1));

        var maker = NewMaker();
        Told(await maker.MakeAsync(Cancel)).ShouldBe([(other.Stream, 1), (one.Stream, 2)]);
        (await maker.MakeAsync(Cancel)).Heads.ShouldBeEmpty();
        clock.SetUtcNow(LogBatches.Noon.AddDays(1).AddMinutes(1));
        await rooms.AppendAsync(At(one, clock.GetUtcNow()), Cancel);
        var moved = await maker.MakeAsync(Cancel);
        Told(moved).ShouldBe([(one.Stream, 3)]);
        moved.Heads[0].Hash.ShouldBe((await rooms.HeadAsync(one.Stream, Cancel))!.Hash);
        (await maker.MakeAsync(Cancel)).Heads.ShouldBeEmpty();
        CheckpointSeries.FirstBad(await WrittenAsync(), [signing]).ShouldBeNull();
    }

    [Fact, Rule("AUD-226")]
    public async Task Another_host_names_what_moved_late_too_and_goes_on()
    {
        var one = await NewAsync(StreamId.Room(Guid.CreateVersion7()));
        await rooms.AppendAsync(one.Next("a"), Cancel);
        await NewMaker().MakeAsync(Cancel);
        // Written by a host whose clock is minutes behind.
        await rooms.AppendAsync(At(one, clock.GetUtcNow().AddMinutes(-4)), Cancel);
        clock.Advance(TimeSpan.FromMinutes(1));
        var another = NewMaker();
        another.Forget();
        Told(await another.MakeAsync(Cancel)).ShouldBe([(one.Stream, 2)]);
        CheckpointSeries.FirstBad(await WrittenAsync(), [signing]).ShouldBeNull();
    }

    [Theory, Rule("AUD-227"), InlineData(0), InlineData(2), InlineData(3), InlineData(5)]
    public async Task A_store_whose_log_was_put_back_or_made_anew_is_witnessed_no_further(int events)
    {
        var stream = StreamId.Room(Guid.CreateVersion7());
        var one = await NewAsync(stream);
        await rooms.AppendAsync(one.Next("a", "b", "c"), Cancel);
        var maker = NewMaker();
        await maker.MakeAsync(Cancel);
        // Also after a minute in which nothing moved.
        await maker.MakeAsync(Cancel);

        var copy = new MemoryRoomLog();
        var anew = await NewAsync(stream);
        if (events > 0)
        {
            await copy.AppendAsync(anew.Next([.. Enumerable.Range(0, events).Select(n => $"{n}")]), Cancel);
        }

        rooms.Restore(stream, copy);
        foreach (var each in (CheckpointMaker[])[maker, NewMaker()])
        {
            (await Should.ThrowAsync<WitnessContradictedException>(() => each.MakeAsync(Cancel)))
                .Message.ShouldContain($"checkpoint 1 witnessed of {stream}");
        }

        (await WrittenAsync()).Count.ShouldBe(2);
    }

    [Fact, Rule("AUD-227")]
    public async Task One_that_grew_holds_what_was_witnessed()
    {
        var one = await NewAsync(StreamId.Room(Guid.CreateVersion7()));
        await rooms.AppendAsync(one.Next("a"), Cancel);
        var maker = NewMaker();
        await maker.MakeAsync(Cancel);
        await rooms.AppendAsync(one.Next("b", "c"), Cancel);
        Told(await maker.MakeAsync(Cancel)).ShouldBe([(one.Stream, 3)]);
        (await maker.MakeAsync(Cancel)).Number.ShouldBe(3);
    }

    private static LogAppend At(LogBatches batches, DateTimeOffset at)
    {
        var next = batches.Next("x");
        return next with { Events = [.. next.Events.Select(stored => stored with { At = at })] };
    }

    private static IEnumerable<(StreamId, long)> Told(Checkpoint checkpoint) =>
        checkpoint.Heads.Select(head => (StreamId.Read(head.Log)!.Value, head.Sequence));

    private CheckpointMaker NewMaker() =>
        new(new MemoryAccessLog(), rooms, new FolderWitness(folder.FullName), signing, clock);

    private async Task<LogBatches> NewAsync(StreamId stream) =>
        new(stream, await keys.GetAsync(stream, KeySlot.Content, Cancel));

    private async Task<List<Checkpoint>> WrittenAsync()
    {
        var written = new List<Checkpoint>();
        await foreach (var one in new FolderWitness(folder.FullName).AfterAsync(0, Cancel)) { written.Add(one); }
        return written;
    }
}
