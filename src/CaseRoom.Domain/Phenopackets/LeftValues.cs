using System.Text.Json;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>How many values of a file nobody took, by path without indices.</summary>
internal sealed class LeftValues
{
    private const string Item = "[]";
    private readonly SortedDictionary<string, LeftValues> below = new(StringComparer.Ordinal);
    private int count;

    /// <summary>
    /// In the order of the path; of a file with more places than are named, the rest stands under the root.
    /// </summary>
    public static IReadOnlyList<KeptField> Of(JsonElement root, PathTree taken)
    {
        var left = new LeftValues();
        left.Count(root, taken);
        var fields = new List<KeptField>();
        var rest = left.List("$", fields);
        if (rest > 0) { fields.Add(new KeptField("$", rest)); }
        return [.. fields.OrderBy(field => field.Path, StringComparer.Ordinal)];
    }

    private void Count(JsonElement value, PathTree? taken)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            foreach (var p in value.EnumerateObject()) { Below(p.Name).Count(p.Value, taken?.Find(p.Name)); }
        }
        else if (value.ValueKind is JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Below(Item).Count(item, taken?.Find(PathTree.Index(index)));
                index++;
            }
        }
        else if (value.ValueKind is not JsonValueKind.Null && taken is not { Marked: true })
        {
            count++;
        }
    }

    private LeftValues Below(string segment)
    {
        if (below.TryGetValue(segment, out var found)) { return found; }
        return below[segment] = new LeftValues();
    }

    /// <returns>The values that were counted and not listed.</returns>
    private int List(string path, List<KeptField> fields)
    {
        var rest = 0;
        if (count > 0 && fields.Count < PhenopacketReader.MaxKeptFields) { fields.Add(new KeptField(path, count)); }
        else { rest += count; }
        foreach (var (segment, next) in below)
        {
            // A full list needs no more paths, only the sum.
            var full = fields.Count >= PhenopacketReader.MaxKeptFields;
            rest += next.List(full ? "" : segment == Item ? path + Item : $"{path}.{segment}", fields);
        }

        return rest;
    }
}
