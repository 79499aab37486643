using System.Buffers.Binary;
using System.Text;

namespace CaseRoom.Testing.Files;

/// <summary>A WebP of 12 by 6 pixels, with whatever a test puts into it.</summary>
public static class WebPFile
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "VlA4IEAAAADwAQCdASoMAAYAAUAmJagCdEf/7gAC4AAA/vhbv/+Vx3/8tD/8rWXvd9UqO32VTj/9Dz/w9OdP//g8/8PTmgAA");

    public static byte[] Plain() => Riff([.. "WEBP"u8, .. Picture]);

    /// <summary>With EXIF and XMP that hold a text.</summary>
    public static byte[] With(string canary) => Riff(
    [
        .. "WEBP"u8, .. Chunk("VP8X", [0x0c, 0, 0, 0, 11, 0, 0, 5, 0, 0]), .. Picture,
        .. Chunk("EXIF", Encoding.ASCII.GetBytes($"II*\0\u0008\0\0\0\0\0\0\0\0\0{canary}")),
        .. Chunk("XMP ", Encoding.ASCII.GetBytes($"<x:xmpmeta>{canary}")),
    ]);

    /// <summary>That says it moves.</summary>
    public static byte[] Moving() => Riff(
    [
        .. "WEBP"u8, .. Chunk("VP8X", [0x02, 0, 0, 0, 11, 0, 0, 5, 0, 0]), .. Chunk("ANIM", new byte[6]), .. Picture,
    ]);

    private static byte[] Riff(byte[] content) => Chunk("RIFF", content);

    private static byte[] Chunk(string name, byte[] content)
    {
        var chunk = new byte[8 + content.Length + (content.Length % 2)];
        Encoding.ASCII.GetBytes(name, chunk);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), content.Length);
        content.CopyTo(chunk, 8);
        return chunk;
    }
}
