using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>
/// Who may see a volatile signal. A signal names the material it points at in <c>materialId</c>; without one it is
/// presence in the
/// room.
/// </summary>
public static class SignalRules
{
    private static readonly string[] Beats = ["here", "left"];

    /// <summary>Whether it is a small and shallow JSON object.</summary>
    public static bool IsSound(JsonElement signal)
    {
        if (signal.ValueKind is not JsonValueKind.Object) { return false; }
        var bytes = System.Text.Encoding.UTF8.GetBytes(signal.GetRawText());
        return bytes.Length <= WireLimits.SignalBytes && JsonShape.Fault(bytes, WireLimits.JsonDepth) is null;
    }

    /// <summary>A page sends these without anybody doing anything.</summary>
    /// <param name="signal">A sound one.</param>
    public static bool IsBeat(JsonElement signal) => signal.TryGetProperty("kind", out var kind)
        && kind.ValueKind is JsonValueKind.String && Beats.Contains(kind.GetString());

    /// <summary>The family's reach has no live lane; abroad, only what points at shared material.</summary>
    public static bool Visible(EncodedSignal signal, View view) => view.Reach switch
    {
        Reach.Room => true,
        Reach.Abroad => MaterialOf(signal) is not { } material || view.Shared.Contains(material),
        _ => false,
    };

    private static Guid? MaterialOf(EncodedSignal signal)
    {
        using var document = JsonDocument.Parse(signal.Signal);
        return document.RootElement.TryGetProperty("materialId", out var id) && id.ValueKind is JsonValueKind.String
            ? id.TryGetGuid(out var material) ? material : Guid.Empty
            : null;
    }
}
