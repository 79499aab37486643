using System.Globalization;
using CaseRoom.Adapters.Pdf.Fonts;
using CaseRoom.Adapters.Pdf.Layout;
using CaseRoom.Domain.Reports;
using UglyToad.PdfPig.Tokens;

namespace CaseRoom.Adapters.Pdf.Objects;

/// <summary>Puts drawn pages, fonts, structure and properties together into one file.</summary>
internal static class PdfFile
{
    public static void Write(
        Report report,
        IReadOnlyList<PageContent> pages,
        IReadOnlyList<FontInUse> fonts,
        StructureNode document,
        IReadOnlyList<OutlineEntry> outline,
        Stream output)
    {
        using var objects = new PdfObjects();
        var resources = objects.Add(PdfObjects.Dictionary(("Font", PdfObjects.Dictionary(
            [.. fonts.Where(static f => f.IsUsed).Select(f => (f.Resource, (IToken)f.Write(objects)))]))));
        var tree = objects.Reserve();
        IndirectReferenceToken[] references = [.. pages.Select(_ => objects.Reserve())];
        for (var index = 0; index < pages.Count; index++)
        {
            objects.Put(references[index], PdfObjects.Dictionary(
                ("Type", PdfObjects.Name("Page")),
                ("Parent", tree),
                ("MediaBox", Numbers(0, 0, ReportStyle.PageWidth, ReportStyle.PageHeight)),
                ("Resources", resources),
                ("Contents", objects.Add(PdfObjects.Compressed(pages[index].Bytes))),
                ("StructParents", PdfObjects.Number(index)),
                ("Tabs", PdfObjects.Name("S"))));
        }

        objects.Put(tree, PdfObjects.Dictionary(
            ("Type", PdfObjects.Name("Pages")),
            ("Kids", PdfObjects.Array([.. references])),
            ("Count", PdfObjects.Number(references.Length))));
        List<(string, IToken)> catalog =
        [
            ("Type", PdfObjects.Name("Catalog")),
            ("Pages", tree),
            ("Lang", PdfObjects.Text(report.Language.Tag())),
            ("MarkInfo", PdfObjects.Dictionary(("Marked", BooleanToken.True))),
            ("StructTreeRoot", new StructureTree(objects, references).Write(document)),
            ("ViewerPreferences", PdfObjects.Dictionary(("DisplayDocTitle", BooleanToken.True))),
        ];
        if (outline.Count > 0) { catalog.Add(("Outlines", OutlineTree.Write(objects, outline, references))); }

        objects.Complete(objects.Add(PdfObjects.Dictionary(catalog)), objects.Add(Properties(report)), output);
    }

    /// <summary>
    /// The file's properties. No person is named in them: they show in file lists and search results.
    /// </summary>
    private static DictionaryToken Properties(Report report)
    {
        var at = report.Meta.IssuedAt.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        List<(string, IToken)> entries =
        [
            ("Title", PdfObjects.Text(report.Title)),
            ("Author", PdfObjects.Text(report.Meta.Issuer)),
            ("Creator", PdfObjects.Text("CaseRoom")),
            ("CreationDate", PdfObjects.Text($"D:{at}Z")),
        ];
        if (report.Meta.Subject is { } subject) { entries.Add(("Subject", PdfObjects.Text(subject))); }

        return PdfObjects.Dictionary(entries);
    }

    private static ArrayToken Numbers(params IEnumerable<double> values)
        => PdfObjects.Array([.. values.Select(PdfObjects.Number)]);
}
