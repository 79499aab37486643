using System.Text;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>Beginnings of files, by what they are.</summary>
internal static class Sample
{
    public static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, 0, 0, 0, 13];

    public static readonly byte[] Jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 16, .. "JFIF"u8];

    public static readonly byte[] WebP = [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8];

    public static readonly byte[] Pdf = "%PDF-1.7\n%\u00e2"u8.ToArray();

    public static readonly byte[] Text = Encoding.UTF8.GetBytes("Høyre arm 12,5 cm\r\n\tvenstre 漢字 💉\f");

    public static readonly byte[] Page = "<!doctype html><script>alert(1)</script>"u8.ToArray();

    public static readonly byte[] Gif = "GIF89a"u8.ToArray().Concat(new byte[] { 1, 0, 1, 0 }).ToArray();

    public static readonly byte[] Zip = [.. "PK"u8, 3, 4, 20, 0];

    public static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, 3, 0];

    public static readonly byte[] Elf = [0x7f, .. "ELF"u8, 2, 1];

    public static readonly byte[] Dicom = [.. new byte[128], .. "DICM"u8];

    public static readonly byte[] Wave = [.. "RIFF"u8, 4, 0, 0, 0, .. "WAVEfmt "u8];

    public static readonly byte[] Latin1 = [.. "H"u8, 0xf8, .. "yre"u8];

    public static readonly byte[] Utf16 = [0xff, 0xfe, .. Encoding.Unicode.GetBytes("Høyre")];
}
