using System.Buffers.Binary;

namespace CaseRoom.Decoder.Dicom;

/// <summary>Walks through a JPEG (ISO/IEC 10918-1) or JPEG-LS (ISO/IEC 14495-1), segment by segment.</summary>
internal static class JpegStream
{
    private const byte Mark = 0xff;
    private const byte Begin = 0xd8;
    private const byte End = 0xd9;
    private const byte Scan = 0xda;
    private const byte Comment = 0xfe;

    /// <param name="isLs">Whether it is JPEG-LS, which marks bytes in its pixels in another way.</param>
    /// <param name="more">Set where a comment, or a segment of a program, says something of its own.</param>
    /// <returns>Where it ends.</returns>
    public static int Walk(ReadOnlySpan<byte> all, int at, bool isLs, ref bool more)
    {
        if (at + 2 > all.Length || all[at] != Mark || all[at + 1] != Begin) { throw PackedPictures.Broken(); }
        at += 2;
        while (true)
        {
            if (at + 2 > all.Length || all[at] != Mark) { throw PackedPictures.Broken(); }
            var code = all[at + 1];
            if (code == Mark)
            {
                at++;
                continue;
            }

            at += 2;
            if (code == End) { return at; }
            var content = Content(all, at);
            if (code is Comment or (>= 0xe0 and <= 0xef))
            {
                more |= content.ContainsAnyExcept((byte)0) && !SaysHowToRead(code, content, isLs);
            }
            else if (!IsOfPicture(code, isLs))
            {
                throw PackedPictures.Broken();
            }

            at += 2 + content.Length;
            if (code == Scan) { at = ScanEnd(all, at, isLs); }
        }
    }

    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> all, int at)
    {
        if (at + 2 > all.Length) { throw PackedPictures.Broken(); }
        var length = BinaryPrimitives.ReadUInt16BigEndian(all[at..]);
        if (length < 2 || at + length > all.Length) { throw PackedPictures.Broken(); }
        return all.Slice(at + 2, length - 2);
    }

    /// <summary>Frames, tables and scans; of JPEG-LS also its frame and its parameters.</summary>
    private static bool IsOfPicture(byte code, bool isLs) =>
        code is (>= 0xc0 and <= 0xcf and not 0xc8) or (>= 0xda and <= 0xdf) || (isLs && code is 0xf7 or 0xf8);

    /// <summary>JFIF without a small picture, Adobe's word on colours, and HP's in JPEG-LS: pixels come out wrong
    /// without them.</summary>
    private static bool SaysHowToRead(byte code, ReadOnlySpan<byte> content, bool isLs) => code switch
    {
        0xe0 => content.Length == 14 && content.StartsWith("JFIF\0"u8) && content[12..].SequenceEqual("\0\0"u8),
        0xee => content.Length == 12 && content.StartsWith("Adobe\0"u8) && content[11] <= 2,
        0xe8 => isLs && content.Length == 5 && content.StartsWith("mrfx"u8),
        _ => false,
    };

    private static int ScanEnd(ReadOnlySpan<byte> all, int at, bool isLs)
    {
        while (true)
        {
            var next = all[at..].IndexOf(Mark);
            if (next < 0 || at + next + 1 >= all.Length) { throw PackedPictures.Broken(); }
            at += next;
            var code = all[at + 1];
            var isPixels = isLs ? code < 0x80 : code == 0;
            if (!isPixels && code is not (Mark or (>= 0xd0 and <= 0xd7))) { return at; }
            at += code == Mark ? 1 : 2;
        }
    }
}
