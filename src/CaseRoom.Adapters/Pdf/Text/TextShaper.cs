using System.Text;
using CaseRoom.Adapters.Pdf.Fonts;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>Turns text into clusters: which font has a grapheme, which numbers draw it, how wide it is.</summary>
internal sealed class TextShaper(FontInUse regular, FontInUse bold)
{
    /// <summary>Brackets open towards what follows, whichever way it runs (UAX 9, L4).</summary>
    private static readonly Dictionary<string, string> Mirrors = new()
    {
        ["("] = ")", [")"] = "(", ["["] = "]", ["]"] = "[", ["{"] = "}", ["}"] = "{",
        ["<"] = ">", [">"] = "<", ["«"] = "»", ["»"] = "«",
    };

    private readonly Dictionary<(FontInUse Font, string Grapheme, string Drawn), Cluster> made = [];
    private readonly Dictionary<(string Grapheme, bool Bold), (FontInUse Font, string Drawn)?> found = [];

    /// <summary>Draws nothing; stands for a letter that runs from the right.</summary>
    public Cluster RightToLeftMark => Made(Directions.RightToLeftMark, regular, Directions.RightToLeftMark);

    /// <summary>The text's paragraphs (it is cut at line feeds), each in the order of writing.</summary>
    public IReadOnlyList<IReadOnlyList<Cluster>> Shape(string text, bool isBold)
    {
        var paragraphs = new List<ShownParagraph> { new() };
        foreach (var grapheme in LiteralText.Graphemes(text, shown => Find(shown, isBold) is not null))
        {
            if (grapheme == "\n") { paragraphs.Add(new ShownParagraph()); }
            else { paragraphs[^1].Add(grapheme); }
        }

        return [.. paragraphs.Select(paragraph => ShapeParagraph(paragraph, isBold))];
    }

    private List<Cluster> ShapeParagraph(ShownParagraph paragraph, bool isBold)
    {
        var (graphemes, mirrors) = (paragraph.Graphemes, paragraph.HasRightToLeft);
        var clusters = new List<Cluster>(graphemes.Count);
        for (var at = 0; at < graphemes.Count; at++)
        {
            var grapheme = graphemes[at];
            var (font, drawn) = Find(grapheme, isBold)
                ?? throw new InvalidOperationException($"No font has {LiteralText.CodePoints(grapheme)}.");
            drawn = ArabicForms.Join(graphemes, at, drawn, scalar => font.Font.Glyph(scalar) is not null);
            var cluster = Made(grapheme, font, drawn);
            clusters.Add(mirrors && Mirrors.TryGetValue(grapheme, out var mirror)
                ? cluster with { Mirror = Make(grapheme, font, mirror) }
                : cluster);
        }

        return clusters;
    }

    /// <summary>A document sets the same few graphemes again and again.</summary>
    private Cluster Made(string grapheme, FontInUse font, string drawn)
    {
        if (made.TryGetValue((font, grapheme, drawn), out var cluster)) { return cluster; }

        return made[(font, grapheme, drawn)] = Make(grapheme, font, drawn);
    }

    private static Cluster Make(string grapheme, FontInUse font, string drawn)
    {
        var runes = drawn.EnumerateRunes().ToList();
        var written = grapheme.EnumerateRunes().ToList();
        // One composed glyph stands for all that was written; otherwise glyph and scalar go in pairs.
        var glyphs = runes.Select((rune, index) => new SetGlyph(
            font.Font.Glyph(rune.Value) ?? 0,
            runes.Count == written.Count ? written[index].ToString() : grapheme)).ToList();
        var width = glyphs.Sum(glyph => font.Font.Advance(glyph.Glyph));
        var direction = Directions.Of(grapheme);
        if (direction == Direction.RightToLeft && glyphs.Count > 1) { glyphs = MarksFirst(glyphs, font.Font); }

        return new Cluster(
            grapheme, font, [.. glyphs.Select(font.Number)], (double)width / font.Font.UnitsPerEm, direction);
    }

    /// <summary>
    /// Programs that read the text back turn what runs from the right around glyph by glyph, so a letter's marks come
    /// before it in the file. They have no width of their own and are shifted to the middle of the letter.
    /// </summary>
    private static List<SetGlyph> MarksFirst(List<SetGlyph> glyphs, TrueTypeFile font)
    {
        var middle = font.Middle(glyphs[0].Glyph);
        return
        [
            .. glyphs.Skip(1).Reverse().Select(mark => mark with { Shift = middle - font.Middle(mark.Glyph) }),
            glyphs[0],
        ];
    }

    /// <summary>The first font that has the whole grapheme, as written or composed, and what it draws.</summary>
    private (FontInUse Font, string Drawn)? Find(string grapheme, bool isBold)
    {
        if (found.TryGetValue((grapheme, isBold), out var known)) { return known; }

        return found[(grapheme, isBold)] = Search(grapheme, isBold);
    }

    private (FontInUse Font, string Drawn)? Search(string grapheme, bool isBold)
    {
        foreach (var font in isBold ? new[] { bold, regular } : [regular, bold])
        {
            foreach (var form in Forms(grapheme))
            {
                if (form.EnumerateRunes().All(rune => font.Font.Glyph(rune.Value) is not null)) { return (font, form); }
            }
        }

        return null;
    }

    /// <summary>
    /// A letter with its marks in one drawing looks better than marks laid over it, so it is tried first.
    /// </summary>
    private static IEnumerable<string> Forms(string grapheme)
    {
        var composed = grapheme.Normalize(NormalizationForm.FormC);
        if (composed != grapheme && composed.EnumerateRunes().Count() == 1) { yield return composed; }

        yield return grapheme;
    }
}
