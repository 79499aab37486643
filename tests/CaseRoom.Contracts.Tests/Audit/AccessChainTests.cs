using System.Security.Cryptography;
using System.Text;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Audit;

public sealed class AccessChainTests
{
    private static readonly StreamId Room = StreamId.Room(new Guid("0192e1a0-0000-7000-8000-0000000000aa"));
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact, Rule("AUD-01")]
    public void The_bytes_of_a_chain_are_as_specified()
    {
        var start = SHA256.HashData([.. Text("caseroom-access-v1"), .. Text($"room/{Room.Id}")]);
        byte[] content = [.. Enumerable.Repeat((byte)1, 32)];
        byte[] commitment = [.. Enumerable.Repeat((byte)2, 32)];

        AccessChain.Start(Room).ShouldBe(start);
        AccessChain.Next(start, 1, At, content, commitment).ShouldBe(SHA256.HashData(
            [.. Field(start), .. Number(1), .. Number(At.UtcTicks), .. Field(content), .. Field(commitment)]));
        AccessChain.Digest([1], [2, 3]).ShouldBe(SHA256.HashData([.. Field([1]), .. Field([2, 3])]));
    }

    [Fact, Rule("AUD-01")]
    public void The_bytes_of_a_checkpoint_are_as_specified()
    {
        byte[] hash = [.. Enumerable.Repeat((byte)3, 32)];
        var checkpoint = new Checkpoint(
            7, At, 9, Checkpoint.Beginning, [new WitnessedChain("room/x", 4, [hash, hash])], []);

        checkpoint.SignedBytes().ShouldBe(
        [
            .. Text("caseroom-checkpoint-v1"), .. Number(7), .. Number(At.UtcTicks), .. Number(9),
            .. Field(new byte[32]), .. Text("room/x"), .. Number(4), .. Number(2), .. Field(hash), .. Field(hash),
        ]);
    }

    [Fact, Rule("AUD-01")]
    public void A_known_row_has_a_known_hash()
    {
        var commitment = LogChain.Commit(new byte[32], "{}"u8.ToArray());
        var content = AccessChain.Digest(new byte[12], new byte[16]);
        Convert.ToHexStringLower(AccessChain.Next(AccessChain.Start(StreamId.Audit), 1, At, content, commitment))
            .ShouldBe("40671b5bf0b4659cc1b3f3f929d26f5e90b580f853e6731215f9ba0d87952707");
    }

    // Built by hand from SPEC.md, so that a change of format cannot pass unseen.
    private static byte[] Field(byte[] bytes) => [0, 0, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];

    private static byte[] Text(string text) => Field(Encoding.UTF8.GetBytes(text));

    private static byte[] Number(long value) => Field([.. BitConverter.GetBytes(value).Reverse()]);
}
