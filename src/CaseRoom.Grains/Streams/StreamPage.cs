using CaseRoom.Contracts.Log;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>Committed events after a sequence, as the store has them.</summary>
/// <param name="Before">The chain's hash at <paramref name="After"/>; empty where the log ends before it.</param>
internal sealed record StreamPage(
    long After, byte[] Before, IReadOnlyList<(StoredEvent Stored, OpenedEvent Opened)> Events)
{
    /// <summary>Whether the log still goes through this place: false once an older copy of it was restored.</summary>
    public bool Continues(LogHead place) => place.Sequence == After && Before.AsSpan().SequenceEqual(place.Hash);

    public EncodedRange ToRange() => new(
        After + 1, Events[^1].Stored.Sequence, Before, Events[^1].Stored.Hash,
        [.. Events.Select(e => new EncodedEvent(e.Stored.Sequence, e.Opened.Bytes, e.Stored.Hash))]);
}
