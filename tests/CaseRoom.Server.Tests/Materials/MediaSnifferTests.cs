using CaseRoom.Domain.Materials;
using CaseRoom.Server.Materials;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>What a file is, by its first bytes.</summary>
public sealed class MediaSnifferTests
{
    private const string PlainText = "text/plain; charset=utf-8";

    public static TheoryData<string, byte[], MaterialKind?, string?> Files() => new()
    {
        { "PNG", Sample.Png, MaterialKind.Image, "image/png" },
        { "JPEG", Sample.Jpeg, MaterialKind.Image, "image/jpeg" },
        { "WebP", Sample.WebP, MaterialKind.Image, "image/webp" },
        { "PDF", Sample.Pdf, MaterialKind.Pdf, "application/pdf" },
        { "text in several scripts", Sample.Text, MaterialKind.Text, PlainText },
        { "text with a byte order mark", [0xef, 0xbb, 0xbf, .. Sample.Text], MaterialKind.Text, PlainText },
        { "a page is text", Sample.Page, MaterialKind.Text, PlainText },
        {
            "a drawing in XML is text", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), MaterialKind.Text,
            PlainText
        },
        { "nothing", [], null, null },
        { "GIF", Sample.Gif, null, null },
        { "ZIP, and so every Office file", Sample.Zip, null, null },
        { "a program", Sample.Program, null, null },
        { "another program", Sample.Elf, null, null },
        { "DICOM", Sample.Dicom, MaterialKind.Dicom, "application/dicom" },
        {
            "DICOM behind a program", [.. Sample.Program, .. Sample.Dicom[Sample.Program.Length..]],
            MaterialKind.Dicom, "application/dicom"
        },
        { "sound in the same wrapping as WebP", Sample.Wave, null, null },
        { "half of the PNG signature", Sample.Png[..6], null, null },
        { "half of the JPEG signature", Sample.Jpeg[..2], null, null },
        { "half of the WebP signature", Sample.WebP[..10], null, null },
        { "text of another encoding", Sample.Latin1, null, null },
        { "text in UTF-16", Sample.Utf16, null, null },
        { "text with a zero", [.. Sample.Text, 0], null, null },
        { "text with an escape", [.. Sample.Text, 0x1b], null, null },
        { "text that ends inside a letter", [.. Sample.Text, 0xc3], null, null },
        { "PDF behind a line", [(byte)'\n', .. Sample.Pdf, 0xff], null, null },
    };

    [Theory, Rule("UPL-04")]
    [MemberData(nameof(Files))]
    public void A_file_is_what_it_begins_with(string what, byte[] head, MaterialKind? kind, string? mediaType)
    {
        var found = MediaSniffer.Of(head, whole: true);
        (found?.Kind, found?.MediaType).ShouldBe((kind, mediaType), what);
    }

    [Fact, Rule("UPL-04")]
    public void A_text_longer_than_what_is_looked_at_may_be_cut_inside_a_letter()
    {
        byte[] cut = [.. new string('a', MediaSniffer.Needed - 1).Select(c => (byte)c), 0xc3];
        MediaSniffer.Of(cut, whole: false)!.Value.Kind.ShouldBe(MaterialKind.Text);
        MediaSniffer.Of(cut, whole: true).ShouldBeNull();
    }
}
