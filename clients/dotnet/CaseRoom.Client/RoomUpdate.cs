using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Client;

/// <summary>Something a follower learned, in the order in which it was folded.</summary>
public abstract record RoomUpdate
{
    private RoomUpdate()
    {
    }

    /// <summary>An event of the room, as this reader may see it.</summary>
    /// <param name="Recorded">Decoded.</param>
    /// <param name="Json">As it came: <c>{ sequence, at, actor, commandId, type, data }</c>.</param>
    /// <param name="After">The room after it.</param>
    public sealed record Happened(Recorded<RoomEvent> Recorded, JsonElement Json, RoomView After) : RoomUpdate;

    /// <summary>The room was loaded anew: what was shown before may no longer hold.</summary>
    /// <param name="Reason">Why the server asked for it; null where the follower itself found that it must.</param>
    public sealed record Reloaded(ResetReason? Reason, RoomView After) : RoomUpdate;

    /// <summary>A volatile signal of another person: cursor, laser pointer, typing. Never kept.</summary>
    public sealed record Signalled(PersonSignal Signal) : RoomUpdate;
}
