using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>
/// Where the next thing goes: pages one after another, and a height on the present one. Lengths are points from the
/// top.
/// </summary>
internal sealed class PageFlow
{
    private readonly double top;
    private readonly double bottom;
    private readonly List<PageContent> pages = [new PageContent(0, ReportStyle.PageHeight)];

    /// <param name="top">Where text begins under the page header.</param>
    /// <param name="bottom">Where text must end above the footer.</param>
    public PageFlow(double top, double bottom)
    {
        this.top = top;
        this.bottom = bottom;
        Y = top;
    }

    public IReadOnlyList<PageContent> Pages => pages;

    public PageContent Page => pages[^1];

    public double Y { get; private set; }

    /// <summary>What is left of the page.</summary>
    public double Room => bottom - Y;

    /// <summary>What an empty page offers.</summary>
    public double FullPage => bottom - top;

    public bool IsAtTop => Y <= top;

    public void NewPage()
    {
        pages.Add(new PageContent(pages.Count, ReportStyle.PageHeight));
        Y = top;
    }

    /// <summary>Moves down; space at the top of a page is left out.</summary>
    public void Space(double points)
    {
        if (!IsAtTop) { Y = Math.Min(Y + points, bottom); }
    }

    public void Advance(double points) => Y += points;

    /// <summary>Begins a new page unless this much fits here, or nothing would be won by it.</summary>
    public void Keep(double points)
    {
        if (points > Room && !IsAtTop) { NewPage(); }
    }

    /// <summary>
    /// Draws lines one under another over as many pages as they need, without lonely first or last lines.
    /// </summary>
    public void Lines(IReadOnlyList<TextLine> lines, double x, double width, TextStyle style, StructureNode? owner)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var rest = lines.Count - at;
            var lonelyLast = rest == 2 && lines.Count > 3;
            var lonelyFirst = at == 0 && rest > 1;
            Keep(style.Leading * (lonelyLast || lonelyFirst ? 2 : 1));
            Line(lines[at], x, width, Y, style, owner);
            Y += style.Leading;
        }
    }

    /// <summary>Draws a hairline over the page's width, so far below the present height.</summary>
    public void Rule(double below, Colour colour)
        => Page.Rule(ReportStyle.Margin, Y + below, ReportStyle.ContentWidth, ReportStyle.Hairline, colour);

    /// <summary>Draws one line at a height of its own; text that runs from the right stands at the right.</summary>
    public void Line(TextLine line, double x, double width, double y, TextStyle style, StructureNode? owner)
        => Page.Text(
            line,
            line.RightToLeft ? x + width - line.Width : x,
            y + ReportStyle.Baseline(style),
            style,
            owner);
}
