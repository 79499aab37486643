using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>
/// JSON that another language writes alike: keys in UTF-16 order, no spaces, numbers as ECMAScript prints them (the
/// stories hold none that it would print with an exponent), strings escaped as <c>JSON.stringify</c> does.
/// </summary>
internal static class SortedJson
{
    public static string HashOf(byte[] json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(json))));

    public static string Of(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Write(text, document.RootElement);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var separator = '{';
                foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    Quote(text.Append(separator), property.Name);
                    Write(text.Append(':'), property.Value);
                    separator = ',';
                }

                text.Append(separator == '{' ? "{}" : "}");
                break;
            case JsonValueKind.Array:
                var comma = '[';
                foreach (var item in value.EnumerateArray())
                {
                    Write(text.Append(comma), item);
                    comma = ',';
                }

                text.Append(comma == '[' ? "[]" : "]");
                break;
            case JsonValueKind.String: Quote(text, value.GetString()!); break;
            case JsonValueKind.Number:
                text.Append(value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture)); break;
            default: text.Append(value.GetRawText()); break;
        }
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u")
                    .Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
