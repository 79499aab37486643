using System.Text;

namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>
/// A TrueType font as the report needs it: which glyph a scalar has, how wide it is, what draws it. Sizes are in font
/// units. Immutable. Source: the OpenType specification, tables head, hhea, hmtx, maxp, cmap, loca, glyf, OS/2.
/// </summary>
internal sealed class TrueTypeFile
{
    private const int TableRecordBytes = 16;
    private readonly byte[] data;
    private readonly Dictionary<string, Range> tables = [];
    private readonly Dictionary<int, int> glyphs;
    private readonly int wideMetrics;
    private readonly bool longLocations;

    /// <summary>Reads a font that is part of the program; a broken one is a bug and throws.</summary>
    public TrueTypeFile(string name, byte[] data)
    {
        Name = name;
        this.data = data;
        var file = new ReadOnlySpan<byte>(data);
        for (var index = 0; index < file.U16(4); index++)
        {
            var record = file[(12 + (index * TableRecordBytes))..];
            var start = record.I32(8);
            tables[Encoding.ASCII.GetString(record[..4])] = start..(start + record.I32(12));
        }

        var head = Table("head");
        UnitsPerEm = head.U16(18);
        Box = [head.S16(36), head.S16(38), head.S16(40), head.S16(42)];
        longLocations = head.S16(50) == 1;
        var hhea = Table("hhea");
        Ascent = hhea.S16(4);
        Descent = hhea.S16(6);
        wideMetrics = hhea.U16(34);
        CapHeight = Table("OS/2") is { Length: >= 90 } os2 ? os2.S16(88) : Ascent;
        glyphs = CharacterMap.Read(Table("cmap"));
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>Left, bottom, right, top of all glyphs together.</summary>
    public IReadOnlyList<int> Box { get; }

    public ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var range) ? data.AsSpan(range) : [];

    /// <summary>The glyph that draws a scalar, or null where the font has none.</summary>
    public int? Glyph(int scalar) => glyphs.TryGetValue(scalar, out var glyph) ? glyph : null;

    public int Advance(int glyph) => Table("hmtx").U16(Math.Min(glyph, wideMetrics - 1) * 4);

    public int LeftBearing(int glyph)
        => glyph < wideMetrics
            ? Table("hmtx").S16((glyph * 4) + 2)
            : Table("hmtx").S16((wideMetrics * 4) + ((glyph - wideMetrics) * 2));

    /// <summary>The middle of what a glyph draws, from its pen; 0 for one that draws nothing.</summary>
    public int Middle(int glyph)
    {
        var outline = Outline(glyph);
        return outline.IsEmpty ? 0 : (outline.S16(2) + outline.S16(6)) / 2;
    }

    /// <summary>The glyph's entry of the glyf table; empty for a glyph that draws nothing.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = Table("loca");
        var (from, to) = longLocations
            ? (loca.I32(glyph * 4), loca.I32((glyph * 4) + 4))
            : (loca.U16(glyph * 2) * 2, loca.U16((glyph * 2) + 2) * 2);
        return Table("glyf")[from..to];
    }
}
