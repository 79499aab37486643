using System.Security.Cryptography;
using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Audit;

public sealed class CheckpointSeriesTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => key.Dispose();

    [Fact, Rule("AUD-13")]
    public void A_series_is_good_from_its_beginning()
    {
        CheckpointSeries.FirstBad(Series(5), [key]).ShouldBeNull();
        CheckpointSeries.FirstBad([], [key]).ShouldBeNull();
    }

    [Fact, Rule("AUD-13")]
    public void Changed_missing_moved_and_foreign_checkpoints_are_named()
    {
        var series = Series(5);
        var (a, b, c, d, e) = (series[0], series[1], series[2], series[3], series[4]);
        var changed = c with { Chains = [c.Chains[0] with { From = 9 }] };

        FirstBad(a, b, changed, d, e).ShouldBe(3);
        FirstBad(a, b, c with { At = At.AddYears(1) }, d, e).ShouldBe(3);
        FirstBad(a, c, d, e).ShouldBe(2);
        FirstBad(b, c).ShouldBe(1);
        FirstBad(a, b, d, c, e).ShouldBe(3);
        FirstBad(a, b, b, c).ShouldBe(3);
        // Signed anew by whoever holds the key: what was written before and after it still speaks.
        FirstBad(a, b, changed.Sign(key), d, e).ShouldBe(4);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        FirstBad(a, b.Sign(other), c).ShouldBe(2);
    }

    [Fact, Rule("AUD-13", "AUD-226")]
    public void So_are_heads_of_logs_that_were_changed_taken_out_or_put_in()
    {
        WitnessedHead head = new("room/y", 4, RandomNumberGenerator.GetBytes(32));
        Checkpoint[] series = [.. Series(2).Select(one => (one with { Heads = [head] }).Sign(key))];
        var (a, b) = (series[0], (series[1] with { Previous = series[0].Digest() }).Sign(key));
        FirstBad(a, b).ShouldBeNull();
        foreach (IReadOnlyList<WitnessedHead> heads in (IReadOnlyList<WitnessedHead>[])
            [[], [head with { Log = "room/x" }], [head with { Sequence = 5 }], [head with { Hash = new byte[32] }],
                [head, head]])
        {
            FirstBad(a, b with { Heads = heads }).ShouldBe(2);
        }

        // A chain is no head.
        var grown = b.Chains[0];
        FirstBad(a, b with { Chains = [], Heads = [new(grown.Chain, grown.From, grown.Hashes[0]), head] }).ShouldBe(2);
        // What was signed before there were heads is read, and signs, as it did.
        var old = JsonSerializer.SerializeToNode(Series(1)[0], WireJson.Options)!.AsObject();
        old.Remove("heads").ShouldBeTrue();
        FirstBad(old.Deserialize<Checkpoint>(WireJson.Options)!).ShouldBeNull();
    }

    [Fact, Rule("AUD-46")]
    public void A_checkpoint_from_before_a_renewal_still_verifies_and_the_old_key_signs_none_after_it()
    {
        using var renewed = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var series = Series(4);
        Checkpoint[] mixed = [series[0], series[1], series[2].Sign(renewed), series[3].Sign(renewed)];
        var keys = CheckpointKeys.Read(
            $"{key.ExportSubjectPublicKeyInfoPem()}\n# of March\n{renewed.ExportSubjectPublicKeyInfoPem()}\n");
        keys.Count.ShouldBe(2);
        CheckpointSeries.FirstBad(mixed, keys).ShouldBeNull();
        CheckpointSeries.FirstBad(mixed, [key]).ShouldBe(3);
        CheckpointSeries.FirstBad(mixed, [renewed]).ShouldBe(1);
        CheckpointSeries.FirstBad([.. mixed[..3], series[3]], keys).ShouldBe(4);
        CheckpointSeries.FirstBad(mixed, []).ShouldBe(1);
    }

    private long? FirstBad(params Checkpoint[] checkpoints) => CheckpointSeries.FirstBad(checkpoints, [key]);

    private List<Checkpoint> Series(int count)
    {
        var made = new List<Checkpoint>();
        for (var n = 1; n <= count; n++)
        {
            var previous = made is [.., var last] ? last.Digest() : Checkpoint.Beginning;
            WitnessedChain grown = new("room/x", n, [RandomNumberGenerator.GetBytes(32)]);
            made.Add(new Checkpoint(n, At.AddMinutes(n), n, previous, [grown], []).Sign(key));
        }

        return made;
    }
}
