namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>Reads a font's cmap table: scalar to glyph. Formats 4 and 12, which is what fonts of today carry.</summary>
internal static class CharacterMap
{
    private const int SegmentFormat = 4;
    private const int GroupFormat = 12;

    public static Dictionary<int, int> Read(ReadOnlySpan<byte> cmap)
    {
        var map = new Dictionary<int, int>();
        for (var index = 0; index < cmap.U16(2); index++)
        {
            var record = cmap[(4 + (index * 8))..];
            var (platform, encoding) = (record.U16(0), record.U16(2));
            var unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (!unicode) { continue; }

            var table = cmap[record.I32(4)..];
            switch (table.U16(0))
            {
                case SegmentFormat: ReadSegments(table, map); break;
                case GroupFormat: ReadGroups(table, map); break;
            }
        }

        return map;
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        var bytes = table.U16(6);
        var (ends, starts, deltas, offsets) = (14, 16 + bytes, 16 + (2 * bytes), 16 + (3 * bytes));
        for (var at = 0; at < bytes; at += 2)
        {
            var last = Math.Min(table.U16(ends + at), 0xFFFE);
            for (var scalar = table.U16(starts + at); scalar <= last; scalar++)
            {
                var offset = table.U16(offsets + at);
                var entry = offset == 0
                    ? scalar
                    : table.U16(offsets + at + offset + (2 * (scalar - table.U16(starts + at))));
                var glyph = entry == 0 ? 0 : (entry + table.U16(deltas + at)) & 0xFFFF;
                if (glyph != 0) { map[scalar] = glyph; }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        for (var group = 0; group < table.I32(12); group++)
        {
            var record = table[(16 + (group * 12))..];
            var first = record.I32(0);
            for (var scalar = first; scalar <= record.I32(4); scalar++)
            {
                var glyph = record.I32(8) + scalar - first;
                if (glyph != 0) { map[scalar] = glyph; }
            }
        }
    }
}
