using System.Runtime.InteropServices;
using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>
/// Which signals are passed on, and to whom (ACC-20). What a client sent is read and written anew: nothing that the
/// model does not know reaches another's page.
/// </summary>
public static class SignalRules
{
    /// <summary>Beyond it numbers only serve mischief; no image or page reaches it.</summary>
    private const double Furthest = 1_000_000;

    /// <summary>The signal, or null where it is none of the closed set.</summary>
    public static RoomSignal? Read(JsonElement sent)
    {
        if (sent.ValueKind is not JsonValueKind.Object) { return null; }
        var bytes = JsonMarshal.GetRawUtf8Value(sent);
        if (bytes.Length > WireLimits.SignalBytes || JsonShape.Fault(bytes, WireLimits.JsonDepth) is not null)
        {
            return null;
        }

        try
        {
            return sent.Deserialize<RoomSignal>(WireJson.Strict) is { } signal && IsSound(signal) ? signal : null;
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            // Without a kind the serializer does not support it, which is not an error of JSON.
            return null;
        }
    }

    /// <summary>A page sends these without anybody doing anything.</summary>
    public static bool IsBeat(RoomSignal signal) => signal is HereSignal or LeftSignal;

    public static byte[] Write(RoomSignal signal) => JsonSerializer.SerializeToUtf8Bytes(signal, WireJson.Options);

    /// <summary>What a view holds of the signal: who looks at something hidden is here, and nothing more.</summary>
    public static RoomSignal? Seen(RoomSignal signal, View view) => signal switch
    {
        _ when view.Reach is Reach.Family => null,
        HereSignal { MaterialId: { } material } when !view.Shows(material) => new HereSignal(),
        HereSignal or LeftSignal => signal,
        CursorSignal s => view.Shows(s.MaterialId) ? s : null,
        StrokeSignal s => view.Shows(s.MaterialId) ? s : null,
        _ => null,
    };

    public static HeldSignal Hold(EncodedSignal encoded) =>
        new(encoded, JsonSerializer.Deserialize<RoomSignal>(encoded.Signal, WireJson.Options)!);

    /// <summary>The signal as it is sent to a reader with this view; or null.</summary>
    public static EncodedSignal? Seen(HeldSignal held, View view)
    {
        var (encoded, signal) = held;
        if (Seen(signal, view) is not { } seen) { return null; }
        var person = view.Mask.Alias(encoded.PersonId);
        return ReferenceEquals(seen, signal) && person == encoded.PersonId
            ? encoded
            : new EncodedSignal(person, encoded.Connection, Write(seen));
    }

    private static bool IsSound(RoomSignal signal) => signal switch
    {
        HereSignal s => s.Page is null or > 0,
        CursorSignal s => s.Page is null or > 0 && IsPlace(s.X) && IsPlace(s.Y),
        StrokeSignal s => s.Page is null or > 0 && s.Points.All(p => p is not null && IsPlace(p.X) && IsPlace(p.Y)),
        _ => true,
    };

    private static bool IsPlace(double value) => double.IsFinite(value) && Math.Abs(value) <= Furthest;
}
