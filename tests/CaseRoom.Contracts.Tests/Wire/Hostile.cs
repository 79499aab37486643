using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CaseRoom.Contracts.Tests.Wire;

/// <summary>Puts something that nobody expects in one place of a command's JSON.</summary>
internal static class Hostile
{
    /// <summary>As raw JSON, because some of it no writer writes.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "2147483648", "9223372036854775807", "1e308", "-1e-400", "0.1",
        "79228162514264337593543950335", "\"\"", "\" \"", "\"x\"", "\"\\uD83D\"", "\"\\uDE00 low\"",
        "\"\\u0000\\u202E\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"nb\"",
        "\"patient\"", "\"takenOn\"", "\"polygon\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"kind\":\"variant\"}",
        "{\"kind\":null}", "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
    ];

    private static readonly string Long = $"\"{new string('å', 20_000)}\"";

    /// <summary>The JSON with random values put in place of others, added to it, doubled or left out.</summary>
    public static byte[] Mutated(byte[] json, int places, Random random)
    {
        var root = JsonNode.Parse(json)!;
        var markers = Enumerable.Range(0, places).Select(i => $"marker {i} {random.Next():x8}").ToList();
        foreach (var marker in markers) { Mark(root, marker, random); }
        // Put in as text only now: some of it cannot be read again.
        var text = markers.Aggregate(root.ToJsonString(), (t, marker) =>
            t.Replace($"\"{marker}\"", Value(random), StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Value(Random random) =>
        random.Next(Values.Length + 1) is var i && i < Values.Length ? Values[i] : Long;

    private static void Mark(JsonNode root, string marker, Random random)
    {
        var places = Places(root).ToList();
        if (places.Count == 0) { return; }
        var (parent, key) = places[random.Next(places.Count)];
        switch (parent, random.Next(8))
        {
            case (JsonObject o, 0): o.Remove((string)key); break;
            case (JsonObject o, 1): o[$"{key}x"] = marker; break;
            case (JsonArray a, 0): a.RemoveAt((int)key); break;
            case (JsonArray a, 1): a.Add(marker); break;
            case (JsonArray a, 2): a.Add(a[(int)key]?.DeepClone()); break;
            case (JsonObject o, _): o[(string)key] = marker; break;
            case (JsonArray a, _): a[(int)key] = marker; break;
        }
    }

    /// <summary>The JSON once for every list in it, with nothing as one more item of that list.</summary>
    public static IEnumerable<byte[]> WithNullInEachList(byte[] json)
    {
        var count = Lists(JsonNode.Parse(json)!).Count();
        for (var i = 0; i < count; i++)
        {
            var root = JsonNode.Parse(json)!;
            Lists(root).ElementAt(i).Add(null);
            yield return JsonSerializer.SerializeToUtf8Bytes(root);
        }
    }

    private static IEnumerable<JsonArray> Lists(JsonNode? node) => node switch
    {
        JsonArray a => [a, .. a.SelectMany(Lists)],
        JsonObject o => o.SelectMany(p => Lists(p.Value)),
        _ => [],
    };

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonArray a => a.SelectMany((item, i) => Places(item).Prepend((a, i))),
        JsonObject o => o.SelectMany(p => Places(p.Value).Prepend((o, p.Key))),
        _ => [],
    };
}
