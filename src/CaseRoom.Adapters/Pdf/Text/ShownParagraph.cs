namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>The graphemes of a paragraph as they are shown, and whether any so far runs from the right.</summary>
internal sealed class ShownParagraph
{
    private readonly List<string> graphemes = [];

    public IReadOnlyList<string> Graphemes => graphemes;

    public bool HasRightToLeft { get; private set; }

    /// <summary>
    /// Code points stand for a grapheme that could not be shown; they are letters like any other. Behind text from the
    /// right an invisible mark keeps their bracket with them, for programs that read the text back.
    /// </summary>
    public void Add(string grapheme)
    {
        if (!grapheme.StartsWith("⟨U+", StringComparison.Ordinal))
        {
            graphemes.Add(grapheme);
            HasRightToLeft = HasRightToLeft || Directions.Of(grapheme) == Direction.RightToLeft;
            return;
        }

        if (HasRightToLeft) { graphemes.Add(Directions.LeftToRightMark); }

        foreach (var unit in grapheme) { graphemes.Add(unit.ToString()); }
    }
}
