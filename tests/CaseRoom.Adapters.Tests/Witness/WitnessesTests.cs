using System.Security.Cryptography;
using System.Text.Json;
using CaseRoom.Adapters.Memory;
using CaseRoom.Adapters.Witness;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Witness;

/// <summary>Several folders that take the same checkpoints.</summary>
public sealed class WitnessesTests : IDisposable
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly StreamId Room = StreamId.Room(Guid.CreateVersion7());

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("caseroom-witness-");
    private readonly ECDsa signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MemoryAccessLog log = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 23, 58, 30, TimeSpan.Zero));
    private readonly Witnesses witnesses;

    public WitnessesTests()
    {
        foreach (var name in (string[])["one", "two"]) { root.CreateSubdirectory(name); }
        witnesses = New();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        signing.Dispose();
        root.Delete(recursive: true);
    }

    [Fact, Rule("AUD-121")]
    public async Task Every_folder_takes_the_same_and_verifies_alone()
    {
        await MakeAsync(New(), 3);
        await MakeAsync(witnesses, 1);
        Numbers("one").ShouldBe([1, 2, 3, 4]);
        await VerifiesAsync("one");
        await VerifiesAsync("two");
    }

    [Fact, Rule("AUD-121")]
    public async Task One_that_is_away_is_named_and_given_later_what_it_missed_over_midnight_too()
    {
        var maker = Maker(witnesses);
        await MakeAsync(maker, 1);
        Directory.Move(In("two"), In("away"));
        await MakeAsync(maker, 3);
        witnesses.Places.Select(place => (place.Name, place.Fault is null)).ShouldBe([("one", true), ("two", false)]);
        Directory.Move(In("away"), In("two"));
        Numbers("two").ShouldBe([1]);

        await MakeAsync(maker, 1);
        witnesses.Places.ShouldAllBe(place => place.Fault == null);
        Directory.GetFiles(In("two"), "checkpoints-*.jsonl").Length.ShouldBe(2);
        await VerifiesAsync("one");
        await VerifiesAsync("two");
    }

    [Fact, Rule("AUD-121")]
    public async Task A_folder_that_is_named_later_is_given_all_there_is()
    {
        await MakeAsync(New("one"), 3);
        await MakeAsync(New("two", "one"), 1);
        Numbers("two").ShouldBe([1, 2, 3, 4]);
        await VerifiesAsync("two");
    }

    [Fact, Rule("AUD-121")]
    public async Task One_that_holds_other_checkpoints_takes_nothing_more_and_the_others_go_on()
    {
        await MakeAsync(New("two"), 2);
        await MakeAsync(New("one"), 2);
        var both = New();
        await MakeAsync(both, 1);
        var (numbers, apart) = (Numbers("one"), Numbers("two"));
        (numbers.Count + apart.Count).ShouldBe(5);
        both.Places.Single(place => place.Fault is not null).Fault.ShouldBeOfType<WitnessApartException>();
    }

    [Fact, Rule("AUD-121")]
    public async Task Where_none_that_answers_holds_the_newest_no_second_series_is_begun()
    {
        var maker = Maker(witnesses);
        await MakeAsync(maker, 1);
        Directory.Move(In("two"), In("away"));
        await MakeAsync(maker, 1);
        Directory.Move(In("one"), In("gone"));
        Directory.Move(In("away"), In("two"));
        for (var turn = 0; turn < 2; turn++) { await Should.ThrowAsync<IOException>(() => MakeAsync(maker, 1)); }
        Numbers("two").ShouldBe([1]);

        Directory.Move(In("gone"), In("one"));
        await MakeAsync(maker, 1);
        Numbers("two").ShouldBe([1, 2, 3]);
        await VerifiesAsync("two");
    }

    [Fact, Rule("AUD-121")]
    public async Task One_that_answers_nothing_is_waited_for_only_so_long()
    {
        var silent = new SilentWitness();
        var both = new Witnesses(
            [new("one", new FolderWitness(In("one")), TimeProvider.System), new("silent", silent, clock)]);
        var making = MakeAsync(both, 1);
        await Eventually.IsTrueAsync(() =>
        {
            clock.Advance(WitnessPlace.Patience);
            return making.IsCompleted;
        });
        await making;
        Numbers("one").ShouldBe([1]);
        both.Places[1].Fault.ShouldBeOfType<TimeoutException>();
        silent.Asked.ShouldBe(1);
    }

    private Witnesses New(params string[] names) => new(
        [.. (names is [] ? ["one", "two"] : names).Select(name =>
            new WitnessPlace(name, new FolderWitness(In(name)), clock))]);

    private CheckpointMaker Maker(Witnesses to) => new(log, new MemoryRoomLog(), to, signing, clock);

    private string In(string name) => Path.Combine(root.FullName, name);

    private Task MakeAsync(Witnesses to, int times) => MakeAsync(Maker(to), times);

    private async Task MakeAsync(CheckpointMaker maker, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await log.AppendAsync(Room, [AccessRows.Sealed(Room, Key, time)], Cancel);
            await maker.MakeAsync(Cancel);
            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private async Task VerifiesAsync(string name)
    {
        var written = Written(name);
        CheckpointSeries.FirstBad(written, [signing]).ShouldBeNull();
        var rows = await log.ReadAsync(Room, 0, 100, Cancel);
        AccessVerifier.Verify(Room, rows, written).ShouldBe(new AccessVerdict(rows.Count, rows.Count, null));
    }

    private List<long> Numbers(string name) => [.. Written(name).Select(one => one.Number)];

    private List<Checkpoint> Written(string name) =>
    [
        .. Directory.GetFiles(In(name), "checkpoints-*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<Checkpoint>(line, WireJson.Options)!),
    ];

    /// <summary>A share of a machine that is gone.</summary>
    private sealed class SilentWitness : ICheckpointWitness
    {
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public Task<Checkpoint?> NewestAsync(Func<Checkpoint, bool>? that, CancellationToken cancel)
        {
            Interlocked.Increment(ref asked);
            return new TaskCompletionSource<Checkpoint?>().Task;
        }

        public IAsyncEnumerable<Checkpoint> AfterAsync(long number, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task WriteAsync(IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task WriteAsync(DateTimeOffset at, CheckpointStamp stamp, CancellationToken cancel) =>
            throw new NotSupportedException();
    }
}
