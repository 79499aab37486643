using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>One event held for delivery.</summary>
/// <param name="Before">The chain's hash right before it.</param>
/// <param name="Hash">The chain's hash at it.</param>
internal sealed record HeldEvent(Recorded<RoomEvent> Recorded, byte[] Bytes, byte[] Before, byte[] Hash);

/// <summary>The newest events of a room, bounded in number and bytes; a reader further behind reads from the
/// log.</summary>
internal sealed class EventRing
{
    /// <summary>Enough for a reader that paused a few seconds in a busy conference.</summary>
    private const int MaxEvents = 2_048;

    /// <summary>Bytes of encodings held for one room.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly LinkedList<HeldEvent> held = [];
    private int bytes;

    public void Add(HeldEvent one)
    {
        held.AddLast(one);
        bytes += one.Bytes.Length;
        while (held.Count > MaxEvents || (bytes > MaxBytes && held.Count > 1))
        {
            bytes -= held.First!.Value.Bytes.Length;
            held.RemoveFirst();
        }
    }

    public void Clear()
    {
        held.Clear();
        bytes = 0;
    }

    /// <summary>The events after a sequence, as many as one batch holds; null when the ring no longer reaches back that
    /// far.</summary>
    public List<HeldEvent>? After(long sequence)
    {
        if (held.First is not { } first || first.Value.Recorded.Sequence > sequence + 1) { return null; }
        var node = held.Last;
        while (node?.Previous is { } previous && previous.Value.Recorded.Sequence > sequence) { node = previous; }
        var found = new List<HeldEvent>();
        var size = 0;
        for (; node is not null; node = node.Next)
        {
            if (node.Value.Recorded.Sequence <= sequence) { continue; }
            if (found.Count >= WireLimits.EventsPerBatch || size > WireLimits.BatchBytes) { break; }
            found.Add(node.Value);
            size += node.Value.Bytes.Length;
        }

        return found;
    }
}
