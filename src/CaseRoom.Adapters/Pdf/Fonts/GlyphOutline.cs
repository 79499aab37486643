namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>
/// Copies one glyph's drawing without its hinting, its parts renumbered. Source: OpenType, table glyf.
/// </summary>
internal static class GlyphOutline
{
    private const int HeaderBytes = 10;
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int TwoScales = 0x0040;
    private const int FullMatrix = 0x0080;
    private const int Instructions = 0x0100;

    public static byte[] Rewrite(ReadOnlySpan<byte> outline, Func<int, int> partIndex)
    {
        if (outline.IsEmpty) { return []; }

        var contours = outline.S16(0);
        return contours < 0 ? Composed(outline, partIndex) : Simple(outline, contours);
    }

    private static byte[] Simple(ReadOnlySpan<byte> outline, int contours)
    {
        var length = HeaderBytes + (contours * 2);
        var points = outline[(length + 2 + outline.U16(length))..];
        return [.. outline[..length], 0, 0, .. points];
    }

    private static byte[] Composed(ReadOnlySpan<byte> outline, Func<int, int> partIndex)
    {
        var copy = outline.ToArray();
        var at = HeaderBytes;
        int flags;
        do
        {
            flags = outline.U16(at);
            copy.AsSpan().PutU16(at, flags & ~Instructions);
            copy.AsSpan().PutU16(at + 2, partIndex(outline.U16(at + 2)));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & FullMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreParts) != 0);

        return copy[..at];
    }
}
