using System.Text.Json;
using System.Text.Unicode;

namespace CaseRoom.Contracts.Wire;

/// <summary>
/// What every JSON that comes in must be before anybody reads a value of it: not too deep, each name once in its object
/// (else two readers may see two things), and every string text (no half of a character).
/// </summary>
public static class JsonShape
{
    public const string TooDeep = "tooDeep";
    public const string Duplicate = "duplicate";
    public const string NotText = "notText";

    /// <summary>The first fault as a stable word; null where there is none.</summary>
    /// <param name="json">UTF-8 that is JSON.</param>
    /// <param name="maxDepth">Levels of nesting, the outermost value's own included.</param>
    public static string? Fault(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = WireJson.ReadableDepth });
        var names = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (Fault(ref reader, names, maxDepth) is { } fault) { return fault; }
        }

        return null;
    }

    private static string? Fault(ref Utf8JsonReader reader, Stack<HashSet<string>> names, int maxDepth)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= maxDepth:
                return TooDeep;
            case JsonTokenType.StartObject:
                names.Push(new HashSet<string>(StringComparer.Ordinal));
                return null;
            case JsonTokenType.EndObject:
                names.Pop();
                return null;
            case JsonTokenType.PropertyName when TextOf(ref reader) is { } name:
                return names.Peek().Add(name) ? null : Duplicate;
            case JsonTokenType.PropertyName:
                return NotText;
            case JsonTokenType.String when !IsText(ref reader):
                return NotText;
            default:
                return null;
        }
    }

    /// <summary>
    /// A string without escapes is text when its bytes are; only an escape can name half a character.
    /// </summary>
    private static bool IsText(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? TextOf(ref reader) is not null : Utf8.IsValid(reader.ValueSpan);

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The reader's only way to say so.
            return null;
        }
    }
}
