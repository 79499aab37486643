using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

/// <summary>Makes the document of a room and reads it as a person would: as running text.</summary>
internal static class Printed
{
    public static ConclusionRequest Request { get; } = new(
        ReportLanguage.Bokmaal, ReportForm.Pseudonymised, "Sak 1234-5678", TestData: false,
        new PlanTemplate("2022-1", "forskrift"), new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.FromHours(1)));

    public static Report Of(RoomState room, Func<ConclusionRequest, ConclusionRequest>? ask = null) =>
        ConclusionReport.Of(room, ask is null ? Request : ask(Request));

    public static string Text(Report report) => string.Join(
        "\n", [report.Title, report.Subtitle ?? "", report.PageHeader, report.Banner
            ?? "", .. report.Blocks.Select(Text)]);

    /// <summary>What stands from a heading on, to the end.</summary>
    public static string From(Report report, string heading) => string.Join("\n", report.Blocks
        .SkipWhile(b => b is not ReportBlock.Heading h || h.Text != heading)
        .Select(Text));

    public static string Text(ReportBlock block) => block switch
    {
        ReportBlock.Heading b => b.Text,
        ReportBlock.Paragraph b => b.Text,
        ReportBlock.Table b => string.Join("\n", [.. b.Columns, .. b.Rows.SelectMany(r => r)]),
        ReportBlock.KeyValues b => string.Join("\n", b.Entries.Select(e => $"{e.Key}: {e.Value}")),
        ReportBlock.Items b => string.Join("\n", b.Texts),
        ReportBlock.Callout b => $"{b.Title}\n{b.Text}",
        ReportBlock.Quote b => $"{b.Text}\n{b.Source}",
        ReportBlock.Signatures b => string.Join(
            "\n", b.Entries.Select(e => $"{e.Name}, {e.Role}, {e.Organisation}: {e.SignedAt}")),
        _ => "",
    };
}
