using System.Security.Cryptography;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Log;

/// <summary>
/// The hash chain of a log (SHA-256, fields joined by <see cref="LengthPrefixed"/>). It commits to content without
/// revealing it, so
/// a log whose key is erased still verifies.
/// </summary>
public static class LogChain
{
    public const int HashLength = 32;

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

    /// <summary>
    /// Stops a batch that would break the chain before it becomes durable: a store asks this of every append, so
    /// that no bug of a
    /// caller is kept for ever.
    /// </summary>
    /// <exception cref="ArgumentException">The batch does not follow from the head it names.</exception>
    public static void RequireFollows(LogAppend append)
    {
        var (stream, expected, events) = (append.Stream, append.Expected, append.Events);
        if (expected.Sequence == 0 && !expected.Hash.AsSpan().SequenceEqual(Start(stream)))
        {
            throw new ArgumentException($"The first append to {stream} is not at its start hash.", nameof(append));
        }

        if (Verify(expected, events.Select(one => ChainLink.Of(one))).Fault is { } fault)
        {
            var said = $"Event {fault.Sequence} of {stream} does not follow: {fault.Kind}.";
            throw new ArgumentException(said, nameof(append));
        }

        if (append.Commands.DistinctBy(one => one.CommandId).Count() != append.Commands.Count)
        {
            throw new ArgumentException($"A command stands twice in one batch of {stream}.", nameof(append));
        }
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
