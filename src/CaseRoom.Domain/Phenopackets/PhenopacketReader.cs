using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>
/// Reads a GA4GH Phenopacket or Family message, schema version 2, as protobuf JSON
/// (https://phenopacket-schema.readthedocs.io/en/2.0.0/): the whole file becomes a draft, or nothing does and every
/// fault is named.
/// </summary>
public static class PhenopacketReader
{
    /// <summary>Bytes of a file: a hundred times the largest published case.</summary>
    public const int MaxBytes = 5_000_000;

    /// <summary>Faults named at once; more would not be read.</summary>
    public const int MaxFaults = 100;

    /// <summary>Levels of nesting; the schema's deepest message has about 15.</summary>
    public const int MaxDepth = 32;

    /// <summary>Names, values and brackets of a file; the largest published case has some thousands.</summary>
    public const int MaxTokens = 200_000;

    /// <summary>Bytes of a name; the schema's longest has 32, and ids used as names are hardly longer.</summary>
    public const int MaxNameBytes = 200;

    /// <summary>Items of one list; more would be more facts than a case may have.</summary>
    public const int MaxItems = Limits.Facts;

    /// <summary>Places named in a report of what stays in the file; more would not be read.</summary>
    public const int MaxKeptFields = 1_000;

    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="newId">Gives the id of the n-th fact, counted from 0.</param>
    /// <param name="source">Provenance of the facts; without it the publication the file cites first.</param>
    public static PhenopacketResult Read(ReadOnlyMemory<byte> json, Func<int, Guid> newId, string? source = null)
    {
        if (json.Length > MaxBytes) { return Faulty("$", null, "tooLarge"); }
        var bytes = WithoutMark(json).ToArray();
        if (!Utf8.IsValid(bytes)) { return Faulty("$", LineOf(bytes, ValidLength(bytes)), "notText"); }
        if (FileText.FirstFault(bytes) is { } fault) { return new PhenopacketResult.Faulty([fault]); }
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
        var reading = new Reading(newId);
        return new MessageReader(reading, source).Read(document.RootElement) is { } result
            ? result
            : new PhenopacketResult.Faulty(Numbered(reading, bytes));
    }

    private static IReadOnlyList<PhenopacketFault> Numbered(Reading reading, byte[] bytes)
    {
        var places = new PathTree();
        foreach (var (path, _) in reading.Faults) { places.At(path); }
        FileText.NumberLines(bytes, places);
        return
        [
            .. reading.Faults.DistinctBy(f => f.Path)
                .Select(f => new PhenopacketFault(f.Path, places.LineOf(f.Path), f.Reason)).OrderBy(f => f.Line),
        ];
    }

    private static PhenopacketResult.Faulty Faulty(string path, int? line, string reason) =>
        new([new PhenopacketFault(path, line, reason)]);

    /// <summary>How many bytes are text before the first that is not.</summary>
    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (length < bytes.Length
            && Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) is OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => bytes[..index].Count((byte)'\n') + 1;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json[3..] : json;
}
