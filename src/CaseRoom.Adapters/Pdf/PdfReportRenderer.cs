using CaseRoom.Adapters.Pdf.Fonts;
using CaseRoom.Adapters.Pdf.Layout;
using CaseRoom.Adapters.Pdf.Objects;
using CaseRoom.Adapters.Pdf.Text;
using CaseRoom.Domain.Reports;
using CaseRoom.Grains.Reports;

namespace CaseRoom.Adapters.Pdf;

/// <summary>
/// A report as a PDF file: A4, embedded subset fonts, logical structure for screen readers, table of contents from the
/// headings. The same report gives the same bytes. The file claims conformance to no standard, as nothing checks it.
/// </summary>
public sealed class PdfReportRenderer : IReportRenderer
{
    public string Format => "pdf";

    public string MediaType => "application/pdf";

    public void Render(Report report, Stream output)
    {
        ReportCheck.ThrowIfUnsound(report);
        FontInUse[] fonts = [new(DejaVuSans.Regular, "F1"), new(DejaVuSans.Bold, "F2")];
        var breaker = new LineBreaker(new TextShaper(fonts[0], fonts[1]));
        var running = new RunningParts(report, breaker);
        var flow = new PageFlow(running.Top, running.Bottom);
        var document = new StructureNode("Document");
        var header = document.Add("P");
        var blocks = new BlockLayout(flow, breaker, document, report.Language);
        blocks.DrawTitle(report);
        for (var at = 0; at < report.Blocks.Count; at++) { blocks.Draw(report.Blocks, at); }

        running.Draw(flow.Pages, header);
        PdfFile.Write(report, flow.Pages, fonts, document, blocks.Outline, output);
    }
}
