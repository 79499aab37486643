using CaseRoom.Adapters.Pdf.Text;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>Draws rows of cells side by side, splitting a row over pages only where it is too tall to move.</summary>
internal sealed class RowLayout(PageFlow flow)
{
    /// <summary>A row up to this share of a page moves to the next page whole.</summary>
    public const double MovableShare = 0.35;

    /// <param name="cells">The row's cells.</param>
    /// <param name="padding">Above and below the text.</param>
    /// <param name="below">The colour of the rule under the row.</param>
    /// <param name="onNewPage">Draws what a continued table repeats at the top of a page.</param>
    public void Draw(IReadOnlyList<RowCell> cells, double padding, Colour below, Action? onNewPage = null)
    {
        var tall = cells.Max(static cell => cell.Height) + (2 * padding);
        if (tall > flow.Room && !flow.IsAtTop && tall <= flow.FullPage * MovableShare) { Turn(onNewPage); }

        var drawn = 0;
        var most = cells.Max(static cell => cell.Lines.Count);
        do
        {
            var leading = cells.Max(static cell => cell.Style.Leading);
            var fits = (int)Math.Floor((flow.Room - (2 * padding)) / leading);
            if (fits < 1)
            {
                Turn(onNewPage);
                fits = Math.Max(1, (int)Math.Floor((flow.Room - (2 * padding)) / leading));
            }

            var count = Math.Min(fits, most - drawn);
            DrawPart(cells, drawn, count, padding, leading, below);
            drawn += count;
        }
        while (drawn < most);
    }

    private void DrawPart(
        IReadOnlyList<RowCell> cells, int from, int count, double padding, double leading, Colour below)
    {
        foreach (var cell in cells)
        {
            var y = flow.Y + padding;
            for (var at = from; at < Math.Min(from + count, cell.Lines.Count); at++)
            {
                flow.Line(cell.Lines[at], cell.X, cell.Width, y, cell.Style, cell.Owner);
                y += leading;
            }
        }

        flow.Advance(padding + (count * leading) + padding);
        flow.Rule(-ReportStyle.Hairline, below);
    }

    private void Turn(Action? onNewPage)
    {
        flow.NewPage();
        onNewPage?.Invoke();
    }
}
