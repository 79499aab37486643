using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports;

public sealed class ReportSizeTests
{
    [Fact]
    [Rule("REP-17")]
    public void What_may_be_shown_as_its_code_counts_for_eight()
    {
        Size("blåbær\nČ").ShouldBe(Size("") + 8);
        Size("\u202E").ShouldBe(Size("") + 8);
        Size("症").ShouldBe(Size("") + 8);
        Size("\u007F\u0001").ShouldBe(Size("") + 16);
    }

    [Fact]
    [Rule("REP-17")]
    public void Every_text_of_every_kind_of_block_counts()
    {
        ReportBlock[] blocks =
        [
            new ReportBlock.Heading(1, "12345"), new ReportBlock.Paragraph("12345"),
            new ReportBlock.Table(["12345"], [["12345"], ["12345"]], "12345"),
            new ReportBlock.KeyValues([new("12345", "12345")]), new ReportBlock.Items(["12345", "12345"]),
            new ReportBlock.Callout(CalloutKind.Note, "12345", "12345"), new ReportBlock.Quote("12345", "12345"),
            new ReportBlock.Signatures([new("12345", "12345", "12345", null)]), new ReportBlock.PageBreak(),
        ];

        ReportSize.Of(Of(blocks)).ShouldBe(ReportSize.Of(Of([])) + (17 * 5));
    }

    [Fact]
    [Rule("REP-13", "REP-17")]
    public void A_report_larger_than_the_limit_is_unsound()
    {
        var most = ReportCheck.MaxSize - (int)ReportSize.Of(Of([]));
        ReportCheck.Findings(Of([new ReportBlock.Paragraph(new string('x', most))])).ShouldBeEmpty();
        ReportCheck.Findings(Of([new ReportBlock.Paragraph(new string('x', most + 1))])).ShouldHaveSingleItem();
    }

    private static long Size(string text) => ReportSize.Of(Of([new ReportBlock.Paragraph(text)]));

    private static Report Of(IReadOnlyList<ReportBlock> blocks) => new()
    {
        Title = "Title",
        Language = ReportLanguage.English,
        Form = ReportForm.Pseudonymised,
        PageHeader = "header",
        Meta = new ReportMeta("issuer", "1", default),
        Blocks = blocks,
    };
}
