using System.Buffers.Binary;
using System.Text;

namespace CaseRoom.Testing.Files;

/// <summary>Small streams of packed pictures, as DICOM holds them.</summary>
public static class PackedStreams
{
    /// <summary>JPEG-LS with bytes in its pixels that JPEG would take for marks.</summary>
    /// <param name="more">Segments behind the first mark.</param>
    public static byte[] OfJpegLs(params (byte Mark, byte[] Content)[] more) =>
    [
        0xff, 0xd8, .. more.SelectMany(s => (byte[])[0xff, s.Mark, .. Length(s.Content.Length + 2), .. s.Content]),
        0xff, 0xf7, 0, 11, 8, 0, 4, 0, 4, 1, 1, 0x11, 0, 0xff, 0xf8, 0, 5, 2, 1, 1,
        0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0, 0x12, 0xff, 0x7f, 0x40, 0xff, 0x64, 0xff, 0xd9,
    ];

    /// <summary>JPEG 2000 of one tile.</summary>
    /// <param name="head">More segments of its head.</param>
    /// <param name="tile">Segments of the head of its tile.</param>
    /// <param name="said">Whether the tile says how long it is.</param>
    /// <param name="longer">By how many bytes too many.</param>
    public static byte[] OfJpeg2000(byte[] head, byte[]? tile = null, bool said = true, int longer = 0)
    {
        tile ??= [];
        byte[] pixels = [0xcf, 0xff, 0x64, 0xff, 0x91, 0, 4, 0xff, 0xff, 0xff, 0x92, 0x10];
        var length = new byte[4];
        if (said) { BinaryPrimitives.WriteInt32BigEndian(length, 14 + tile.Length + pixels.Length + longer); }
        return
        [
            0xff, 0x4f, 0xff, 0x51, 0, 41, .. new byte[39], 0xff, 0x52, 0, 12, .. new byte[10], .. head,
            0xff, 0x90, 0, 10, 0, 0, .. length, 0, 1, .. tile, 0xff, 0x93, .. pixels, 0xff, 0xd9,
        ];
    }

    public static byte[] CommentOfJpeg2000(string text) =>
        [0xff, 0x64, .. Length(text.Length + 4), 0, 1, .. Encoding.Latin1.GetBytes(text)];

    /// <summary>RLE of one segment.</summary>
    public static byte[] OfRle()
    {
        byte[] picture = [.. new byte[64], 3, 1, 2, 3, 4, 0];
        (picture[0], picture[4]) = (1, 64);
        return picture;
    }

    private static byte[] Length(int length) => [(byte)(length >> 8), (byte)length];
}
