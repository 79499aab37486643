using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Audit;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>What a review counts in a chain that somebody changed.</summary>
public sealed class ChainCheckTests
{
    private static readonly Guid Room = Guid.CreateVersion7();

    private readonly AccessRow[] rows = Rows(10);

    [Fact, Rule("AUD-85")]
    public void A_chain_as_it_was_written_has_nothing() => Found(rows).ShouldBeNull();

    [Fact, Rule("AUD-85")]
    public void Rows_that_do_not_open_are_counted_and_do_not_make_others_bad() =>
        Found(rows, 3, 7).ShouldBe(new DamagedLog(Room, 2, 0, 3));

    [Fact, Rule("AUD-85")]
    public void Rows_that_are_missing_are_counted_and_the_first_is_named() =>
        Found([.. rows[..4], .. rows[7..]]).ShouldBe(new DamagedLog(Room, 0, 3, 5));

    [Fact, Rule("AUD-85")]
    public void A_row_at_another_time_or_of_other_bytes_does_not_stand_in_the_chain()
    {
        Found([.. rows[..4], rows[4] with { At = rows[4].At.AddDays(-400) }, .. rows[5..]])
            .ShouldBe(new DamagedLog(Room, 0, 1, 5));
        Found([.. rows[..4], rows[4] with { Sealed = new byte[48] }, .. rows[5..]])
            .ShouldBe(new DamagedLog(Room, 0, 1, 5));
    }

    [Fact, Rule("AUD-85")]
    public void Two_rows_that_changed_places_do_not_stand_where_they_are()
    {
        var swapped = rows.ToArray();
        (swapped[2], swapped[3]) = (rows[3] with { Sequence = 3 }, rows[2] with { Sequence = 4 });
        Found(swapped)!.First.ShouldBe(3);
        Found(swapped)!.Misplaced.ShouldBeGreaterThanOrEqualTo(2);
    }

    private static DamagedLog? Found(IEnumerable<AccessRow> rows, params long[] closed)
    {
        var check = new ChainCheck(StreamId.Room(Room));
        foreach (var row in rows) { check.Take(row, !closed.Contains(row.Sequence)); }
        return check.Found(Room);
    }

    private static AccessRow[] Rows(int count)
    {
        var (rows, hash) = (new List<AccessRow>(), AccessChain.Start(StreamId.Room(Room)));
        for (var sequence = 1; sequence <= count; sequence++)
        {
            var row = new SealedAccess(
                new DateTimeOffset(2026, 3, 2, 8, sequence, 0, TimeSpan.Zero), RandomNumberGenerator.GetBytes(12),
                RandomNumberGenerator.GetBytes(48), RandomNumberGenerator.GetBytes(32)).After(hash, sequence);
            rows.Add(row);
            hash = row.Hash;
        }

        return [.. rows];
    }
}
