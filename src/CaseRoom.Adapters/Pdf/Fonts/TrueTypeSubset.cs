using System.Text;

namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>
/// Makes a font file of chosen glyphs only, numbered anew in the given order, parts of composed glyphs behind them.
/// Hinting is left out: it is half of the size, and no screen or printer of today needs it.
/// </summary>
internal sealed class TrueTypeSubset
{
    private readonly TrueTypeFile font;
    private readonly List<SetGlyph> glyphs;
    private readonly Dictionary<int, int> parts = [];

    private TrueTypeSubset(TrueTypeFile font, IReadOnlyList<SetGlyph> glyphs)
    {
        this.font = font;
        this.glyphs = [.. glyphs];
    }

    /// <param name="font">The whole font.</param>
    /// <param name="glyphs">The glyphs in their new order; the first must be 0, the font's own "missing" glyph.</param>
    public static byte[] Build(TrueTypeFile font, IReadOnlyList<SetGlyph> glyphs)
        => new TrueTypeSubset(font, glyphs).Build();

    private byte[] Build()
    {
        var outlines = new MemoryStream();
        var locations = new List<int> { 0 };
        // Composed glyphs append their parts to the list while it is walked.
        for (var index = 0; index < glyphs.Count; index++)
        {
            outlines.Write(GlyphOutline.Rewrite(font.Outline(glyphs[index].Glyph), PartIndex));
            while (outlines.Length % 4 != 0) { outlines.WriteByte(0); }

            locations.Add((int)outlines.Length);
        }

        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = Head(),
            ["hhea"] = Patch("hhea", 34, glyphs.Count),
            ["hmtx"] = Metrics(),
            ["loca"] = Locations(locations),
            ["maxp"] = Patch("maxp", 4, glyphs.Count),
        });
    }

    private int PartIndex(int glyph)
    {
        if (parts.TryGetValue(glyph, out var index)) { return index; }

        glyphs.Add(new SetGlyph(glyph, null));
        return parts[glyph] = glyphs.Count - 1;
    }

    private byte[] Head()
    {
        var head = Patch("head", 50, 1);
        head.AsSpan().PutU32(8, 0);
        return head;
    }

    private byte[] Patch(string tag, int at, int value)
    {
        var table = font.Table(tag).ToArray();
        table.AsSpan().PutU16(at, value);
        return table;
    }

    private byte[] Metrics()
    {
        var table = new byte[glyphs.Count * 4];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var (glyph, _, shift) = glyphs[index];
            table.AsSpan().PutU16(index * 4, font.Advance(glyph));
            table.AsSpan().PutU16((index * 4) + 2, (font.LeftBearing(glyph) + shift) & 0xFFFF);
        }

        return table;
    }

    private static byte[] Locations(List<int> locations)
    {
        var table = new byte[locations.Count * 4];
        for (var index = 0; index < locations.Count; index++)
        {
            table.AsSpan().PutU32(index * 4, (uint)locations[index]);
        }

        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var directory = new byte[12 + (tables.Count * 16)];
        var span = directory.AsSpan();
        span.PutU32(0, 0x00010000);
        span.PutU16(4, tables.Count);
        var power = (int)Math.Pow(2, Math.Floor(Math.Log2(tables.Count)));
        span.PutU16(6, power * 16);
        span.PutU16(8, (int)Math.Log2(power));
        span.PutU16(10, (tables.Count - power) * 16);

        var body = new MemoryStream();
        var at = 12;
        foreach (var (tag, table) in tables)
        {
            Encoding.ASCII.GetBytes(tag, span[at..]);
            span.PutU32(at + 4, Checksum(table));
            span.PutU32(at + 8, (uint)(directory.Length + body.Length));
            span.PutU32(at + 12, (uint)table.Length);
            body.Write(table);
            while (body.Length % 4 != 0) { body.WriteByte(0); }

            at += 16;
        }

        return [.. directory, .. body.ToArray()];
    }

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var at = 0; at < table.Length; at++) { sum += (uint)table[at] << (24 - (8 * (at % 4))); }

        return sum;
    }
}
