using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
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
        var newest = await new FolderWitness(folder.FullName).NewestAsync(cancel: Cancel);
        newest.ShouldNotBeNull().Digest().ShouldBe(last.Digest());
        var written = Written();
        written.Select(one => one.Chains.Sum(chain => chain.Hashes.Count)).ShouldBe([3, 0, 2]);
        CheckpointSeries.FirstBad(written, [signing]).ShouldBeNull();
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
        CheckpointSeries.FirstBad(Written(), [signing]).ShouldBeNull();
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

    [Fact, Rule("AUD-44", "AUD-40")]
    public async Task A_line_that_a_crash_cut_is_left_and_the_next_stands_on_a_line_of_its_own()
    {
        await ReadAsync(2);
        await NewMaker().MakeAsync(Cancel);
        await ReadAsync(1);
        await NewMaker().MakeAsync(Cancel);
        var file = folder.GetFiles().Single().FullName;
        var lines = await File.ReadAllLinesAsync(file, Cancel);
        await File.WriteAllTextAsync(file, $"{lines[0]}\n{lines[1][..40]}", Cancel);

        var next = await NewMaker().MakeAsync(Cancel);

        (next.Number, next.Chains.Single().From).ShouldBe((2, 3));
        (await File.ReadAllLinesAsync(file, Cancel)).Length.ShouldBe(3);
        CheckpointSeries.FirstBad(Written(), [signing]).ShouldBeNull();
    }

    [Fact, Rule("AUD-45", "AUD-14")]
    public async Task A_store_that_was_put_back_or_made_anew_is_witnessed_no_further()
    {
        await ReadAsync(3);
        var maker = NewMaker();
        await maker.MakeAsync(Cancel);
        await maker.MakeAsync(Cancel);
        foreach (var rows in (int[])[0, 2, 3, 5])
        {
            var other = new MemoryAccessLog();
            await other.AppendAsync(
                Room, [.. Enumerable.Range(0, rows + 1).Select(n => AccessRows.Sealed(Room, Key, n))], Cancel);
            var restarted = new CheckpointMaker(
                other, new MemoryRoomLog(), new FolderWitness(folder.FullName), signing, TimeProvider.System);
            await Should.ThrowAsync<WitnessContradictedException>(() => restarted.MakeAsync(Cancel));
        }

        await ReadAsync(1);
        (await maker.MakeAsync(Cancel)).Number.ShouldBe(3);
        Written().Count.ShouldBe(3);
    }

    [Fact, Rule("AUD-42")]
    public async Task A_real_service_stamps_a_checkpoint_and_its_token_stands_beside_it()
    {
        await using var authority = await TimeStampAuthority.StartAsync();
        using var http = new HttpClient();
        await ReadAsync(1);
        var made = await NewMaker().MakeAsync(Cancel);

        var token = await new TimeStampService(http, authority.Address).StampAsync(made.Digest(), Cancel);

        Rfc3161TimestampToken.TryDecode(token, out var read, out _).ShouldBeTrue();
        read!.VerifySignatureForHash(made.Digest(), HashAlgorithmName.SHA256, out _).ShouldBeTrue();
        await new FolderWitness(folder.FullName).WriteAsync(
            made.At, new CheckpointStamp(made.Number, made.Digest(), token), Cancel);
        folder.GetFiles("stamps-*.jsonl").Length.ShouldBe(1);
        Written().Count.ShouldBe(1);
    }

    [Fact, Rule("AUD-42")]
    public async Task A_service_that_answers_something_else_stamps_nothing()
    {
        await using var authority = await TimeStampAuthority.StartAsync();
        using var http = new HttpClient();
        var service = new TimeStampService(http, authority.Address);
        authority.AnswersForAnother = true;
        await Should.ThrowAsync<CryptographicException>(() => service.StampAsync(new byte[32], Cancel));
    }

    private CheckpointMaker NewMaker() =>
        new(log, new MemoryRoomLog(), new FolderWitness(folder.FullName), signing, TimeProvider.System);

    private Task<long> ReadAsync(int rows) =>
        log.AppendAsync(Room, [.. Enumerable.Range(0, rows).Select(n => AccessRows.Sealed(Room, Key, n))], Cancel);

    private List<Checkpoint> Written() =>
    [
        .. folder.GetFiles("checkpoints-*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file.FullName))
            .Where(line => line.EndsWith('}'))
            .Select(line => System.Text.Json.JsonSerializer.Deserialize<Checkpoint>(
                line, Contracts.Wire.WireJson.Options)!),
    ];
}
