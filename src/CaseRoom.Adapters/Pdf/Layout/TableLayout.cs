using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>Draws a table: column names on a tint, repeated on every page that the table reaches.</summary>
internal sealed class TableLayout(PageFlow flow, LineBreaker breaker)
{
    private const double Gutter = 12;

    /// <summary>What of a first row that goes over pages stands under the column names.</summary>
    private const double SplitRow = 80;
    private readonly RowLayout rows = new(flow);

    public void Draw(ReportBlock.Table table, StructureNode parent)
    {
        var node = parent.Add("Table", table.Lang);
        var widths = ColumnWidths.Of(table, breaker, ReportStyle.ContentWidth, Gutter);
        var names = Cells(table.Columns, widths, ReportStyle.ColumnName, null);
        flow.Keep(Beginning(table, widths, names));
        if (table.Caption is { } caption)
        {
            var lines = breaker.Break(caption, ReportStyle.Caption, ReportStyle.ContentWidth);
            flow.Lines(lines, ReportStyle.Margin, ReportStyle.ContentWidth, ReportStyle.Caption, node.Add("Caption"));
            flow.Space(4);
        }

        DrawNames(Cells(table.Columns, widths, ReportStyle.ColumnName, node.Add("TR"), "TH"));
        foreach (var row in table.Rows)
        {
            var cells = Cells(row, widths, ReportStyle.Cell, node.Add("TR"), "TD");
            rows.Draw(cells, ReportStyle.CellPadding, ReportStyle.Line, () => DrawNames(names));
        }
    }

    /// <summary>The height of its caption, its column names and its first row, which stay together.</summary>
    public double Beginning(ReportBlock.Table table)
    {
        var widths = ColumnWidths.Of(table, breaker, ReportStyle.ContentWidth, Gutter);
        return Beginning(table, widths, Cells(table.Columns, widths, ReportStyle.ColumnName, null));
    }

    private double Beginning(ReportBlock.Table table, double[] widths, IReadOnlyList<RowCell> names)
    {
        var first = table.Rows.Count == 0 ? null : Cells(table.Rows[0], widths, ReportStyle.Cell, null);
        var row = first is null ? 0 : Height(first);
        return Height(names) + (table.Caption is null ? 0 : 20)
            + (row <= flow.FullPage * RowLayout.MovableShare ? row : SplitRow);
    }

    private static double Height(IReadOnlyList<RowCell> cells)
        => cells.Max(static cell => cell.Height) + (2 * ReportStyle.CellPadding);

    private void DrawNames(IReadOnlyList<RowCell> names)
    {
        flow.Page.Rectangle(ReportStyle.Margin, flow.Y, ReportStyle.ContentWidth, Height(names), ReportStyle.Tint);
        rows.Draw(names, ReportStyle.CellPadding, ReportStyle.Accent);
    }

    private List<RowCell> Cells(
        IReadOnlyList<string> texts, double[] widths, TextStyle style, StructureNode? row, string tag = "")
    {
        var cells = new List<RowCell>();
        var x = ReportStyle.Margin + (Gutter / 2);
        for (var column = 0; column < texts.Count; column++)
        {
            var lines = breaker.Break(texts[column], style, widths[column]);
            cells.Add(new RowCell(lines, x, widths[column], style, row?.Add(tag)));
            x += widths[column] + Gutter;
        }

        return cells;
    }
}
