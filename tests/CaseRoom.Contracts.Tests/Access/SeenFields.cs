using System.Text.Json;

namespace CaseRoom.Contracts.Tests.Access;

/// <summary>An encoded event's fields by path: a list is one field, a fact carries its kind in its path.</summary>
internal static class SeenFields
{
    /// <summary>Where a place on a material is meant: one field, whatever its form.</summary>
    private const string Shape = "shape";

    public static Dictionary<string, string> Of(byte[] encoded)
    {
        using var document = JsonDocument.Parse(encoded);
        var fields = new Dictionary<string, string>
        {
            ["actor"] = document.RootElement.GetProperty("actor").GetRawText(),
        };
        Add(fields, "", document.RootElement.GetProperty("data"));
        return fields;
    }

    /// <summary>Whether a value says nothing: then nothing can be withheld of it.</summary>
    public static bool IsEmpty(string value) => value is
        "null" or "\"\"" or "[]" or "{}" or "false" or "0" or "\"unknown\""
        or "\"00000000-0000-0000-0000-000000000000\"";

    private static void Add(Dictionary<string, string> fields, string path, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object || path == Shape)
        {
            fields[path] = value.GetRawText();
            return;
        }

        var kind = path == "fact" ? $"({value.GetProperty("kind").GetString()})" : "";
        foreach (var one in value.EnumerateObject())
        {
            if (kind.Length > 0 && one.Name == "kind") { continue; }
            Add(fields, path.Length == 0 ? one.Name : $"{path}{kind}.{one.Name}", one.Value);
        }
    }
}
