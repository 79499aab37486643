using CaseRoom.Adapters.Pdf.Layout;
using UglyToad.PdfPig.Tokens;

namespace CaseRoom.Adapters.Pdf.Objects;

/// <summary>Writes the reader's table of contents from the headings. Source: ISO 32000-1, 12.3.3.</summary>
internal static class OutlineTree
{
    public static IndirectReferenceToken Write(
        PdfObjects objects, IReadOnlyList<OutlineEntry> entries, IReadOnlyList<IndirectReferenceToken> pages)
    {
        var root = objects.Reserve();
        var (first, last, count) = WriteLevel(objects, entries, pages, root);
        objects.Put(root, PdfObjects.Dictionary(
            ("Type", PdfObjects.Name("Outlines")),
            ("First", first),
            ("Last", last),
            ("Count", PdfObjects.Number(count))));
        return root;
    }

    private static (IndirectReferenceToken First, IndirectReferenceToken Last, int Count) WriteLevel(
        PdfObjects objects,
        IReadOnlyList<OutlineEntry> entries,
        IReadOnlyList<IndirectReferenceToken> pages,
        IndirectReferenceToken parent)
    {
        var level = entries[0].Level;
        int[] starts = [.. Enumerable.Range(0, entries.Count).Where(at => entries[at].Level <= level), entries.Count];
        IndirectReferenceToken[] nodes = [.. starts.SkipLast(1).Select(_ => objects.Reserve())];
        var count = nodes.Length;
        for (var at = 0; at < nodes.Length; at++)
        {
            var entry = entries[starts[at]];
            var inner = entries.Skip(starts[at] + 1).Take(starts[at + 1] - starts[at] - 1).ToList();
            List<(string, IToken)> node =
            [
                ("Title", PdfObjects.Text(entry.Text)),
                ("Parent", parent),
                ("Dest", PdfObjects.Array(
                    pages[entry.Page],
                    PdfObjects.Name("XYZ"),
                    PdfObjects.Number(0),
                    PdfObjects.Number(Math.Round(ReportStyle.PageHeight - entry.Y, 2)),
                    PdfObjects.Number(0))),
            ];
            if (at > 0) { node.Add(("Prev", nodes[at - 1])); }

            if (at < nodes.Length - 1) { node.Add(("Next", nodes[at + 1])); }

            if (inner.Count > 0)
            {
                var (first, last, innerCount) = WriteLevel(objects, inner, pages, nodes[at]);
                node.AddRange([("First", first), ("Last", last), ("Count", PdfObjects.Number(innerCount))]);
                count += innerCount;
            }

            objects.Put(nodes[at], PdfObjects.Dictionary(node));
        }

        return (nodes[0], nodes[^1], count);
    }
}
