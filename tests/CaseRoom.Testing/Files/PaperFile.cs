using System.Globalization;
using System.Text;

namespace CaseRoom.Testing.Files;

/// <summary>Small PDF files of given objects; the first is the catalogue.</summary>
public static class PaperFile
{
    private const string Letters = "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";

    /// <summary>One page of A5 with a line of words.</summary>
    public static byte[] Saying(string words) => Of(
    [
        "<< /Type /Catalog /Pages 2 0 R >>", PagesOf(1), PageOf(4),
        Drawn($"BT /F 20 Tf 50 500 Td ({words}) Tj ET"),
    ]);

    /// <summary>A document whose pages are all the same one.</summary>
    public static byte[] WithPages(int count) => Of(
        ["<< /Type /Catalog /Pages 2 0 R >>", PagesOf(count), PageOf(4), Drawn("")]);

    /// <summary>One page with this as its drawing, packed or not.</summary>
    public static byte[] Drawing(byte[] content, string filter) => Of(
        ["<< /Type /Catalog /Pages 2 0 R >>", PagesOf(1), PageOf(4)], content, filter);

    /// <summary>Everything that could act, fetch, carry or tell: each holds the word.</summary>
    public static byte[] Armed(string canary) => Of(
    [
        "<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /Metadata 7 0 R /AA << /WC 5 0 R >>"
            + " /Names << /JavaScript << /Names [(a) 5 0 R] >> /EmbeddedFiles << /Names [(b) 8 0 R] >> >> >>",
        PagesOf(1),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Annots [6 0 R] /Resources "
            + $"{Letters} >>",
        Drawn("BT /F 20 Tf 50 500 Td (seen) Tj ET"),
        $"<< /S /JavaScript /JS (app.alert\\('{canary}'\\)) >>",
        "<< /Type /Annot /Subtype /Link /Rect [0 0 400 500] /A << /S /Launch /F "
            + $"({canary}) >> >>",
        Stream("/Type /Metadata /Subtype /XML", $"<x:xmpmeta>{canary}</x:xmpmeta>"),
        $"<< /Type /Filespec /F ({canary}) /EF << /F 9 0 R >> >>",
        Stream("/Type /EmbeddedFile", canary),
    ],
    info: $"<< /Author ({canary}) /Title ({canary}) >>");

    private static string PagesOf(int count) =>
        $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Repeat("3 0 R", count))}] >>";

    private static string PageOf(int content) => "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] "
        + $"/Contents {content} 0 R /Resources {Letters} >>";

    private static string Drawn(string drawing) => Stream("", drawing);

    private static string Stream(string entries, string content) =>
        $"<< {entries} /Length {Encoding.Latin1.GetByteCount(content)} >>\nstream\n{content}\nendstream";

    private static byte[] Of(string[] objects, byte[]? stream = null, string filter = "", string info = "null")
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Put("%PDF-1.7\n");
        foreach (var each in objects) { Begin(each + "\nendobj\n"); }
        if (stream is not null)
        {
            Begin($"<< /Length {stream.Length} {filter} >>\nstream\n");
            file.Write(stream);
            Put("\nendstream\nendobj\n");
        }

        Begin($"{info}\nendobj\n");
        var table = file.Position;
        Put($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        Put(string.Concat(offsets.Select(at => at.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n")));
        Put($"trailer << /Size {offsets.Count + 1} /Root 1 0 R /Info {offsets.Count} 0 R >>\n");
        Put($"startxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Begin(string content)
        {
            offsets.Add(file.Position);
            Put($"{offsets.Count} 0 obj\n{content}");
        }

        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
