using System.Text;
using CaseRoom.Domain.Reports;
using CaseRoom.Grains.Reports;

namespace CaseRoom.Adapters.Html;

/// <summary>
/// A report as one HTML file that stands alone: no script, nothing fetched, one style sheet inside, readable on a phone
/// and printable. A content security policy in the file keeps it so even if a reader's program would allow more.
/// </summary>
public sealed class HtmlReportRenderer : IReportRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Format => "html";

    public string MediaType => "text/html; charset=utf-8";

    public void Render(Report report, Stream output)
    {
        ReportCheck.ThrowIfUnsound(report);
        using var writer = new StreamWriter(output, Utf8, bufferSize: -1, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        WriteHead(report, html);
        html.Line("<body>");
        WriteRunning(report, html);
        html.Line("<main>");
        WriteTitle(report, html);
        var blocks = new HtmlBlocks(html, report.Language);
        foreach (var block in report.Blocks) { blocks.Write(block); }

        html.Line("</main>");
        html.Open("footer").Text(FooterLine(report)).Close("footer");
        html.Line("</body>").Line("</html>");
    }

    private static void WriteHead(Report report, HtmlWriter html)
    {
        html.Line("<!DOCTYPE html>");
        html.Open("html", ("lang", report.Language.Tag())).Line();
        html.Line("<head>").Line("<meta charset=\"utf-8\">");
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlStyle.Policy)).Line();
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"referrer\" content=\"no-referrer\">");
        html.Line("<meta name=\"robots\" content=\"noindex\">");
        html.Open("title").Text(report.Title).Close("title");
        html.Line($"<style>{HtmlStyle.Sheet}</style>").Line("</head>");
    }

    /// <summary>Stands on every printed page: in print the body is a table and this its head.</summary>
    private static void WriteRunning(Report report, HtmlWriter html)
    {
        html.Line("<header>").Line("<div class=\"running\">");
        html.Open("p", ("class", "who")).Text(report.PageHeader).Close("p");
        if (report.Banner is { } banner) { html.Open("p", ("class", "banner")).Text(banner).Close("p"); }

        html.Line("</div>").Line("</header>");
    }

    private static void WriteTitle(Report report, HtmlWriter html)
    {
        html.Open("h1").Text(report.Title).Close("h1");
        if (report.Subtitle is { } subtitle) { html.Open("p", ("class", "subtitle")).Text(subtitle).Close("p"); }

        html.Open("p", ("class", "meta")).Text(ReportText.MetaLine(report)).Close("p");
    }

    private static string FooterLine(Report report) => $"{report.Title} · {ReportText.MetaLine(report)}";
}
