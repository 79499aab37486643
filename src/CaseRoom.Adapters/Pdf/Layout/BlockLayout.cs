using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>Draws the blocks of a report, one under another, and says what each means.</summary>
internal sealed class BlockLayout(PageFlow flow, LineBreaker breaker, StructureNode document, ReportLanguage language)
{
    private const double LabelShare = 0.3;
    private const double ListIndent = 18;

    /// <summary>Space above a heading that follows another, and its rule.</summary>
    private const double AroundHeading = 25;
    private readonly TableLayout tables = new(flow, breaker);
    private readonly BoxLayout boxes = new(flow, breaker);
    private readonly SignatureLayout signatures = new(flow, breaker, language);
    private readonly RowLayout rows = new(flow);
    private readonly List<OutlineEntry> outline = [];

    /// <summary>The headings drawn so far and where they are.</summary>
    public IReadOnlyList<OutlineEntry> Outline => outline;

    /// <summary>The document's title and what stands under it.</summary>
    public void DrawTitle(Report report)
    {
        Draw(report.Title, ReportStyle.Title, document.Add("H1"));
        flow.Space(3);
        if (report.Subtitle is { } subtitle)
        {
            Draw(subtitle, ReportStyle.Subtitle, document.Add("P"));
            flow.Space(2);
        }

        Draw(ReportText.MetaLine(report), ReportStyle.Note, document.Add("P"));
        flow.Space(16);
    }

    /// <summary>Draws one of the blocks; a heading is kept with the beginning of what follows it.</summary>
    public void Draw(IReadOnlyList<ReportBlock> blocks, int at)
    {
        switch (blocks[at])
        {
            case ReportBlock.Heading heading: DrawHeading(heading, Beginning(blocks, at + 1)); break;
            case ReportBlock.Paragraph paragraph:
                Draw(paragraph.Text, ReportStyle.Body, document.Add("P", paragraph.Lang));
                flow.Space(7);
                break;
            case ReportBlock.Table table:
                tables.Draw(table, document);
                flow.Space(14);
                break;
            case ReportBlock.KeyValues pairs: DrawPairs(pairs); break;
            case ReportBlock.Items items: DrawItems(items); break;
            case ReportBlock.Callout callout:
                boxes.Draw(callout, document);
                flow.Space(12);
                break;
            case ReportBlock.Quote quote:
                boxes.Draw(quote, document);
                flow.Space(12);
                break;
            case ReportBlock.Signatures entries:
                signatures.Draw(entries, document);
                flow.Space(12);
                break;
            case ReportBlock.PageBreak: flow.Keep(double.MaxValue); break;
            case var other: throw new InvalidOperationException($"No PDF for {other.GetType().Name}.");
        }
    }

    /// <summary>What of the block at a place, and of headings before it, must not be parted from a heading.</summary>
    private double Beginning(IReadOnlyList<ReportBlock> blocks, int at) => at >= blocks.Count ? 0 : blocks[at] switch
    {
        ReportBlock.Heading heading => Height(heading) + Beginning(blocks, at + 1),
        ReportBlock.Table table => tables.Beginning(table),
        ReportBlock.Callout callout when boxes.Moves(boxes.Height(callout)) => boxes.Height(callout),
        ReportBlock.Quote quote when boxes.Moves(boxes.Height(quote)) => boxes.Height(quote),
        ReportBlock.PageBreak => 0,
        _ => 3 * ReportStyle.Body.Leading,
    };

    private double Height(ReportBlock.Heading heading)
    {
        var style = ReportStyle.Heading(heading.Level);
        return (breaker.Break(heading.Text, style, ReportStyle.ContentWidth).Count * style.Leading) + AroundHeading;
    }

    private void Draw(string text, TextStyle style, StructureNode owner)
        => flow.Lines(
            breaker.Break(text, style, ReportStyle.ContentWidth),
            ReportStyle.Margin,
            ReportStyle.ContentWidth,
            style,
            owner);

    private void DrawHeading(ReportBlock.Heading heading, double beginning)
    {
        var style = ReportStyle.Heading(heading.Level);
        var lines = breaker.Break(heading.Text, style, ReportStyle.ContentWidth);
        flow.Space(heading.Level == 1 ? 16 : 9);
        // A heading never stands alone at the foot of a page: the beginning of what it heads goes with it.
        flow.Keep(Math.Min((lines.Count * style.Leading) + AroundHeading + beginning, flow.FullPage));
        outline.Add(new OutlineEntry(heading.Text, heading.Level, flow.Pages.Count - 1, flow.Y));
        var node = document.Add($"H{heading.Level + 1}", heading.Lang);
        flow.Lines(lines, ReportStyle.Margin, ReportStyle.ContentWidth, style, node);
        if (heading.Level == 1)
        {
            flow.Rule(2, ReportStyle.Line);
            flow.Advance(9);
        }
        else
        {
            flow.Advance(3);
        }
    }

    private void DrawPairs(ReportBlock.KeyValues pairs)
    {
        var list = document.Add("L", pairs.Lang);
        var label = ReportStyle.ContentWidth * LabelShare;
        var value = ReportStyle.ContentWidth - label - ListIndent;
        foreach (var (key, text) in pairs.Entries)
        {
            var item = list.Add("LI");
            rows.Draw(
                [
                    new RowCell(
                        breaker.Break(key, ReportStyle.Label, label), ReportStyle.Margin, label, ReportStyle.Label,
                        item.Add("Lbl")),
                    new RowCell(
                        breaker.Break(text, ReportStyle.Body, value), ReportStyle.Margin + label + ListIndent, value,
                        ReportStyle.Body, item.Add("LBody")),
                ],
                3.5,
                ReportStyle.Line);
        }

        flow.Space(12);
    }

    private void DrawItems(ReportBlock.Items items)
    {
        var list = document.Add("L", items.Lang);
        var width = ReportStyle.ContentWidth - ListIndent;
        for (var index = 0; index < items.Texts.Count; index++)
        {
            var item = list.Add("LI");
            var lines = breaker.Break(items.Texts[index], ReportStyle.Body, width);
            flow.Keep(ReportStyle.Body.Leading * Math.Min(lines.Count, 2));
            var mark = breaker.Break(items.Ordered ? $"{index + 1}." : "•", ReportStyle.Label, ListIndent)[0];
            flow.Line(mark, ReportStyle.Margin + 2, ListIndent, flow.Y, ReportStyle.Label, item.Add("Lbl"));
            flow.Lines(lines, ReportStyle.Margin + ListIndent, width, ReportStyle.Body, item.Add("LBody"));
            flow.Space(3);
        }

        flow.Space(6);
    }
}
