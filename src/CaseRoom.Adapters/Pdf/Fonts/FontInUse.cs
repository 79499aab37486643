using CaseRoom.Adapters.Pdf.Objects;
using UglyToad.PdfPig.Tokens;

namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>
/// A font within one document. Every pair of glyph and the text it stands for gets a number of its own (a CID), so that
/// copying text gives back exactly what was written even where two characters share a drawing. PdfPig's own font writer
/// stops at 255 characters of the basic plane; this one writes a composite font with two-byte numbers.
/// </summary>
internal sealed class FontInUse(TrueTypeFile font, string resource)
{
    private const int Thousand = 1000;
    private readonly Dictionary<SetGlyph, int> numbers = new() { [default] = 0 };
    private readonly List<SetGlyph> used = [default];

    public TrueTypeFile Font => font;

    /// <summary>The font's name in page resources.</summary>
    public string Resource => resource;

    /// <summary>Whether any text was set in the font.</summary>
    public bool IsUsed => used.Count > 1;

    public int Number(SetGlyph glyph)
    {
        if (numbers.TryGetValue(glyph, out var number)) { return number; }

        used.Add(glyph);
        return numbers[glyph] = used.Count - 1;
    }

    /// <summary>Writes the font's objects and returns the one that page resources name.</summary>
    public IndirectReferenceToken Write(PdfObjects objects)
    {
        var name = PdfObjects.Name($"{SubsetTag()}+{font.Name}");
        var file = TrueTypeSubset.Build(font, used);
        var descriptor = objects.Add(PdfObjects.Dictionary(
            ("Type", PdfObjects.Name("FontDescriptor")),
            ("FontName", name),
            ("Flags", PdfObjects.Number(4)),
            ("FontBBox", PdfObjects.Array([.. font.Box.Select(b => PdfObjects.Number(Scaled(b)))])),
            ("ItalicAngle", PdfObjects.Number(0)),
            ("Ascent", PdfObjects.Number(Scaled(font.Ascent))),
            ("Descent", PdfObjects.Number(Scaled(font.Descent))),
            ("CapHeight", PdfObjects.Number(Scaled(font.CapHeight))),
            ("StemV", PdfObjects.Number(80)),
            ("FontFile2", objects.Add(PdfObjects.Compressed(file, ("Length1", PdfObjects.Number(file.Length)))))));
        var descendant = objects.Add(PdfObjects.Dictionary(
            ("Type", PdfObjects.Name("Font")),
            ("Subtype", PdfObjects.Name("CIDFontType2")),
            ("BaseFont", name),
            ("CIDSystemInfo", PdfObjects.Dictionary(
                ("Registry", PdfObjects.Text("Adobe")),
                ("Ordering", PdfObjects.Text("Identity")),
                ("Supplement", PdfObjects.Number(0)))),
            ("FontDescriptor", descriptor),
            ("CIDToGIDMap", PdfObjects.Name("Identity")),
            ("W", PdfObjects.Array(PdfObjects.Number(0), PdfObjects.Array([.. used.Select(Width)])))));
        return objects.Add(PdfObjects.Dictionary(
            ("Type", PdfObjects.Name("Font")),
            ("Subtype", PdfObjects.Name("Type0")),
            ("BaseFont", name),
            ("Encoding", PdfObjects.Name("Identity-H")),
            ("DescendantFonts", PdfObjects.Array(descendant)),
            ("ToUnicode", objects.Add(PdfObjects.Compressed(
                ToUnicodeMap.Write([.. used.Select(static u => u.Text ?? "")]))))));
    }

    private IToken Width(SetGlyph use) => PdfObjects.Number(Scaled(font.Advance(use.Glyph)));

    private double Scaled(int units) => Math.Round((double)units * Thousand / font.UnitsPerEm, 2);

    /// <summary>Six letters that tell this subset from another; the same text always gives the same ones.</summary>
    private string SubsetTag()
    {
        var hash = 17u;
        foreach (var (glyph, text, shift) in used)
        {
            hash = (((hash * 31) + (uint)glyph) * 31) + (uint)shift;
            foreach (var unit in text ?? "") { hash = (hash * 31) + unit; }
        }

        return string.Create(6, hash, static (letters, rest) =>
        {
            for (var at = 0; at < letters.Length; at++, rest /= 26) { letters[at] = (char)('A' + (rest % 26)); }
        });
    }
}
