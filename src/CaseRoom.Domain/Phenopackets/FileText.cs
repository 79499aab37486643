using System.Text.Json;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>The file as text: where its lines are, whether every string is one, and which values were left.</summary>
internal static class FileText
{
    /// <summary>The path of the first string or name that is not valid text (a lone surrogate); or null.</summary>
    public static string? FirstBadText(ReadOnlySpan<byte> json)
    {
        string? bad = null;
        Walk(json, (ref Utf8JsonReader reader, string path) =>
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if (bad is null && isText && !IsText(ref reader)) { bad = path; }
        });
        return bad;
    }

    /// <summary>The 1-based line of each path, or of the deepest value of the file that encloses it.</summary>
    public static Dictionary<string, int> Lines(byte[] json, IEnumerable<string> paths)
    {
        var lines = paths.Distinct().ToDictionary(p => p, _ => 1);
        var depths = lines.ToDictionary(l => l.Key, _ => 0);
        var (counted, line) = (0, 1);
        Walk(json, (ref Utf8JsonReader reader, string path) =>
        {
            line += json.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            foreach (var target in lines.Keys.Where(t => path.Length > depths[t] && Encloses(path, t)).ToList())
            {
                (lines[target], depths[target]) = (line, path.Length);
            }
        });
        return lines;
    }

    /// <summary>The path of a name that stands twice in one object, where one of the two would be lost; or
    /// null.</summary>
    public static string? FirstDuplicate(JsonElement value, string path)
    {
        var index = 0;
        if (value.ValueKind is JsonValueKind.Array)
        {
            return value.EnumerateArray()
                .Select(item => FirstDuplicate(item, $"{path}[{index++}]")).FirstOrDefault(found => found is not null);
        }

        if (value.ValueKind is not JsonValueKind.Object) { return null; }
        var names = new HashSet<string>(StringComparer.Ordinal);
        return value.EnumerateObject()
            .Select(p => names.Add(p.Name) ? FirstDuplicate(p.Value, $"{path}.{p.Name}") : $"{path}.{p.Name}")
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>How many values nobody took, by path without indices, in the order of the path.</summary>
    public static IReadOnlyList<KeptField> Left(JsonElement root, Reading reading)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Count(root, "$", "$");
        return [.. counts.Select(c => new KeptField(c.Key, c.Value))];

        void Count(JsonElement value, string path, string general)
        {
            if (value.ValueKind is JsonValueKind.Object)
            {
                foreach (var p in value.EnumerateObject())
                {
                    Count(p.Value, $"{path}.{p.Name}", $"{general}.{p.Name}");
                }
            }
            else if (value.ValueKind is JsonValueKind.Array)
            {
                var index = 0;
                foreach (var item in value.EnumerateArray()) { Count(item, $"{path}[{index++}]", $"{general}[]"); }
            }
            else if (value.ValueKind is not JsonValueKind.Null && !reading.IsTaken(path))
            {
                counts[general] = counts.GetValueOrDefault(general) + 1;
            }
        }
    }

    private static bool Encloses(string path, string target) =>
        target.StartsWith(path, StringComparison.Ordinal)
        && (target.Length == path.Length || target[path.Length] is '.' or '[');

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // The reader's only way to say that an escape names half a character.
            return false;
        }
    }

    private delegate void Visit(ref Utf8JsonReader reader, string path);

    private static void Walk(ReadOnlySpan<byte> json, Visit visit)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = PhenopacketReader.MaxDepth });
        var open = new Stack<(string Path, int Index)>();
        var name = "$";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                visit(ref reader, open.Peek().Path);
                name = $"{open.Peek().Path}.{(IsText(ref reader) ? reader.GetString() : "?")}";
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                open.Pop();
                continue;
            }

            var path = name;
            if (open.TryPeek(out var parent) && parent.Index >= 0)
            {
                open.Pop();
                open.Push((parent.Path, parent.Index + 1));
                path = $"{parent.Path}[{parent.Index}]";
            }

            visit(ref reader, path);
            if (reader.TokenType is JsonTokenType.StartArray) { open.Push((path, 0)); }
            if (reader.TokenType is JsonTokenType.StartObject) { open.Push((path, -1)); }
        }
    }
}
