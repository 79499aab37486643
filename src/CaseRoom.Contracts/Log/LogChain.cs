using System.Security.Cryptography;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Contracts.Log;

/// <summary>
/// The hash chain of a log (SHA-256, fields joined by <see cref="LengthPrefixed"/>). It commits to content without
/// revealing it, so a log whose key is erased still verifies.
/// </summary>
public static class LogChain
{
    private static readonly byte[] Format = LengthPrefixed.Text("caseroom-log-v1");

    /// <summary><c>hash(0) = SHA-256("caseroom-log-v1" ‖ stream)</c>, 32 bytes.</summary>
    public static byte[] Start(StreamId stream) =>
        SHA256.HashData(LengthPrefixed.Join(Format, LengthPrefixed.Text(stream.ToString())));

    /// <summary>The head of a log without events: what the first append expects.</summary>
    public static LogHead StartHead(StreamId stream) => new(0, Start(stream));

    /// <summary><c>hash(n) = SHA-256(hash(n−1) ‖ n ‖ commitment)</c>, 32 bytes.</summary>
    public static byte[] Next(byte[] previousHash, long sequence, byte[] commitment) =>
        SHA256.HashData(LengthPrefixed.Join(previousHash, LengthPrefixed.Number(sequence), commitment));

    /// <summary><c>commitment = SHA-256(salt ‖ bytes)</c>, 32 bytes.</summary>
    public static byte[] Commit(byte[] salt, byte[] bytes) => SHA256.HashData(LengthPrefixed.Join(salt, bytes));

    /// <summary>Recomputes the chain from a trusted place, and the commitment of every opened event.</summary>
    public static ChainCheck Verify(LogHead from, IEnumerable<ChainLink> links)
    {
        var end = from;
        foreach (var link in links)
        {
            if (FaultOf(end, link) is { } kind) { return new ChainCheck(end, new ChainFault(end.Sequence + 1, kind)); }

            end = new LogHead(link.Sequence, link.Hash);
        }

        return new ChainCheck(end, null);
    }

    private static ChainFaultKind? FaultOf(LogHead before, ChainLink link)
    {
        if (link.Sequence != before.Sequence + 1) { return ChainFaultKind.Missing; }

        if (link.Opened is { } opened && !Commit(opened.Salt, opened.Bytes).AsSpan().SequenceEqual(link.Commitment))
        {
            return ChainFaultKind.Uncommitted;
        }

        return Next(before.Hash, link.Sequence, link.Commitment).AsSpan().SequenceEqual(link.Hash)
            ? null
            : ChainFaultKind.Broken;
    }
}
