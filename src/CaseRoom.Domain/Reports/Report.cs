namespace CaseRoom.Domain.Reports;

/// <summary>
/// A finished document as data: what it says and in which order, nothing of how it looks. A renderer turns it into a
/// file; the same report gives the same words in every format. All text is plain text as people wrote it: a renderer
/// shows it literally.
/// </summary>
public sealed record Report
{
    /// <summary>The document's title; the only heading of level 1.</summary>
    public required string Title { get; init; }

    /// <summary>A line under the title, such as the matter it concerns.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The language of every text that carries no tag of its own.</summary>
    public required ReportLanguage Language { get; init; }

    /// <summary>Whether the document says who the patient is.</summary>
    public required ReportForm Form { get; init; }

    /// <summary>
    /// Shown at the top of every page: name and national identity number in the identified form, the words that say
    /// that both are left out otherwise.
    /// </summary>
    public required string PageHeader { get; init; }

    /// <summary>
    /// What the reader must know before trusting the document, on every page ("Testdata", "Foreløpig").
    /// </summary>
    public string? Banner { get; init; }

    public required ReportMeta Meta { get; init; }

    /// <summary>The content, in reading order.</summary>
    public required IReadOnlyList<ReportBlock> Blocks { get; init; }
}
