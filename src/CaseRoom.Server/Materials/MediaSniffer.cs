using CaseRoom.Domain.Materials;

namespace CaseRoom.Server.Materials;

/// <summary>The allow-list of uploads, by content and never by name.</summary>
internal static class MediaSniffer
{
    /// <summary>Bytes that tell every allowed type; for text also whether it is text at all.</summary>
    public const int Needed = 4096;

    /// <summary>Where DICOM says what it is, whatever stands before.</summary>
    private const int DicomMark = 128;

    /// <summary>The kind and media type of content that begins with these bytes; null when it is not on the
    /// list.</summary>
    /// <param name="head">The first <see cref="Needed"/> bytes, or all there are.</param>
    /// <param name="whole">Whether that is all: a cut UTF-8 sequence at the end is then an error.</param>
    public static (MaterialKind Kind, string MediaType)? Of(ReadOnlySpan<byte> head, bool whole)
    {
        if (head.StartsWith(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a }))
        {
            return (MaterialKind.Image, "image/png");
        }

        if (head.StartsWith(new byte[] { 0xff, 0xd8, 0xff })) { return (MaterialKind.Image, "image/jpeg"); }
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8))
        {
            return (MaterialKind.Image, "image/webp");
        }

        if (head.StartsWith("%PDF-"u8)) { return (MaterialKind.Pdf, "application/pdf"); }
        if (head.Length >= DicomMark + 4 && head[DicomMark..].StartsWith("DICM"u8))
        {
            return (MaterialKind.Dicom, "application/dicom");
        }

        return !head.IsEmpty && new TextCheck().Takes(head, last: whole)
            ? (MaterialKind.Text, "text/plain; charset=utf-8")
            : null;
    }
}
