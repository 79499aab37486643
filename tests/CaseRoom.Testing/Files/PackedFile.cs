using System.Buffers.Binary;
using System.Text;
using static CaseRoom.Testing.Files.DicomFile;

namespace CaseRoom.Testing.Files;

/// <summary>DICOM files of packed pictures that tell of nobody, but for what a stream of them says.</summary>
public static class PackedFile
{
    public const string JpegLs = "1.2.840.10008.1.2.4.80";
    public const string Jpeg2000 = "1.2.840.10008.1.2.4.90";
    public const string Rle = "1.2.840.10008.1.2.5";

    private static readonly byte[] Syntax = [2, 0, 0x10, 0, .. "UI"u8];
    private static readonly byte[] Begin = [0xe0, 0x7f, 0x10, 0, .. "OB\0\0"u8, 0xff, 0xff, 0xff, 0xff];
    private static readonly byte[] End = [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0];

    public static byte[] Of(string syntax, params byte[][] fragments) =>
        DicomFile.Of([.. Nobody, .. Packed([[], .. fragments])], syntax);

    /// <summary>With a table of where fragments begin.</summary>
    public static byte[] OfTable(byte[] table, params byte[][] fragments) =>
        DicomFile.Of([.. Nobody, .. Packed([table, .. fragments])], Jpeg);

    public static byte[] Table(params uint[] places)
    {
        var table = new byte[places.Length * 4];
        for (var i = 0; i < places.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * 4), places[i]);
        }

        return table;
    }

    /// <summary>A file of nobody with the packed pictures of another; null when that has none.</summary>
    public static byte[]? WithPicturesOf(byte[] file)
    {
        var named = file.AsSpan().IndexOf(Syntax);
        var from = file.AsSpan().LastIndexOf(Begin);
        var end = file.AsSpan().LastIndexOf(End);
        if (named < 0 || from < 0 || end < from) { return null; }
        var syntax = Encoding.ASCII.GetString(file, named + 8, file[named + 6]).TrimEnd('\0');
        return DicomFile.Of([.. Nobody, .. file[from..(end + End.Length)]], syntax);
    }
}
