using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Audit;

public sealed class AccessSealerTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly StreamId Room = StreamId.Room(Guid.CreateVersion7());

    [Fact, Rule("AUD-02", "AUD-07")]
    public void A_row_opens_to_the_entry_that_was_sealed()
    {
        var entry = AccessRows.Entry(1);
        var row = AccessSealer.Seal(Room, Key, entry).After(AccessChain.Start(Room), 1);
        var opened = AccessCodec.Decode(AccessSealer.Open(Room, Key, row).Bytes!);
        (opened with { Subjects = entry.Subjects }).ShouldBe(entry);
        opened.Subjects.ShouldBe(entry.Subjects);
    }

    [Fact, Rule("AUD-02")]
    public void It_opens_in_no_other_chain_under_no_other_key_and_not_once_changed()
    {
        var row = AccessRows.Sealed(Room, Key, 1).After(AccessChain.Start(Room), 1);
        byte[] changed = [.. row.Sealed!];
        changed[3] ^= 1;

        Should.Throw<TamperedRecordException>(() => AccessSealer.Open(StreamId.Audit, Key, row));
        Should.Throw<TamperedRecordException>(() => AccessSealer.Open(Room, RandomNumberGenerator.GetBytes(32), row));
        Should.Throw<TamperedRecordException>(() => AccessSealer.Open(Room, Key, row with { Sealed = changed }));
        Should.Throw<TamperedRecordException>(
            () => AccessSealer.Open(Room, Key, row with { Commitment = new byte[32] }));
        Should.Throw<TamperedRecordException>(
            () => AccessSealer.Open(Room, Key, row with { Nonce = null, Sealed = null }));
    }
}
