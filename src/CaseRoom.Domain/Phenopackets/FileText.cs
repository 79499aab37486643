using System.Text.Json;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>The file as text: what stops it from being read, where its lines are, and which values were left.</summary>
internal static class FileText
{
    /// <summary>What the reader itself follows, so that what is too deep can be told from what is no JSON.</summary>
    private const int ReaderDepth = 1_000;

    /// <summary>
    /// The first thing by which the file as a whole cannot be taken: no JSON, too deep, too many values, an overlong
    /// name, a name twice in one object (one of the two would be lost), or half a character. Null where there is none.
    /// </summary>
    public static PhenopacketFault? FirstFault(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ReaderDepth });
        var walk = new FileWalk();
        try
        {
            for (var tokens = 1; reader.Read(); tokens++)
            {
                var reason = tokens > PhenopacketReader.MaxTokens ? "tooMany" : Look(ref reader, walk);
                if (reason is null) { continue; }
                return new PhenopacketFault(
                    walk.Path(), json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1, reason);
            }

            return null;
        }
        catch (JsonException fault)
        {
            return new PhenopacketFault("$", (int)(fault.LineNumber ?? 0) + 1, "notJson");
        }
    }

    /// <summary>Gives every place of the tree that the file has its 1-based line.</summary>
    public static void NumberLines(byte[] json, PathTree tree)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ReaderDepth });
        var walk = new FileWalk(tree);
        var (counted, line) = (0, 1);
        while (reader.Read())
        {
            line += json.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.PropertyName) { walk.Name(reader.GetString()); }
            else if (FileWalk.Closes(reader.TokenType)) { walk.Close(); }
            else
            {
                walk.Value();
                if (walk.Tree is { } here) { here.Line = line; }
                if (FileWalk.Opens(reader.TokenType)) { walk.Open(reader.TokenType is JsonTokenType.StartArray); }
            }
        }
    }

    private static string? Look(ref Utf8JsonReader reader, FileWalk walk)
    {
        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            var overlong = reader.ValueSpan.Length > PhenopacketReader.MaxNameBytes;
            var name = overlong ? null : TextOf(ref reader);
            var isNew = walk.Name(name);
            return overlong ? "tooLong" : name is null ? "notText" : isNew ? null : "duplicate";
        }

        if (FileWalk.Closes(reader.TokenType))
        {
            walk.Close();
            return null;
        }

        walk.Value();
        if (FileWalk.Opens(reader.TokenType))
        {
            if (walk.Depth >= PhenopacketReader.MaxDepth) { return "tooDeep"; }
            walk.Open(reader.TokenType is JsonTokenType.StartArray);
        }

        // The file's bytes are text: only an escape can name half a character.
        var broken = reader.TokenType is JsonTokenType.String && reader.ValueIsEscaped && TextOf(ref reader) is null;
        return broken ? "notText" : null;
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The reader's only way to say that an escape names half a character.
            return null;
        }
    }
}
