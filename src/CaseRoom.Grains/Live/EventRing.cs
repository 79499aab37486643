using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>One event held for delivery.</summary>
/// <param name="Hash">The chain's hash here, where a committed range ended; null in its middle.</param>
internal sealed record HeldEvent(Recorded<RoomEvent> Recorded, byte[] Bytes, byte[]? Hash);

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

    /// <summary>
    /// The events after a sequence, ending where a committed range ended, at most about <paramref name="limit"/> of
    /// them; null when the
    /// ring no longer reaches back that far.
    /// </summary>
    public List<HeldEvent>? After(long sequence, int limit)
    {
        if (held.First is not { } first || first.Value.Recorded.Sequence > sequence + 1) { return null; }
        var found = new List<HeldEvent>();
        var node = held.Last;
        while (node?.Previous is { } previous && previous.Value.Recorded.Sequence > sequence) { node = previous; }
        for (; node is not null; node = node.Next)
        {
            if (node.Value.Recorded.Sequence <= sequence) { continue; }
            found.Add(node.Value);
            if (found.Count >= limit && node.Value.Hash is not null) { break; }
        }

        return found;
    }
}
