using System.Buffers.Binary;

namespace CaseRoom.Server.Materials;

/// <summary>
/// The size that a picture's header says, read without a decoder: no process is started for a flood of pixels. The
/// process that reads a file holds it to the same limits by its own code (UPL-10).
/// </summary>
internal static class PictureSize
{
    /// <summary>Bytes that are looked at. The size of a JPEG may stand behind what a camera says of it: of one that
    /// says more than this its reader finds it.</summary>
    public const int Needed = 65_536;

    /// <summary>Width times height, in millions.</summary>
    public const int MostMillions = 100;

    private const int MostOnASide = 30_000;

    /// <param name="mediaType">As the first bytes say.</param>
    /// <param name="head">The first <see cref="Needed"/> bytes, or all there are.</param>
    public static bool IsTooLarge(string mediaType, ReadOnlySpan<byte> head) =>
        Of(mediaType, head) is var (width, height)
        && (width > MostOnASide || height > MostOnASide || width * height > MostMillions * 1_000_000L);

    /// <summary>Width and height as they stand there; null where they do not, for a reader to judge.</summary>
    internal static (long Width, long Height)? Of(string mediaType, ReadOnlySpan<byte> head) => mediaType switch
    {
        "image/png" => OfPng(head),
        "image/jpeg" => OfJpeg(head),
        "image/webp" => OfWebP(head),
        _ => null,
    };

    private static (long Width, long Height)? OfPng(ReadOnlySpan<byte> head) =>
        head.Length >= 24 && head[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]))
            : null;

    /// <summary>From marker to marker until the one that begins a frame; not the tables that are numbered among them.
    /// </summary>
    private static (long Width, long Height)? OfJpeg(ReadOnlySpan<byte> head)
    {
        for (var at = 2; at + 9 <= head.Length && head[at] == 0xff;)
        {
            var marker = head[at + 1];
            if (marker == 0xff)
            {
                at++;
                continue;
            }

            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }

        return null;
    }

    private static (long Width, long Height)? OfWebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30) { return null; }
        var kind = head[12..16];
        if (kind.SequenceEqual("VP8X"u8)) { return (1 + OfThree(head[24..]), 1 + OfThree(head[27..])); }
        if (kind.SequenceEqual("VP8 "u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3fff,
                BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3fff);
        }

        if (!kind.SequenceEqual("VP8L"u8)) { return null; }
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
        return (1 + (packed & 0x3fff), 1 + ((packed >> 14) & 0x3fff));
    }

    private static int OfThree(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
