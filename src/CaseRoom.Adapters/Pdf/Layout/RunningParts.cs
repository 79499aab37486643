using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>
/// What stands on every page: who the document is about and its banner at the top, where it comes from and the page's
/// number at the foot. A screen reader hears the top once, on the first page.
/// </summary>
internal sealed class RunningParts
{
    private const double BannerShare = 0.38;
    private const double NumberWidth = 90;
    private const double Between = 18;
    private readonly Report report;
    private readonly LineBreaker breaker;
    private readonly IReadOnlyList<TextLine> who;
    private readonly IReadOnlyList<TextLine> banner;
    private readonly IReadOnlyList<TextLine> origin;

    public RunningParts(Report report, LineBreaker breaker)
    {
        this.report = report;
        this.breaker = breaker;
        BannerWidth = report.Banner is null ? 0 : ReportStyle.ContentWidth * BannerShare;
        who = breaker.Break(report.PageHeader, ReportStyle.Who, WhoWidth);
        banner = report.Banner is { } text ? breaker.Break(text, ReportStyle.Banner, BannerWidth) : [];
        origin = breaker.Break(ReportText.MetaLine(report), ReportStyle.Running, OriginWidth);
    }

    /// <summary>Where a page's text begins.</summary>
    public double Top => RuleY + ReportStyle.HeaderGap;

    /// <summary>Where a page's text must end.</summary>
    public double Bottom => FooterY - ReportStyle.FooterGap;

    private double RuleY
        => ReportStyle.HeaderTop + (Math.Max(who.Count, banner.Count) * ReportStyle.Who.Leading) + 5;

    private double FooterY => ReportStyle.FooterTop - ((origin.Count - 1) * ReportStyle.Running.Leading);

    private double BannerWidth { get; }

    private double WhoWidth => ReportStyle.ContentWidth - BannerWidth - (BannerWidth > 0 ? Between : 0);

    private static double OriginWidth => ReportStyle.ContentWidth - NumberWidth - Between;

    public void Draw(IReadOnlyList<PageContent> pages, StructureNode header)
    {
        for (var index = 0; index < pages.Count; index++)
        {
            DrawTop(pages[index], index == 0 ? header : null);
            DrawFoot(pages[index], ReportText.PageOf(report.Language, index + 1, pages.Count));
        }
    }

    private void DrawTop(PageContent page, StructureNode? owner)
    {
        var y = ReportStyle.HeaderTop + ReportStyle.Baseline(ReportStyle.Who);
        for (var line = 0; line < who.Count; line++)
        {
            page.Text(who[line], ReportStyle.Margin, y + (line * ReportStyle.Who.Leading), ReportStyle.Who, owner);
        }

        for (var line = 0; line < banner.Count; line++)
        {
            DrawRight(banner[line], page, y + (line * ReportStyle.Banner.Leading), ReportStyle.Banner, owner);
        }

        page.Rule(ReportStyle.Margin, RuleY, ReportStyle.ContentWidth, 1.4, ReportStyle.Accent);
    }

    private void DrawFoot(PageContent page, string number)
    {
        page.Rule(ReportStyle.Margin, FooterY, ReportStyle.ContentWidth, ReportStyle.Hairline, ReportStyle.Line);
        var y = FooterY + 5 + ReportStyle.Baseline(ReportStyle.Running);
        for (var line = 0; line < origin.Count; line++)
        {
            page.Text(
                origin[line], ReportStyle.Margin, y + (line * ReportStyle.Running.Leading), ReportStyle.Running, null);
        }

        DrawRight(breaker.Break(number, ReportStyle.Running, NumberWidth)[0], page, y, ReportStyle.Running, null);
    }

    private static void DrawRight(TextLine line, PageContent page, double y, TextStyle style, StructureNode? owner)
        => page.Text(line, ReportStyle.PageWidth - ReportStyle.Margin - line.Width, y, style, owner);
}
