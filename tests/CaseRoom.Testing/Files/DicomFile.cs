using System.Buffers.Binary;
using System.Text;

namespace CaseRoom.Testing.Files;

/// <summary>Small DICOM files of given elements, little endian.</summary>
public static class DicomFile
{
    public const string Explicit = "1.2.840.10008.1.2.1";
    public const string Implicit = "1.2.840.10008.1.2";
    public const string BigEndian = "1.2.840.10008.1.2.2";
    public const string Deflated = "1.2.840.10008.1.2.1.99";
    public const string Jpeg = "1.2.840.10008.1.2.4.50";

    private const uint Undefined = uint.MaxValue;

    /// <summary>What a file that tells of nobody holds: it says so, and has an empty name and an evident id.</summary>
    public static readonly byte[] Nobody =
        [.. Text(0x00100010, ""), .. Text(0x00100020, "ANON^PATIENT"), .. Text(0x00120062, "YES", "CS")];

    public static readonly byte[] Pixels = Long(0x7fe00010, "OW", [1, 2, 3, 4]);

    /// <param name="content">Elements after those of group 2.</param>
    /// <param name="meta">More elements of group 2.</param>
    public static byte[] Of(byte[] content, string syntax = Explicit, byte[]? meta = null) =>
        [.. new byte[128], .. "DICM"u8, .. Text(0x00020010, syntax, "UI"), .. meta ?? [], .. content];

    /// <summary>With the length of its head before it, as programs write files.</summary>
    public static byte[] Counted(byte[] content, string syntax = Explicit)
    {
        var head = Text(0x00020010, syntax, "UI");
        return
        [
            .. new byte[128], .. "DICM"u8, .. TagOf(0x00020000), .. "UL"u8, 4, 0, .. LengthOf((uint)head.Length),
            .. head, .. content,
        ];
    }

    public static byte[] Text(uint tag, string value, string form = "LO")
    {
        var text = Encoding.Latin1.GetBytes(value.Length % 2 == 0 ? value : value + " ");
        return [.. TagOf(tag), .. Encoding.ASCII.GetBytes(form), (byte)text.Length, (byte)(text.Length >> 8), .. text];
    }

    public static byte[] ImplicitText(uint tag, string value)
    {
        var text = Encoding.Latin1.GetBytes(value.Length % 2 == 0 ? value : value + " ");
        return [.. TagOf(tag), .. LengthOf((uint)text.Length), .. text];
    }

    /// <summary>Of a form whose length has four bytes.</summary>
    public static byte[] Long(uint tag, string form, byte[] value) =>
        [.. TagOf(tag), .. Encoding.ASCII.GetBytes(form), 0, 0, .. LengthOf((uint)value.Length), .. value];

    /// <summary>A sequence of one item, both with their length or both with marks at their ends.</summary>
    public static byte[] Sequence(uint tag, byte[] item, bool marked) => marked
        ?
        [
            .. TagOf(tag), .. "SQ\0\0"u8, .. LengthOf(Undefined), .. TagOf(0xfffee000), .. LengthOf(Undefined), .. item,
            .. TagOf(0xfffee00d), .. LengthOf(0), .. TagOf(0xfffee0dd), .. LengthOf(0),
        ]
        : Long(tag, "SQ", [.. TagOf(0xfffee000), .. LengthOf((uint)item.Length), .. item]);

    /// <summary>Packed pixels in pieces.</summary>
    public static byte[] Packed(params byte[][] pieces) =>
    [
        .. TagOf(0x7fe00010), .. "OB\0\0"u8, .. LengthOf(Undefined),
        .. pieces.SelectMany(p => (byte[])[.. TagOf(0xfffee000), .. LengthOf((uint)p.Length), .. p]),
        .. TagOf(0xfffee0dd), .. LengthOf(0),
    ];

    private static byte[] TagOf(uint tag)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(tag >> 16));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)tag);
        return bytes;
    }

    private static byte[] LengthOf(uint length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, length);
        return bytes;
    }
}
