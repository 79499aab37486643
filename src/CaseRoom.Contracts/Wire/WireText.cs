using System.Text.Json;

namespace CaseRoom.Contracts.Wire;

/// <summary>Whether what a client sent is text at all.</summary>
public static class WireText
{
    /// <summary>
    /// False when any text in it, or the name of a field, holds half a character (a lone surrogate): JSON may spell it,
    /// UTF-8 cannot keep it.
    /// </summary>
    public static bool IsWhole(JsonElement value)
    {
        try
        {
            Read(value);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: value.GetString(); break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) { Read(item); }
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    Read(property.Value);
                }

                break;
        }
    }
}
