using System.Security.Cryptography;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Grains.Log;

/// <summary>
/// Turns plain bytes into what a store may keep, and back. The associated data names format, stream and place, so a
/// record that is moved elsewhere does not open. Keys are 32 bytes (AES-256-GCM).
/// </summary>
public static class EventSealer
{
    private const int SaltLength = 32;

    private static readonly byte[] EventFormat = LengthPrefixed.Text("caseroom-event-v1");
    private static readonly byte[] SnapshotFormat = LengthPrefixed.Text("caseroom-snapshot-v1");
    private static readonly byte[] SummaryFormat = LengthPrefixed.Text("caseroom-summary-v1");

    /// <param name="stream">The log.</param>
    /// <param name="key">The key of <paramref name="slot"/>.</param>
    /// <param name="slot">Which of the stream's keys that is.</param>
    /// <param name="previousHash">The chain's hash at <c>sequence − 1</c>; <see cref="LogChain.Start"/> before the
    /// first.</param>
    /// <param name="sequence">1-based.</param>
    /// <param name="at">UTC.</param>
    /// <param name="bytes">The event's UTF-8 JSON.</param>
    public static StoredEvent Seal(
        StreamId stream, byte[] key, KeySlot slot, byte[] previousHash, long sequence, DateTimeOffset at, byte[] bytes)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var commitment = LogChain.Commit(salt, bytes);
        var hidden = SealedBytes.Seal(key, [.. salt, .. bytes], Context(EventFormat, stream, sequence));
        var hash = LogChain.Next(previousHash, sequence, commitment);
        return new StoredEvent(sequence, at, slot, hidden.Nonce, hidden.Sealed, commitment, hash);
    }

    /// <exception cref="TamperedRecordException">The event does not open, or is not what its commitment
    /// says.</exception>
    public static OpenedEvent Open(StreamId stream, byte[] key, StoredEvent stored)
    {
        var context = Context(EventFormat, stream, stored.Sequence);
        var plain = Open("event", stream, stored.Sequence, new SealedBytes(stored.Nonce, stored.Sealed), key, context);
        if (plain.Length < SaltLength) { throw new TamperedRecordException("event", stream, stored.Sequence); }

        var opened = new OpenedEvent(plain[SaltLength..], plain[..SaltLength]);
        return LogChain.Commit(opened.Salt, opened.Bytes).AsSpan().SequenceEqual(stored.Commitment)
            ? opened
            : throw new TamperedRecordException("event", stream, stored.Sequence);
    }

    /// <param name="stream">The log.</param>
    /// <param name="key">The stream's content key.</param>
    /// <param name="at">The last event folded in.</param>
    /// <param name="format">Name and version of the state's shape.</param>
    /// <param name="bytes">The state, encoded.</param>
    public static StoredSnapshot SealSnapshot(StreamId stream, byte[] key, LogHead at, string format, byte[] bytes)
    {
        var hidden = SealedBytes.Seal(key, bytes, SnapshotContext(stream, at.Sequence, format));
        return new StoredSnapshot(at.Sequence, at.Hash, format, hidden.Nonce, hidden.Sealed);
    }

    /// <exception cref="TamperedRecordException">The snapshot does not open.</exception>
    public static byte[] OpenSnapshot(StreamId stream, byte[] key, StoredSnapshot stored)
    {
        var context = SnapshotContext(stream, stored.Sequence, stored.Format);
        return Open("snapshot", stream, stored.Sequence, new SealedBytes(stored.Nonce, stored.Sealed), key, context);
    }

    /// <summary>For the <c>Nonce</c> and <c>Sealed</c> of a <see cref="StreamSummary"/>.</summary>
    /// <param name="stream">The log.</param>
    /// <param name="key">The stream's content key.</param>
    /// <param name="sequence">The head after the append that the summary goes with.</param>
    /// <param name="bytes">The summary's JSON.</param>
    public static SealedBytes SealSummary(StreamId stream, byte[] key, long sequence, byte[] bytes) =>
        SealedBytes.Seal(key, bytes, Context(SummaryFormat, stream, sequence));

    /// <exception cref="TamperedRecordException">The summary does not open, or belongs to another sequence.</exception>
    public static byte[] OpenSummary(StreamId stream, byte[] key, long sequence, StreamSummary summary)
    {
        var context = Context(SummaryFormat, stream, sequence);
        return Open("summary", stream, sequence, new SealedBytes(summary.Nonce, summary.Sealed), key, context);
    }

    private static byte[] Context(byte[] format, StreamId stream, long sequence) => LengthPrefixed.Join(
        format, LengthPrefixed.Text(stream.ToString()), LengthPrefixed.Number(sequence));

    private static byte[] SnapshotContext(StreamId stream, long sequence, string format) => LengthPrefixed.Join(
        SnapshotFormat, LengthPrefixed.Text(format), LengthPrefixed.Text(stream.ToString()),
        LengthPrefixed.Number(sequence));

    private static byte[] Open(
        string record, StreamId stream, long sequence, SealedBytes hidden, byte[] key, byte[] context)
    {
        try
        {
            return hidden.Open(key, context);
        }
        catch (CryptographicException cause)
        {
            throw new TamperedRecordException(record, stream, sequence, cause);
        }
    }
}
