using System.Buffers.Binary;
using System.IO.Compression;

namespace CaseRoom.Server.Demo;

/// <summary>A grey drawing that can be written as a PNG file: enough for invented pictures.</summary>
internal sealed class Canvas(int width, int height, byte paper)
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private readonly byte[] pixels = [.. Enumerable.Repeat(paper, width * height)];

    public void Dot(double x, double y, double radius, byte ink)
    {
        for (var row = (int)(y - radius); row <= y + radius; row++)
        {
            for (var column = (int)(x - radius); column <= x + radius; column++)
            {
                var isInside = ((column - x) * (column - x)) + ((row - y) * (row - y)) <= radius * radius;
                if (isInside && column >= 0 && column < width && row >= 0 && row < height)
                {
                    pixels[(row * width) + column] = ink;
                }
            }
        }
    }

    public void Line(double x1, double y1, double x2, double y2, double thickness, byte ink)
    {
        var steps = Math.Max(1, (int)Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)));
        for (var i = 0; i <= steps; i++)
        {
            var part = (double)i / steps;
            Dot(x1 + ((x2 - x1) * part), y1 + ((y2 - y1) * part), thickness / 2, ink);
        }
    }

    /// <summary>The drawing as an 8-bit grey PNG (ISO/IEC 15948).</summary>
    public byte[] ToPng()
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "IDAT"u8, Packed());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                zip.WriteByte(0);
                zip.Write(pixels, row * width, width);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum([.. name, .. data]));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG and zlib have it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        const uint Polynomial = 0xEDB88320;
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) { sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial; }
        }

        return ~sum;
    }
}
