using System.Security.Cryptography;
using CaseRoom.Contracts.Log;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Log;

public sealed class EventSealerTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly StreamId Room = StreamId.Room(Guid.CreateVersion7());
    private static readonly StreamId Elsewhere = StreamId.Room(Guid.CreateVersion7());

    [Fact, Rule("LOG-01")]
    public void An_event_opens_to_what_was_sealed()
    {
        byte[] bytes = [.. "{\"a\":1}"u8];
        var stored = Seal(bytes);

        var opened = EventSealer.Open(Room, Key, stored);

        opened.Bytes.ShouldBe(bytes);
        opened.Salt.Length.ShouldBe(32);
        stored.Sealed.AsSpan().IndexOf(bytes).ShouldBe(-1);
        stored.Hash.ShouldBe(LogChain.Next(LogChain.Start(Room), 1, stored.Commitment));
        EventSealer.Open(Room, Key, Seal([])).Bytes.ShouldBeEmpty();
    }

    [Fact, Rule("LOG-01")]
    public void The_same_event_sealed_twice_shares_nothing()
    {
        var (one, other) = (Seal([1]), Seal([1]));
        one.Sealed.ShouldNotBe(other.Sealed);
        one.Commitment.ShouldNotBe(other.Commitment);
        one.Nonce.ShouldNotBe(other.Nonce);
    }

    [Fact, Rule("LOG-01")]
    public void An_event_opens_nowhere_else()
    {
        var stored = Seal([1, 2, 3]);
        var flipped = (byte[])stored.Sealed.Clone();
        flipped[^1] ^= 1;

        ShouldNotOpen(() => EventSealer.Open(Elsewhere, Key, stored));
        ShouldNotOpen(() => EventSealer.Open(Room, RandomNumberGenerator.GetBytes(32), stored));
        ShouldNotOpen(() => EventSealer.Open(Room, Key, stored with { Sequence = 2 }));
        ShouldNotOpen(() => EventSealer.Open(Room, Key, stored with { Sealed = flipped }));
        ShouldNotOpen(() => EventSealer.Open(Room, Key, stored with { Sealed = stored.Sealed[..8] }));
        ShouldNotOpen(() => EventSealer.Open(Room, Key, stored with { Commitment = new byte[32] }));
        var said = Should.Throw<TamperedRecordException>(() => EventSealer.Open(Elsewhere, Key, stored));
        (said.Stream, said.Sequence).ShouldBe((Elsewhere, 1L));
        said.Message.ShouldContain(Elsewhere.ToString());
    }

    [Fact, Rule("LOG-05")]
    public void A_snapshot_opens_only_where_and_as_what_it_was_sealed()
    {
        var stored = EventSealer.SealSnapshot(Room, Key, new LogHead(9, new byte[32]), "room-v1", [1, 2]);

        EventSealer.OpenSnapshot(Room, Key, stored).ShouldBe([1, 2]);
        ShouldNotOpen(() => EventSealer.OpenSnapshot(Elsewhere, Key, stored));
        ShouldNotOpen(() => EventSealer.OpenSnapshot(Room, Key, stored with { Sequence = 8 }));
        ShouldNotOpen(() => EventSealer.OpenSnapshot(Room, Key, stored with { Format = "room-v2" }));
    }

    [Fact, Rule("LOG-05")]
    public void A_summary_opens_only_at_the_head_it_was_written_with()
    {
        var hidden = EventSealer.SealSummary(Room, Key, 5, [7]);
        var summary = new StreamSummary("draft", [], null, hidden.Nonce, hidden.Sealed, null);

        EventSealer.OpenSummary(Room, Key, 5, summary).ShouldBe([7]);
        ShouldNotOpen(() => EventSealer.OpenSummary(Room, Key, 4, summary));
        ShouldNotOpen(() => EventSealer.OpenSummary(Elsewhere, Key, 5, summary));
    }

    private static StoredEvent Seal(byte[] bytes) =>
        EventSealer.Seal(Room, Key, KeySlot.Content, LogChain.Start(Room), 1, LogBatches.Noon, bytes);

    private static void ShouldNotOpen(Func<object> open) => Should.Throw<TamperedRecordException>(open);
}
