using System.Buffers.Binary;

namespace CaseRoom.Decoder.Images;

/// <summary>What a file says of itself in its chunks, before anything of it is decoded.</summary>
internal static class ImageHead
{
    /// <summary>Whether it is more than one picture: taking the first alone would lose the others unsaid.</summary>
    public static bool Moves(ReadOnlySpan<byte> file, string mediaType) => mediaType switch
    {
        "image/png" => Holds(file, 8, "acTL"u8, png: true),
        "image/webp" => Holds(file, 12, "ANIM"u8, png: false),
        _ => false,
    };

    /// <summary>Whether a WebP keeps each pixel as it is.</summary>
    public static bool IsLossless(ReadOnlySpan<byte> webp) => Holds(webp, 12, "VP8L"u8, png: false);

    // PNG: length, name, content, check sum. RIFF: name, length, content, filled up to an even length.
    private static bool Holds(ReadOnlySpan<byte> file, int at, ReadOnlySpan<byte> name, bool png)
    {
        while (at + 8 <= file.Length)
        {
            var head = file.Slice(at, 8);
            if (head[(png ? 4 : 0)..].StartsWith(name)) { return true; }
            var length = png
                ? BinaryPrimitives.ReadUInt32BigEndian(head)
                : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            var next = at + 8L + length + (png ? 4 : length % 2);
            if (next > file.Length) { return false; }
            at = (int)next;
        }

        return false;
    }
}
