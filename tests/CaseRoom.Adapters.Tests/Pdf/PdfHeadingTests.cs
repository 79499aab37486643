using CaseRoom.Adapters.Tests.Reports;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Pdf;

public sealed class PdfHeadingTests
{
    private const string Head = "The heading";
    private const string Body = "what it heads";

    private static readonly string Tall = string.Join('\n', Enumerable.Repeat("line", 12));

    public static TheoryData<string> Following =>
        ["paragraph", "table", "tall row", "callout", "quote", "heading and table"];

    /// <summary>A heading was left at the foot of a page when the table under it moved to the next.</summary>
    [Theory, Rule("REP-04"), MemberData(nameof(Following))]
    public void A_heading_stands_on_the_page_of_what_it_heads_wherever_the_page_ends(string what)
    {
        ReportBlock[] following = what switch
        {
            "paragraph" => [new ReportBlock.Paragraph(Body)],
            "table" => [new ReportBlock.Table(["a", "b"], [[Body, "x"], ["y", "z"]])],
            "tall row" => [new ReportBlock.Table(["a", "b"], [[Body, Tall], ["y", "z"]])],
            "callout" => [new ReportBlock.Callout(CalloutKind.Note, $"{Body}\n{Tall}", "title")],
            "quote" => [new ReportBlock.Quote($"{Body}\n{Tall}", "who")],
            _ => [new ReportBlock.Heading(2, "Between"), new ReportBlock.Table(["a", "b"], [[Body, "x"]])],
        };
        for (var lines = 20; lines < 56; lines++)
        {
            var before = new ReportBlock.Paragraph(string.Join('\n', Enumerable.Repeat("before", lines)));
            var pages = PdfReader.Pages(PdfReader.Render(SampleReport.With(
                [before, new ReportBlock.Heading(1, Head), .. following])));
            pages.Single(p => p.Contains(Head, StringComparison.Ordinal))
                .ShouldContain(Body, Case.Sensitive, $"{lines} lines");
        }
    }
}
