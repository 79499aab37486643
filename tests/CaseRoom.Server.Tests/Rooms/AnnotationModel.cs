using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>
/// The assertions of the Web Annotation data model that the W3C publishes as JSON Schemas (draft 4), with as much of
/// that language as they use.
/// </summary>
internal sealed class AnnotationModel
{
    private readonly DirectoryInfo folder;
    /// <summary>By name, as documents refer to each other; an assertion of two is found by its path.</summary>
    private readonly Dictionary<string, JsonObject> documents;

    private AnnotationModel(DirectoryInfo folder)
    {
        this.folder = folder;
        documents = folder.EnumerateFiles("*.json", SearchOption.AllDirectories)
            .Where(file => !file.FullName.Contains("samples", StringComparison.Ordinal))
            .GroupBy(file => file.Name)
            .ToDictionary(same => same.Key, same => (JsonObject)Parse(same.First().FullName));
    }

    /// <summary>Null where the published suite is not on this machine.</summary>
    public static AnnotationModel? Find() =>
        SharedData.Folder(Path.Combine("w3c-annotations", "web-annotation-tests")) is { } found
            ? new AnnotationModel(new DirectoryInfo(found))
            : null;

    public IReadOnlyList<string> BrokenByAnnotation(JsonNode annotation) =>
        Broken("annotations/annotationMusts.test", annotation);

    public IReadOnlyList<string> BrokenByCollection(JsonNode collection) =>
        Broken("collections/collectionMusts.test", collection);

    /// <summary>A page by itself, or a collection with its page inside.</summary>
    public IReadOnlyList<string> BrokenByPage(JsonNode page) => Broken("collections/pages/pageMusts.test", page);

    /// <summary>Annotations that the suite calls right, or wrong.</summary>
    public IEnumerable<(string Name, JsonNode Annotation)> Samples(string kind) =>
        new DirectoryInfo(Path.Combine(folder.FullName, "tools", "samples", kind)).EnumerateFiles("anno*.json")
            .Select(file => (file.Name, Parse(file.FullName)));

    private IReadOnlyList<string> Broken(string musts, JsonNode value) =>
    [
        .. Parse(Path.Combine(folder.FullName, musts))["assertions"]!.AsArray()
            .Select(path => (string)path!)
            .Where(path => (JsonObject)Parse(Path.Combine(folder.FullName, path)) is var document
                && !Holds(document, document, value)),
    ];

    private bool Holds(JsonObject schema, JsonObject document, JsonNode? value) =>
        schema.All(rule => Holds(rule.Key, rule.Value!, schema, document, value));

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonObject document, JsonNode? value)
    {
        bool Inner(JsonNode? one, JsonNode? at) => Holds((JsonObject)one!, document, at);
        var fields = value as JsonObject;
        var items = value as JsonArray;
        return keyword switch
        {
            "$ref" => Follow((string)rule!, document, value),
            "allOf" => rule.AsArray().All(one => Inner(one, value)),
            "anyOf" => rule.AsArray().Any(one => Inner(one, value)),
            "oneOf" => rule.AsArray().Count(one => Inner(one, value)) == 1,
            "not" => !Inner(rule, value),
            "type" => (rule is JsonArray several ? several : [rule.DeepClone()]).Any(t => Is((string)t!, value)),
            "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
            "format" => value?.GetValueKind() is not JsonValueKind.String || IsIn((string)rule!, (string)value!),
            "minimum" => value?.GetValueKind() is not JsonValueKind.Number
                || (schema["exclusiveMinimum"] is null
                    ? (decimal)value >= (decimal)rule
                    : (decimal)value > (decimal)rule),
            "minItems" => items is null || items.Count >= (int)rule,
            "maxItems" => items is null || items.Count <= (int)rule,
            "items" => items is null || items.All(one => Inner(rule, one)),
            "required" => fields is null || rule.AsArray().All(name => fields.ContainsKey((string)name!)),
            "properties" => fields is null
                || rule.AsObject().All(r => !fields.ContainsKey(r.Key) || Inner(r.Value, fields[r.Key])),
            "patternProperties" => fields is null || rule.AsObject().All(r =>
                fields.Where(f => Regex.IsMatch(f.Key, r.Key)).All(f => Inner(r.Value, f.Value))),
            "dependencies" => fields is null || rule.AsObject().All(r =>
                !fields.ContainsKey(r.Key) || r.Value!.AsArray().All(name => fields.ContainsKey((string)name!))),
            _ => true,
        };
    }

    private bool Follow(string reference, JsonObject document, JsonNode? value)
    {
        var parts = reference.Split('#');
        var target = parts[0].Length == 0 ? document : documents[parts[0]];
        JsonNode schema = target;
        foreach (var step in parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries)) { schema = schema[step]!; }
        return Holds((JsonObject)schema, target, value);
    }

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "integer" => value?.GetValueKind() is JsonValueKind.Number && (decimal)value % 1 == 0,
        _ => string.Equals(value?.GetValueKind().ToString(), type, StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsIn(string format, string value) => format switch
    {
        "uri" => Uri.TryCreate(value, UriKind.Absolute, out _),
        "date-time" => value.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    private static JsonNode Parse(string path) => JsonNode.Parse(File.ReadAllText(path))!;
}
