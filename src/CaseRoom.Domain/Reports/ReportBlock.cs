using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Reports;

/// <summary>One part of a report. The union is closed: a renderer that handles these handles every report.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(KeyValues), "keyValues")]
[JsonDerivedType(typeof(Items), "items")]
[JsonDerivedType(typeof(Callout), "callout")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Signatures), "signatures")]
[JsonDerivedType(typeof(PageBreak), "pageBreak")]
public abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    /// <summary>A BCP 47 tag where the block is in another language than the report, such as <c>se</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>A heading under the title: level 1 to 3, never more than one deeper than the heading before.</summary>
    public sealed record Heading(int Level, string Text) : ReportBlock;

    /// <summary>Running text; a line feed in it is a line break.</summary>
    public sealed record Paragraph(string Text) : ReportBlock;

    /// <summary>
    /// Rows under named columns; the header row is repeated on every page. Every row has as many cells as there are
    /// columns; an empty cell is an empty string.
    /// </summary>
    /// <param name="Columns">The names of the columns, at least one.</param>
    /// <param name="Rows">The cells, row by row.</param>
    /// <param name="Caption">What the table shows, in a few words.</param>
    /// <param name="Weights">The columns' shares of the width, one a column; left out, the text decides.</param>
    public sealed record Table(
        IReadOnlyList<string> Columns,
        IReadOnlyList<IReadOnlyList<string>> Rows,
        string? Caption = null,
        IReadOnlyList<int>? Weights = null) : ReportBlock;

    /// <summary>Named values, such as the facts at the head of a letter.</summary>
    public sealed record KeyValues(IReadOnlyList<KeyValue> Entries) : ReportBlock;

    /// <summary>A list: numbered from 1 when ordered, otherwise with bullets.</summary>
    public sealed record Items(IReadOnlyList<string> Texts, bool Ordered = false) : ReportBlock;

    /// <summary>A box that stands out from the text.</summary>
    public sealed record Callout(CalloutKind Kind, string Text, string? Title = null) : ReportBlock;

    /// <summary>Someone's own words, with who said them.</summary>
    public sealed record Quote(string Text, string? Source = null) : ReportBlock;

    /// <summary>Who signs; an entry without a time is a place to sign.</summary>
    public sealed record Signatures(IReadOnlyList<Signature> Entries) : ReportBlock;

    /// <summary>What follows begins on a new page.</summary>
    public sealed record PageBreak : ReportBlock;
}
