using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>
/// Draws text beside a coloured bar: callouts on a tint, quotes without one. Long ones go over pages.
/// </summary>
internal sealed class BoxLayout(PageFlow flow, LineBreaker breaker)
{
    private const double Bar = 3;
    private const double MovableShare = 0.5;
    private const double Room = ReportStyle.ContentWidth - Bar - (2 * ReportStyle.BoxPadding);

    public void Draw(ReportBlock.Callout callout, StructureNode parent)
    {
        var (colour, tint) = callout.Kind switch
        {
            CalloutKind.Warning => (ReportStyle.Warning, ReportStyle.WarningTint),
            CalloutKind.Dissent => (ReportStyle.Dissent, ReportStyle.DissentTint),
            _ => (ReportStyle.Accent, ReportStyle.Tint),
        };
        var node = parent.Add("Note", callout.Lang);
        var rows = new List<BoxRow>();
        if (callout.Title is { } title) { rows.AddRange(Rows(title, ReportStyle.Strong, node.Add("P"))); }

        rows.AddRange(Rows(callout.Text, ReportStyle.Body, node.Add("P")));
        Draw(rows, colour, tint);
    }

    public void Draw(ReportBlock.Quote quote, StructureNode parent)
    {
        var node = parent.Add("BlockQuote", quote.Lang);
        var rows = new List<BoxRow>(Rows(quote.Text, ReportStyle.Body, node.Add("P")));
        if (quote.Source is { } source) { rows.AddRange(Rows(source, ReportStyle.Note, node.Add("P"))); }

        Draw(rows, ReportStyle.Line, null);
    }

    /// <summary>Whether a box so tall goes to the next page whole rather than over two.</summary>
    public bool Moves(double tall) => tall <= flow.FullPage * MovableShare;

    /// <summary>How tall it is on one page.</summary>
    public double Height(ReportBlock.Callout callout) =>
        Lines(callout.Text, ReportStyle.Body)
        + (callout.Title is { } title ? Lines(title, ReportStyle.Strong) : 0) + (2 * ReportStyle.BoxPadding);

    public double Height(ReportBlock.Quote quote) =>
        Lines(quote.Text, ReportStyle.Body) + (quote.Source is { } source ? Lines(source, ReportStyle.Note) : 0);

    private double Lines(string text, TextStyle style) => breaker.Break(text, style, Room).Count * style.Leading;

    private IEnumerable<BoxRow> Rows(string text, TextStyle style, StructureNode owner)
        => breaker.Break(text, style, Room)
            .Select(line => new BoxRow(line, style, owner));

    private void Draw(List<BoxRow> rows, Colour bar, Colour? tint)
    {
        var padding = tint is null ? 2 : ReportStyle.BoxPadding;
        var tall = rows.Sum(static row => row.Style.Leading) + (2 * padding);
        if (Moves(tall)) { flow.Keep(tall); }

        for (var drawn = 0; drawn < rows.Count;)
        {
            var part = Fitting(rows, drawn, flow.Room - (2 * padding));
            if (part == 0)
            {
                flow.NewPage();
                part = Math.Max(1, Fitting(rows, drawn, flow.Room - (2 * padding)));
            }

            DrawPart(rows.GetRange(drawn, part), bar, tint, padding);
            drawn += part;
        }
    }

    private static int Fitting(List<BoxRow> rows, int from, double room)
    {
        var count = 0;
        for (var at = from; at < rows.Count && rows[at].Style.Leading <= room; at++, count++)
        {
            room -= rows[at].Style.Leading;
        }

        return count;
    }

    private void DrawPart(List<BoxRow> rows, Colour bar, Colour? tint, double padding)
    {
        var tall = rows.Sum(static row => row.Style.Leading) + (2 * padding);
        if (tint is { } colour)
        {
            flow.Page.Rectangle(ReportStyle.Margin, flow.Y, ReportStyle.ContentWidth, tall, colour);
        }

        flow.Page.Rectangle(ReportStyle.Margin, flow.Y, Bar, tall, bar);
        flow.Advance(padding);
        var x = ReportStyle.Margin + Bar + ReportStyle.BoxPadding;
        foreach (var (line, style, owner) in rows)
        {
            flow.Line(line, x, Room, flow.Y, style, owner);
            flow.Advance(style.Leading);
        }

        flow.Advance(padding);
    }

    private sealed record BoxRow(TextLine Line, TextStyle Style, StructureNode Owner);
}
