using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Audit;

public sealed class AccessVerifierTests
{
    private const int Rows = 40;
    private const int Witnessed = 33;
    private const int Tampers = 10_000;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly StreamId Room = StreamId.Room(Guid.CreateVersion7());

    private readonly IReadOnlyList<AccessRow> rows = AccessRows.Chain(Room, Key, Rows);
    private readonly IReadOnlyList<Checkpoint> checkpoints;

    public AccessVerifierTests() => checkpoints =
    [
        .. new (int From, int To)[] { (1, 10), (11, 20), (21, Witnessed) }.Select((part, i) => new Checkpoint(
            i + 1, default, 0, [], [new WitnessedChain(Room.ToString(), part.From, HashesOf(part.From, part.To))], [])),
    ];

    [Fact, Rule("AUD-12")]
    public void A_whole_chain_is_good_and_its_end_not_yet_witnessed()
    {
        AccessVerifier.Verify(Room, rows, checkpoints).ShouldBe(new AccessVerdict(Rows, Witnessed, null));
        AccessVerifier.Verify(Room, rows, checkpoints).NotYetWitnessed.ShouldBe(Rows - Witnessed);
        AccessVerifier.Verify(Room, rows, []).ShouldBe(new AccessVerdict(Rows, 0, null));
        AccessVerifier.Verify(Room, [], []).ShouldBe(new AccessVerdict(0, 0, null));
    }

    [Fact, Rule("AUD-10")]
    public void It_verifies_opened_sealed_and_erased_alike()
    {
        var mixed = rows.Select((row, i) => (i % 3) switch
        {
            0 => row,
            1 => AccessSealer.Open(Room, Key, row),
            _ => row with { Nonce = null, Sealed = null },
        });
        AccessVerifier.Verify(Room, mixed, checkpoints).Fault.ShouldBeNull();
    }

    [Fact, Rule("AUD-11")]
    public void Opened_bytes_that_were_changed_are_found()
    {
        var opened = rows.Select(row => AccessSealer.Open(Room, Key, row)).ToList();
        opened[4] = opened[4] with { Bytes = opened[5].Bytes };
        AccessVerifier.Verify(Room, opened, checkpoints).Fault
            .ShouldBe(new AccessFault(5, AccessFaultKind.Uncommitted));
    }

    [Fact, Rule("AUD-11")]
    public void A_chain_that_is_given_out_as_another_rooms_is_found() => AccessVerifier
        .Verify(StreamId.Room(Guid.CreateVersion7()), rows, []).Fault
        .ShouldBe(new AccessFault(1, AccessFaultKind.Broken));

    [Fact, Rule("AUD-14")]
    public void A_store_that_was_put_back_and_grew_again_is_found()
    {
        var again = AccessRows.Rehash(
            Room, [.. rows.Take(15), .. AccessRows.Chain(Room, Key, Rows).Skip(15)], from: 15);
        var later = new Checkpoint(
            4, default, 0, [], [new WitnessedChain(Room.ToString(), 16, [.. again.Skip(15).Select(r => r.Hash)])], []);
        foreach (var told in (IReadOnlyList<AccessRow>[])[rows, again])
        {
            AccessVerifier.Verify(Room, told, [.. checkpoints, later]).Fault
                .ShouldBe(new AccessFault(16, AccessFaultKind.Rewritten));
        }
    }

    [Fact, Rule("AUD-11")]
    public void Ten_thousand_random_tampers_are_all_found_at_their_first_bad_row()
    {
        var dice = new Random(20260302);
        var kinds = new Dictionary<string, int>();
        for (var n = 0; n < Tampers; n++)
        {
            var (kind, tampered, first) = Tamper(dice);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var verdict = AccessVerifier.Verify(Room, tampered, checkpoints);
            verdict.Fault.ShouldNotBeNull($"{kind} at {first}, tamper {n}");
            verdict.Fault.Sequence.ShouldBe(first, $"{kind}, tamper {n}");
            verdict.Rows.ShouldBe(first - 1);
        }

        kinds.Count.ShouldBe(9);
        kinds.Values.ShouldAllBe(count => count > Tampers / 20);
    }

    /// <summary>One change, up to the newest checkpoint, and the row that it makes the first bad one.</summary>
    private (string Kind, IReadOnlyList<AccessRow> Rows, long First) Tamper(Random dice)
    {
        var at = dice.Next(Witnessed);
        var later = dice.Next(at + 1, Rows);
        var made = AccessRows.Sealed(Room, Key, at).After(RandomNumberGenerator.GetBytes(32), at + 1);
        var changed = rows.ToList();
        switch (dice.Next(9))
        {
            case 0:
                changed[at] = Flipped(rows[at], dice);
                return ("flip", changed, at + 1);
            case 1:
                changed.RemoveAt(at);
                return ("delete", changed, at + 1);
            case 2:
                changed.Insert(at, made);
                return ("insert", changed, at + 1);
            case 3:
                (changed[at], changed[later]) = (rows[later], rows[at]);
                return ("swap", changed, at + 1);
            case 4: return ("truncate", rows.Take(at).ToList(), at + 1);
            case 5:
                changed[at] = made;
                return ("change, hash anew", AccessRows.Rehash(Room, changed, at), at + 1);
            case 6:
                changed.RemoveAt(at);
                return ("delete, hash anew", AccessRows.Rehash(Room, changed, at), at + 1);
            case 7:
                changed.Insert(at, made);
                return ("insert, hash anew", AccessRows.Rehash(Room, changed, at), at + 1);
            default:
                (changed[at], changed[later]) = (rows[later], rows[at]);
                return ("swap, hash anew", AccessRows.Rehash(Room, changed, at), at + 1);
        }
    }

    /// <summary>One bit of one field.</summary>
    private static AccessRow Flipped(AccessRow row, Random dice) => dice.Next(7) switch
    {
        0 => row with { Sequence = row.Sequence ^ (1L << dice.Next(62)) },
        1 => row with { At = new DateTimeOffset(row.At.UtcTicks ^ (1L << dice.Next(50)), TimeSpan.Zero) },
        2 => row with { Content = Flipped(row.Content, dice) },
        3 => row with { Commitment = Flipped(row.Commitment, dice) },
        4 => row with { Hash = Flipped(row.Hash, dice) },
        5 => row with { Nonce = Flipped(row.Nonce!, dice) },
        _ => row with { Sealed = Flipped(row.Sealed!, dice) },
    };

    private static byte[] Flipped(byte[] bytes, Random dice)
    {
        byte[] flipped = [.. bytes];
        flipped[dice.Next(bytes.Length)] ^= (byte)(1 << dice.Next(8));
        return flipped;
    }

    private List<byte[]> HashesOf(int from, int to) =>
        [.. rows.Where(row => row.Sequence >= from && row.Sequence <= to).Select(row => row.Hash)];
}
