using System.Security.Cryptography;
using System.Text;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;

namespace CaseRoom.Testing;

/// <summary>Batches of short text events for one stream, each following the one before.</summary>
public sealed class LogBatches(StreamId stream, byte[] key, LogHead? from = null)
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public StreamId Stream { get; } = stream;

    /// <summary>The head after the last batch made.</summary>
    public LogHead Head { get; private set; } = from ?? LogChain.StartHead(stream);

    public IReadOnlyList<Guid> FindableBy { get; set; } = [];

    public DateTimeOffset? DueAt { get; set; }

    public LogAppend Next(params string[] texts) =>
        Next([.. texts.Select(Encoding.UTF8.GetBytes)], Guid.CreateVersion7());

    public LogAppend Next(IReadOnlyList<byte[]> events, params Guid[] commandIds)
    {
        var before = Head;
        var sealedEvents = new List<StoredEvent>();
        foreach (var bytes in events)
        {
            var at = Noon.AddSeconds(Head.Sequence + 1);
            var stored = EventSealer.Seal(Stream, key, KeySlot.Content, Head.Hash, Head.Sequence + 1, at, bytes);
            sealedEvents.Add(stored);
            Head = new LogHead(stored.Sequence, stored.Hash);
        }

        var first = events.Count == 0 ? 0 : before.Sequence + 1;
        var last = events.Count == 0 ? 0 : Head.Sequence;
        var commands = commandIds.Select(id => new AcceptedCommand(id, Actor.System.PersonId, Digest(id), first, last));
        return new LogAppend(Stream, before, sealedEvents, [.. commands], Summary());
    }

    private static byte[] Digest(Guid id) => SHA256.HashData(id.ToByteArray());

    private StreamSummary Summary()
    {
        var hidden = EventSealer.SealSummary(Stream, key, Head.Sequence, Encoding.UTF8.GetBytes($"to {Head.Sequence}"));
        return new StreamSummary("draft", FindableBy, DueAt, hidden.Nonce, hidden.Sealed, null);
    }
}
