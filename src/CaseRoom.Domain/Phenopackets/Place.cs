using System.Globalization;
using System.Text.Json;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>
/// A JSON object at its place in the file. Reading a value marks it as taken, so that what nobody read can be named; a
/// value of a wrong kind is a fault at its own path. Field names are accepted as protobuf JSON allows: <c>camelCase</c>
/// or <c>snake_case</c>; null means absent.
/// </summary>
internal sealed class Place(JsonElement element, string path, Reading reading)
{
    public string Path => path;

    public Reading Reading => reading;

    public bool Has(string name) => Find(name) is not null;

    public Place? Object(string name)
    {
        if (Find(name) is not { } found) { return null; }
        return Of(found.Value, $"{path}.{found.Name}");
    }

    public Place? RequiredObject(string name)
    {
        if (!Has(name)) { reading.Fault($"{path}.{name}", "missing"); }
        return Object(name);
    }

    public IReadOnlyList<Place> List(string name)
    {
        var places = new List<Place>();
        Each(name, (value, at) =>
        {
            if (Of(value, at) is { } place) { places.Add(place); }
        });
        return places;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        Each(name, (value, at) =>
        {
            if (TextOf(value, at) is { Length: > 0 } text) { texts.Add(text); }
        });
        return texts;
    }

    public string? Text(string name) => Find(name) is { } found ? TextOf(found.Value, $"{path}.{found.Name}") : null;

    /// <summary>The text without marking it as taken: it is looked at, and stays in the file only.</summary>
    public string? Peek(string name) =>
        Find(name) is { Value.ValueKind: JsonValueKind.String } found ? found.Value.GetString() : null;

    public bool Flag(string name)
    {
        if (Find(name) is not { } found) { return false; }
        var at = $"{path}.{found.Name}";
        reading.Take(at);
        if (found.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            reading.Fault(at, "booleanExpected");
        }
        return found.Value.ValueKind is JsonValueKind.True;
    }

    /// <summary>Protobuf JSON writes numbers bare or quoted; what no decimal holds is a fault.</summary>
    public decimal? Number(string name)
    {
        if (Find(name) is not { } found) { return null; }
        var at = $"{path}.{found.Name}";
        reading.Take(at);
        var text = found.Value.ValueKind switch
        {
            JsonValueKind.Number => found.Value.GetRawText(),
            JsonValueKind.String => found.Value.GetString(),
            _ => null,
        };
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) { return number; }
        reading.Fault(at, "numberExpected");
        return null;
    }

    /// <summary>One of a closed list of words; absent gives the fallback, anything else is a fault.</summary>
    public T Word<T>(string name, T fallback, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (Text(name) is not { } text) { return fallback; }
        foreach (var (word, value) in words)
        {
            if (word == text) { return value; }
        }

        reading.Fault($"{path}.{name}", "unknownValue");
        return fallback;
    }

    private void Each(string name, Action<JsonElement, string> take)
    {
        if (Find(name) is not { } found) { return; }
        if (found.Value.ValueKind is not JsonValueKind.Array)
        {
            reading.Fault($"{path}.{found.Name}", "listExpected");
            return;
        }

        if (found.Value.GetArrayLength() > PhenopacketReader.MaxItems)
        {
            reading.Fault($"{path}.{found.Name}", "tooMany");
            return;
        }

        var index = 0;
        foreach (var value in found.Value.EnumerateArray()) { take(value, $"{path}.{found.Name}[{index++}]"); }
    }

    private Place? Of(JsonElement value, string at)
    {
        if (value.ValueKind is JsonValueKind.Object) { return new Place(value, at, reading); }
        reading.Fault(at, "objectExpected");
        return null;
    }

    private string? TextOf(JsonElement value, string at)
    {
        reading.Take(at);
        if (value.ValueKind is JsonValueKind.String) { return value.GetString(); }
        reading.Fault(at, "textExpected");
        return null;
    }

    private (string Name, JsonElement Value)? Find(string name)
    {
        foreach (var candidate in (ReadOnlySpan<string>)[name, JsonNamingPolicy.SnakeCaseLower.ConvertName(name)])
        {
            if (element.TryGetProperty(candidate, out var value) && value.ValueKind is not JsonValueKind.Null)
            {
                return (candidate, value);
            }
        }

        return null;
    }
}
