using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

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
    public const int MaxDepth = 64;

    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="newId">Gives the id of the n-th fact, counted from 0.</param>
    /// <param name="source">Provenance of the facts; without it the publication the file cites first.</param>
    public static PhenopacketResult Read(ReadOnlyMemory<byte> json, Func<int, Guid> newId, string? source = null)
    {
        if (json.Length > MaxBytes) { return Faulty("$", null, "tooLarge"); }
        var bytes = WithoutMark(json).ToArray();
        if (!Utf8.IsValid(bytes)) { return Faulty("$", LineOf(bytes, ValidLength(bytes)), "notText"); }
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException fault)
        {
            return Faulty("$", (int)(fault.LineNumber ?? 0) + 1, "notJson");
        }

        using (document)
        {
            if (FileText.FirstBadText(bytes) is { } bad)
            {
                return Faulty(bad, FileText.Lines(bytes, [bad])[bad], "notText");
            }

            var reading = new Reading(newId);
            if (FileText.FirstDuplicate(document.RootElement, "$") is { } twice) { reading.Fault(twice, "duplicate"); }
            else if (new MessageReader(reading, source).Read(document.RootElement) is { } result) { return result; }
            var lines = FileText.Lines(bytes, reading.Faults.Select(f => f.Path));
            return new PhenopacketResult.Faulty(
            [
                .. reading.Faults.DistinctBy(f => f.Path)
                    .Select(f => new PhenopacketFault(f.Path, lines[f.Path], f.Reason)).OrderBy(f => f.Line),
            ]);
        }
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
