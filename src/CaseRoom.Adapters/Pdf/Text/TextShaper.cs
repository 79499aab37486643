using System.Globalization;
using System.Text;
using CaseRoom.Adapters.Pdf.Fonts;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>Turns text into clusters: which font has a grapheme, which numbers draw it, how wide it is.</summary>
internal sealed class TextShaper(FontInUse regular, FontInUse bold)
{
    private const string LeftToRightMark = "\u200E";
    private const string RightToLeftMarkText = "\u200F";

    /// <summary>Brackets open towards what follows, whichever way it runs (UAX 9, L4).</summary>
    private static readonly Dictionary<string, string> Mirrors = new()
    {
        ["("] = ")", [")"] = "(", ["["] = "]", ["]"] = "[", ["{"] = "}", ["}"] = "{",
        ["<"] = ">", [">"] = "<", ["«"] = "»", ["»"] = "«",
    };

    /// <summary>Draws nothing; stands for a letter that runs from the right.</summary>
    public Cluster RightToLeftMark => Make(RightToLeftMarkText, regular, RightToLeftMarkText);

    /// <summary>The text's paragraphs (it is cut at line feeds), each in the order of writing.</summary>
    public IReadOnlyList<IReadOnlyList<Cluster>> Shape(string text, bool isBold)
    {
        var paragraphs = new List<List<string>> { new() };
        foreach (var grapheme in LiteralText.Graphemes(text, shown => Find(shown, isBold) is not null))
        {
            if (grapheme == "\n") { paragraphs.Add([]); }
            else { AddShown(grapheme, paragraphs[^1]); }
        }

        return [.. paragraphs.Select(graphemes => ShapeParagraph(graphemes, isBold))];
    }

    /// <summary>
    /// Code points stand for a grapheme that could not be shown; they are letters like any other. Behind text from the
    /// right an invisible mark keeps their bracket with them, for programs that read the text back.
    /// </summary>
    private static void AddShown(string grapheme, List<string> paragraph)
    {
        if (!grapheme.StartsWith("⟨U+", StringComparison.Ordinal))
        {
            paragraph.Add(grapheme);
            return;
        }

        if (paragraph.Exists(static before => DirectionOf(before) == Direction.RightToLeft))
        {
            paragraph.Add(LeftToRightMark);
        }

        paragraph.AddRange(grapheme.Select(static unit => unit.ToString()));
    }

    private List<Cluster> ShapeParagraph(List<string> graphemes, bool isBold)
    {
        var clusters = new List<Cluster>(graphemes.Count);
        var mirrors = graphemes.Exists(static grapheme => DirectionOf(grapheme) == Direction.RightToLeft);
        for (var at = 0; at < graphemes.Count; at++)
        {
            var grapheme = graphemes[at];
            var (font, drawn) = Find(grapheme, isBold)
                ?? throw new InvalidOperationException($"No font has {LiteralText.CodePoints(grapheme)}.");
            drawn = ArabicForms.Join(graphemes, at, drawn, scalar => font.Font.Glyph(scalar) is not null);
            var cluster = Make(grapheme, font, drawn);
            clusters.Add(mirrors && Mirrors.TryGetValue(grapheme, out var mirror)
                ? cluster with { Mirror = Make(grapheme, font, mirror) }
                : cluster);
        }

        return clusters;
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
        var direction = DirectionOf(grapheme);
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

    private static Direction DirectionOf(string grapheme)
    {
        if (grapheme == LeftToRightMark) { return Direction.LeftToRight; }

        if (grapheme == RightToLeftMarkText) { return Direction.RightToLeft; }

        var rune = Rune.GetRuneAt(grapheme, 0);
        var category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.DecimalDigitNumber) { return Direction.Number; }

        if (!Rune.IsLetter(rune) && category != UnicodeCategory.NonSpacingMark) { return Direction.Neutral; }

        return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
            ? Direction.RightToLeft
            : Direction.LeftToRight;
    }
}
