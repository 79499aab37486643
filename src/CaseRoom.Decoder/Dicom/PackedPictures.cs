using System.Buffers.Binary;

namespace CaseRoom.Decoder.Dicom;

/// <summary>
/// Packed pictures of a DICOM file (PS3.5 A.4): a table of offsets, then fragments. But for RLE, a picture may lie in
/// several of them, so that a comment begins in one and ends in the next.
/// </summary>
internal static class PackedPictures
{
    private const string Family = "1.2.840.10008.1.2.";

    /// <summary>Mark and length of a fragment.</summary>
    private const int Head = 8;

    private const int RleHead = 64;
    private const int MostRleSegments = 15;

    /// <summary>Whether pictures packed so can be walked through: still ones, of kinds that are not retired.</summary>
    public static bool IsTaken(string syntax) =>
        syntax.StartsWith(Family, StringComparison.Ordinal) && syntax[Family.Length..] is
            "4.50" or "4.51" or "4.57" or "4.70" or "4.80" or "4.81" or "4.90" or "4.91"
            or "4.201" or "4.202" or "4.203" or "5";

    /// <param name="fragments">Whole ones, each behind its mark and length.</param>
    /// <returns>Whether anything stands beside the pixels that may tell of somebody.</returns>
    public static bool HoldMore(ReadOnlySpan<byte> fragments, string syntax)
    {
        if (!IsTaken(syntax)) { throw new RefusedException("dicomForm"); }
        if (fragments.IsEmpty) { throw Broken(); }
        var table = Next(ref fragments);
        CheckTable(table, fragments.Length);
        var kind = syntax[Family.Length..];
        if (kind == "5")
        {
            while (!fragments.IsEmpty) { CheckRle(Next(ref fragments)); }
            return false;
        }

        var all = Joined(fragments);
        var more = false;
        for (var at = 0; at < all.Length; at = PaddingEnd(all, at))
        {
            at = kind is "4.90" or "4.91" or "4.201" or "4.202" or "4.203"
                ? Jpeg2000Stream.Walk(all, at, ref more)
                : JpegStream.Walk(all, at, isLs: kind is "4.80" or "4.81", ref more);
        }

        return more;
    }

    public static RefusedException Broken() => new("unreadable");

    /// <summary>Where the next picture begins: streams are filled up to an even length with 0 or 0xff, and each begins
    /// with 0xff itself.</summary>
    private static int PaddingEnd(ReadOnlySpan<byte> all, int at) =>
        all[at..].IndexOfAnyExcept((byte)0xff, (byte)0) switch
        {
            < 0 => all.Length,
            0 => throw Broken(),
            var next => at + next - 1,
        };

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> fragments)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(fragments[4..]);
        var content = fragments.Slice(Head, length);
        fragments = fragments[(Head + length)..];
        return content;
    }

    /// <summary>In one piece, of a length that is known before: as much again as the file at most.</summary>
    private static byte[] Joined(ReadOnlySpan<byte> fragments)
    {
        var total = 0;
        for (var rest = fragments; !rest.IsEmpty;) { total += Next(ref rest).Length; }
        var all = new byte[total];
        for (var at = 0; !fragments.IsEmpty;)
        {
            var content = Next(ref fragments);
            content.CopyTo(all.AsSpan(at));
            at += content.Length;
        }

        return all;
    }

    /// <summary>Places in order among the fragments, so that no words hide in it.</summary>
    private static void CheckTable(ReadOnlySpan<byte> table, int bytes)
    {
        if (table.Length % 4 != 0) { throw Broken(); }
        for (var last = -1L; !table.IsEmpty; table = table[4..])
        {
            var place = BinaryPrimitives.ReadUInt32LittleEndian(table);
            if (place <= last || place >= bytes) { throw Broken(); }
            last = place;
        }
    }

    /// <summary>The head of a picture in RLE (PS3.5 Annex G): where its segments begin, and nothing else.</summary>
    private static void CheckRle(ReadOnlySpan<byte> picture)
    {
        if (picture.Length < RleHead) { throw Broken(); }
        var count = BinaryPrimitives.ReadUInt32LittleEndian(picture);
        if (count is 0 or > MostRleSegments || BinaryPrimitives.ReadUInt32LittleEndian(picture[4..]) != RleHead)
        {
            throw Broken();
        }

        var segments = (int)count * 4;
        CheckTable(picture.Slice(4, segments), picture.Length);
        if (picture[(4 + segments)..RleHead].ContainsAnyExcept((byte)0)) { throw Broken(); }
    }
}
