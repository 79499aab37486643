using System.Buffers.Binary;

namespace CaseRoom.Decoder.Dicom;

/// <summary>Walks through a code stream of JPEG 2000 (ISO/IEC 15444-1 Annex A, and 15444-15), head by head. A file in
/// boxes (JP2) is none, and DICOM has no such (PS3.5 8.2.4).</summary>
internal static class Jpeg2000Stream
{
    private const ushort Begin = 0xff4f;
    private const ushort Size = 0xff51;
    private const ushort Comment = 0xff64;
    private const ushort Tile = 0xff90;
    private const ushort Packet = 0xff91;
    private const ushort Pixels = 0xff93;
    private const ushort End = 0xffd9;

    /// <param name="more">Set where a comment says something.</param>
    /// <returns>Where it ends.</returns>
    public static int Walk(ReadOnlySpan<byte> all, int at, ref bool more)
    {
        if (Word(all, at) != Begin || Word(all, at + 2) != Size) { throw PackedPictures.Broken(); }
        at += 2;
        var tile = -1;
        while (true)
        {
            var mark = Word(all, at);
            if (mark == End) { return at + 2; }
            if (mark == Pixels)
            {
                at = PixelEnd(all, tile, at + 2);
                tile = -1;
                continue;
            }

            if (!IsOfHead(mark)) { throw PackedPictures.Broken(); }
            var length = Word(all, at + 2);
            if (length < 2 || at + 2 + length > all.Length) { throw PackedPictures.Broken(); }
            // Two bytes say whether a comment is text.
            if (mark == Comment && length > 4) { more |= all.Slice(at + 6, length - 4).ContainsAnyExcept((byte)0); }
            if (mark == Tile) { tile = length == 10 ? at : throw PackedPictures.Broken(); }
            at += 2 + length;
        }
    }

    /// <summary>Size, coding, quantisation, lengths and tiles; what the second part of the standard adds is not
    /// taken.</summary>
    private static bool IsOfHead(ushort mark) => mark is (>= 0xff50 and <= 0xff53) or (>= 0xff55 and <= 0xff61)
        or 0xff63 or Comment or Tile;

    private static int PixelEnd(ReadOnlySpan<byte> all, int tile, int at)
    {
        if (tile < 0) { throw PackedPictures.Broken(); }
        var length = BinaryPrimitives.ReadUInt32BigEndian(all[(tile + 6)..]);
        if (length == 0) { return LastEnd(all, at); }
        return tile + length < at || tile + length > all.Length ? throw PackedPictures.Broken() : (int)(tile + length);
    }

    /// <summary>Of the last tile, whose length need not be said.</summary>
    private static int LastEnd(ReadOnlySpan<byte> all, int at)
    {
        while (true)
        {
            var next = all[at..].IndexOf((byte)0xff);
            if (next < 0) { throw PackedPictures.Broken(); }
            at += next;
            var mark = Word(all, at);
            if (mark == End) { return at; }
            // The head of a next picture reads like pixels: without its end this one would hide it.
            var isNext = mark == Begin && at + 4 <= all.Length && Word(all, at + 2) == Size;
            if (isNext || mark is Tile or > Packet + 1) { throw PackedPictures.Broken(); }
            at += mark == Packet ? 6 : 2;
            if (at > all.Length) { throw PackedPictures.Broken(); }
        }
    }

    private static ushort Word(ReadOnlySpan<byte> all, int at) => at + 2 <= all.Length
        ? BinaryPrimitives.ReadUInt16BigEndian(all[at..])
        : throw PackedPictures.Broken();
}
