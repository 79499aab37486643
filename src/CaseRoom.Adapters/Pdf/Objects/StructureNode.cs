namespace CaseRoom.Adapters.Pdf.Objects;

/// <summary>
/// An element of the document's logical structure (heading, paragraph, table cell): what a screen reader walks. It
/// holds other elements and the marked pieces of pages that show it, in reading order.
/// </summary>
/// <param name="tag">A standard structure type of ISO 32000-1, 14.8.4, such as <c>H1</c>, <c>P</c> or
/// <c>TD</c>.</param>
internal sealed class StructureNode(string tag)
{
    private readonly List<object> kids = [];

    public string Tag => tag;

    /// <summary>The language of the element where it is not the document's, as a BCP 47 tag.</summary>
    public string? Lang { get; init; }

    /// <summary>Elements (<see cref="StructureNode"/>) and pieces of pages (<see cref="MarkedPiece"/>).</summary>
    public IReadOnlyList<object> Kids => kids;

    public StructureNode Add(string childTag, string? lang = null)
    {
        var child = new StructureNode(childTag) { Lang = lang };
        kids.Add(child);
        return child;
    }

    public void Add(MarkedPiece piece) => kids.Add(piece);
}
