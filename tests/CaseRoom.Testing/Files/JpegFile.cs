using System.Buffers.Binary;
using System.Text;

namespace CaseRoom.Testing.Files;

/// <summary>A JPEG of 12 by 6 pixels, red to the left, with whatever a test puts into it.</summary>
public static class JpegFile
{
    public const int Width = 12;
    public const int Height = 6;

    private const byte Exif = 0xe1;

    private static readonly byte[] Bare = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhl"
        + "bXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8"
        + "fHx8fHx8fHx8fHx8fHz/wAARCAAGAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAGBABAAMBAAAAAAAA"
        + "AAAAAAAAAAZEgsL/xAAVAQEBAAAAAAAAAAAAAAAAAAACBP/EABwRAAEDBQAAAAAAAAAAAAAAAAABAgMEMjNB8P/aAAwDAQAC"
        + "EQMRAD8AshtzHTTgEdqFVXmd2j//2Q==");

    /// <param name="more">Segments behind the first mark.</param>
    public static byte[] Of(params (byte Mark, byte[] Content)[] more) =>
        [.. Bare[..2], .. more.SelectMany(s => Segment(s.Mark, s.Content)), .. Bare[2..]];

    /// <summary>What a telephone adds: where it was, which way up, its owner; and what programs add after it.</summary>
    /// <param name="canary">Text that stands in each of them.</param>
    /// <param name="orientation">1 to 8, as EXIF numbers them.</param>
    public static byte[] FromTelephone(string canary, ushort orientation) => Of(
        (Exif, [.. "Exif\0\0"u8, .. ExifOf(canary, orientation)]),
        (Exif, Encoding.UTF8.GetBytes($"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:creator>{canary}</dc:creator>")),
        (0xed, Encoding.UTF8.GetBytes($"Photoshop 3.0\08BIM\u0004\u0004{canary}")),
        (0xfe, Encoding.UTF8.GetBytes(canary)));

    /// <summary>Width and height, as the frame says.</summary>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (file[at + 1] is not (0xc0 or 0xc1 or 0xc2))
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        var frame = file[(at + 5)..];
        return (BinaryPrimitives.ReadUInt16BigEndian(frame[2..]), BinaryPrimitives.ReadUInt16BigEndian(frame));
    }

    private static byte[] Segment(byte mark, byte[] content) =>
        [0xff, mark, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>Orientation, artist and a GPS directory with a latitude and the canary as processing method.</summary>
    private static byte[] ExifOf(string canary, ushort orientation)
    {
        const ushort Ascii = 2;
        const ushort Short = 3;
        const ushort Long = 4;
        const ushort Rational = 5;
        const ushort Bytes = 7;
        const int Main = 8;
        const int Gps = Main + 2 + (3 * 12) + 4;
        const int Values = Gps + 2 + (3 * 12) + 4;
        var text = Encoding.ASCII.GetBytes(canary);
        using var exif = new MemoryStream();
        using var write = new BinaryWriter(exif);
        write.Write([.. "II"u8, 42, 0, Main, 0, 0, 0]);
        write.Write((ushort)3);
        Entry(0x0112, Short, 1, orientation);
        Entry(0x013b, Ascii, text.Length, Values + 24);
        Entry(0x8825, Long, 1, Gps);
        write.Write(0);
        write.Write((ushort)3);
        Entry(0x0001, Ascii, 2, 'N');
        Entry(0x0002, Rational, 3, Values);
        Entry(0x001b, Bytes, text.Length, Values + 24);
        write.Write(0);
        foreach (var part in (int[])[69, 1, 39, 1, 0, 1]) { write.Write(part); }
        write.Write(text);
        return exif.ToArray();

        void Entry(ushort tag, ushort type, int count, int value)
        {
            write.Write(tag);
            write.Write(type);
            write.Write(count);
            write.Write(value);
        }
    }
}
