using System.Security.Cryptography;
using CaseRoom.Adapters.Memory;
using CaseRoom.Adapters.Witness;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Witness;

public sealed class FolderWitnessTests : IDisposable
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly StreamId Room = StreamId.Room(Guid.CreateVersion7());

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-witness-");
    private readonly ECDsa signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MemoryAccessLog log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        signing.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact, Rule("AUD-40")]
    public async Task Each_checkpoint_goes_on_from_the_one_before_it_after_a_restart_too()
    {
        var first = NewMaker();
        await ReadAsync(3);
        await first.MakeAsync(Cancel);
        await first.MakeAsync(Cancel);
        await ReadAsync(2);
        var restarted = NewMaker();
        var last = await restarted.MakeAsync(Cancel);

        (last.Number, last.Position).ShouldBe((3, 5));
        last.Chains.ShouldHaveSingleItem().From.ShouldBe(4);
        var newest = await new FolderWitness(folder.FullName).NewestAsync(Cancel);
        newest.ShouldNotBeNull().Digest().ShouldBe(last.Digest());
        var written = Written();
        written.Select(one => one.Chains.Sum(chain => chain.Hashes.Count)).ShouldBe([3, 0, 2]);
        CheckpointSeries.FirstBad(written, signing).ShouldBeNull();
        AccessVerifier.Verify(Room, await log.ReadAsync(Room, 0, 10, Cancel), written)
            .ShouldBe(new AccessVerdict(5, 5, null));
    }

    [Fact, Rule("AUD-40")]
    public async Task What_a_witness_that_was_away_missed_the_next_checkpoint_says()
    {
        var maker = NewMaker();
        await maker.MakeAsync(Cancel);
        await ReadAsync(2);
        Directory.Move(folder.FullName, $"{folder.FullName}.away");
        await Should.ThrowAsync<IOException>(() => maker.MakeAsync(Cancel));
        Directory.Move($"{folder.FullName}.away", folder.FullName);
        await ReadAsync(1);

        (await maker.MakeAsync(Cancel)).Chains.ShouldHaveSingleItem().Hashes.Count.ShouldBe(3);
        CheckpointSeries.FirstBad(Written(), signing).ShouldBeNull();
    }

    [Fact, Rule("AUD-11", "AUD-40")]
    public async Task A_row_that_was_made_anew_with_everything_after_it_is_named()
    {
        await ReadAsync(6);
        await NewMaker().MakeAsync(Cancel);
        var rows = await log.ReadAsync(Room, 0, 10, Cancel);
        var other = AccessRows.Sealed(Room, Key, 9).After([], 4);
        var anew = AccessRows.Rehash(Room, [.. rows.Take(3), other, .. rows.Skip(4)], from: 3);

        AccessVerifier.Verify(Room, anew, []).Fault.ShouldBeNull();
        AccessVerifier.Verify(Room, anew, Written()).Fault.ShouldBe(new AccessFault(4, AccessFaultKind.Rewritten));
    }

    [Fact, Rule("AUD-40")]
    public async Task A_last_line_that_was_cut_is_not_written_after()
    {
        await NewMaker().MakeAsync(Cancel);
        var file = folder.GetFiles().Single().FullName;
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel))[..40], Cancel);
        await Should.ThrowAsync<InvalidDataException>(() => NewMaker().MakeAsync(Cancel));
    }

    private CheckpointMaker NewMaker() =>
        new(log, new FolderWitness(folder.FullName), signing, TimeProvider.System);

    private Task<long> ReadAsync(int rows) =>
        log.AppendAsync(Room, [.. Enumerable.Range(0, rows).Select(n => AccessRows.Sealed(Room, Key, n))], Cancel);

    private List<Checkpoint> Written() =>
    [
        .. folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file.FullName))
            .Select(line => System.Text.Json.JsonSerializer.Deserialize<Checkpoint>(
                line, Contracts.Wire.WireJson.Options)!),
    ];
}
