using System.Security.Cryptography;
using System.Text;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Log;

public sealed class LogChainTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly StreamId Room = StreamId.Room(new Guid("0192e1a0-0000-7000-8000-0000000000aa"));

    private readonly IReadOnlyList<StoredEvent> _events = new LogBatches(Room, Key).Next("a", "b", "c", "d").Events;

    [Fact, Rule("LOG-06")]
    public void The_bytes_are_as_specified()
    {
        // Built here by hand from SPEC.md, so that a change of format cannot pass unseen.
        byte[] Field(byte[] bytes) => [0, 0, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
        byte[] Text(string text) => Field(Encoding.UTF8.GetBytes(text));
        byte[] Number(byte value) => Field([0, 0, 0, 0, 0, 0, 0, value]);
        var salt = new byte[32];
        var start = SHA256.HashData(
            [.. Text("caseroom-log-v1"), .. Text("room/0192e1a0-0000-7000-8000-0000000000aa")]);
        var commitment = SHA256.HashData([.. Field(salt), .. Text("{}")]);

        LogChain.Start(Room).ShouldBe(start);
        LogChain.Commit(salt, "{}"u8.ToArray()).ShouldBe(commitment);
        LogChain.Next(start, 1, commitment)
            .ShouldBe(SHA256.HashData([.. Field(start), .. Number(1), .. Field(commitment)]));
    }

    [Fact, Rule("LOG-06")]
    public void A_known_log_has_a_known_hash()
    {
        var commitment = LogChain.Commit(new byte[32], "{}"u8.ToArray());
        Convert.ToHexStringLower(LogChain.Next(LogChain.Start(Room), 1, commitment)).ShouldBe(
            "e6be59801aa32994861e07b8b1a9e022180eee6d7b19717dd177c89c074d070e");
    }

    [Fact, Rule("LOG-02")]
    public void A_whole_chain_verifies_without_the_key_and_piece_by_piece()
    {
        var whole = LogChain.Verify(LogChain.StartHead(Room), Links(_events));
        whole.Fault.ShouldBeNull();
        whole.End.Sequence.ShouldBe(4);

        var half = LogChain.Verify(LogChain.StartHead(Room), Links(_events.Take(2)));
        LogChain.Verify(half.End, Links(_events.Skip(2))).End.Hash.ShouldBe(whole.End.Hash);
    }

    [Fact, Rule("LOG-02", "LOG-04")]
    public void Changed_missing_moved_and_foreign_events_are_named()
    {
        var (a, b, c, d) = (_events[0], _events[1], _events[2], _events[3]);
        var foreign = new LogBatches(StreamId.Room(Guid.NewGuid()), Key).Next("a").Events[0];

        Fault(a, b with { Commitment = c.Commitment }, c, d).ShouldBe(new ChainFault(2, ChainFaultKind.Broken));
        Fault(a, b with { Hash = new byte[32] }, c, d).ShouldBe(new ChainFault(2, ChainFaultKind.Broken));
        Fault(a, c, d).ShouldBe(new ChainFault(2, ChainFaultKind.Missing));
        Fault(a, b, d, c).ShouldBe(new ChainFault(3, ChainFaultKind.Missing));
        Fault(a, b, d with { Sequence = 3 }, c with { Sequence = 4 })
            .ShouldBe(new ChainFault(3, ChainFaultKind.Broken));
        Fault(foreign).ShouldBe(new ChainFault(1, ChainFaultKind.Broken));
    }

    [Fact, Rule("LOG-03")]
    public void Opened_bytes_that_do_not_give_the_commitment_are_found()
    {
        var opened = _events.Select(one => EventSealer.Open(Room, Key, one)).ToList();
        ChainCheck Check(OpenedEvent third) => LogChain.Verify(
            LogChain.StartHead(Room),
            _events.Select((one, i) => one.ToLink(i == 2 ? third : opened[i])));

        Check(opened[2]).Fault.ShouldBeNull();
        Check(opened[2] with { Bytes = "C"u8.ToArray() }).Fault.ShouldBe(new ChainFault(3, ChainFaultKind.Uncommitted));
        Check(opened[2] with { Salt = new byte[32] }).Fault.ShouldBe(new ChainFault(3, ChainFaultKind.Uncommitted));
    }

    private static ChainFault? Fault(params StoredEvent[] events) =>
        LogChain.Verify(LogChain.StartHead(Room), Links(events)).Fault;

    private static IEnumerable<ChainLink> Links(IEnumerable<StoredEvent> events) =>
        events.Select(one => one.ToLink());
}
