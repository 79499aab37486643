using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>
/// Draws signatures two and two, each under a rule, with room to sign by hand where nobody has signed.
/// </summary>
internal sealed class SignatureLayout(PageFlow flow, LineBreaker breaker, ReportLanguage language)
{
    private const double Between = 24;
    private const double RoomToSign = 30;
    private const double Width = (ReportStyle.ContentWidth - Between) / 2;

    public void Draw(ReportBlock.Signatures signatures, StructureNode parent)
    {
        var list = parent.Add("L", signatures.Lang);
        foreach (var pair in signatures.Entries.Chunk(2))
        {
            var cells = pair.Select(signature => Lines(signature, list.Add("LI").Add("LBody"))).ToList();
            var above = pair.Any(static signature => signature.SignedAt is null) ? RoomToSign : 6;
            var tall = above + 6 + cells.Max(static cell => cell.Sum(static row => row.Style.Leading));
            flow.Keep(Math.Min(tall, flow.FullPage));
            flow.Advance(above);
            DrawCells(cells);
            flow.Space(12);
        }
    }

    private void DrawCells(List<List<SignatureRow>> cells)
    {
        // Row by row rather than cell by cell, so that a signature longer than a page still goes on to the next.
        for (var column = 0; column < cells.Count; column++)
        {
            flow.Page.Rule(X(column), flow.Y, Width, ReportStyle.Hairline, ReportStyle.Ink);
        }

        flow.Advance(5);
        for (var row = 0; row < cells.Max(static cell => cell.Count); row++)
        {
            flow.Keep(ReportStyle.Strong.Leading);
            for (var column = 0; column < cells.Count; column++)
            {
                if (row >= cells[column].Count) { continue; }

                var (line, style, owner) = cells[column][row];
                flow.Line(line, X(column), Width, flow.Y, style, owner);
            }

            flow.Advance(ReportStyle.Body.Leading);
        }
    }

    private static double X(int column) => ReportStyle.Margin + (column * (Width + Between));

    private List<SignatureRow> Lines(Signature signature, StructureNode owner)
    {
        var state = signature.SignedAt is { } at ? ReportText.Signed(language, at) : ReportText.NotSigned(language);
        var rows = new List<SignatureRow>();
        Add(signature.Name, ReportStyle.Strong);
        Add(signature.Role, ReportStyle.Body);
        if (signature.Organisation is { } organisation) { Add(organisation, ReportStyle.Body); }

        Add(state, ReportStyle.Note);
        return rows;

        void Add(string text, TextStyle style)
            => rows.AddRange(breaker.Break(text, style, Width).Select(line => new SignatureRow(line, style, owner)));
    }

    private sealed record SignatureRow(TextLine Line, TextStyle Style, StructureNode Owner);
}
