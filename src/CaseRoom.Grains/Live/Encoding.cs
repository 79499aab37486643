using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>An event's bytes for a view: the stored bytes wherever nothing is withheld, a redacted encoding
/// elsewhere.</summary>
public static class Encoding
{
    internal static byte[]? For(HeldEvent held, View view) => For(held.Recorded, held.Bytes, view);

    public static byte[]? For(Recorded<RoomEvent> recorded, byte[] bytes, View view)
    {
        var seen = Redaction.Of(recorded, view);
        if (ReferenceEquals(seen, recorded)) { return bytes; }
        return seen is null ? null : RoomCodec.Events.Encode(seen);
    }
}
