using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CaseRoom.Testing.Files;

/// <summary>Small grey PNG files, with whatever a test puts into them.</summary>
public static class PngFile
{
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a];

    /// <param name="more">Chunks before the picture: a name of four letters, and content.</param>
    public static byte[] Of(int width, int height, params (string Name, byte[] Content)[] more) =>
        Claiming(width, height, Packed(new byte[(width + 1) * height]), more);

    /// <summary>A header that says one size and packed rows that may be of another.</summary>
    public static byte[] Claiming(
        int width, int height, byte[] packed, params (string Name, byte[] Content)[] more)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return
        [
            .. Signature, .. Chunk("IHDR", head), .. more.SelectMany(c => Chunk(c.Name, c.Content)),
            .. Chunk("IDAT", packed), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) { zip.Write(rows); }
        return packed.ToArray();
    }

    /// <summary>Width and height, as the file says.</summary>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> file) =>
        (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Sum(named));
        return chunk;
    }

    /// <summary>CRC-32 as PNG has it.</summary>
    private static uint Sum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) { sum = (sum >> 1) ^ ((sum & 1) * 0xedb88320); }
        }

        return ~sum;
    }
}
