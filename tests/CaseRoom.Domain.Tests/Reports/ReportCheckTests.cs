using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports;

public sealed class ReportCheckTests
{
    private static readonly Report Sound = new()
    {
        Title = "Samlet konklusjon",
        Language = ReportLanguage.Bokmaal,
        Form = ReportForm.Pseudonymised,
        PageHeader = "Uten navn og fødselsnummer",
        Meta = new ReportMeta("Helse Eksempel HF", "1", DateTimeOffset.UnixEpoch),
        Blocks = [new ReportBlock.Heading(1, "A"), new ReportBlock.Heading(2, "B"), new ReportBlock.Heading(1, "C")],
    };

    [Fact]
    [Rule("REP-04")]
    public void A_report_whose_headings_go_down_one_by_one_is_sound() => ReportCheck.Findings(Sound).ShouldBeEmpty();

    [Fact]
    [Rule("REP-02")]
    public void A_report_without_a_title_is_unsound() => Only(Sound with { Title = " " }, "REP-02");

    [Fact]
    [Rule("REP-03")]
    public void A_report_that_does_not_say_whom_it_is_about_is_unsound()
        => Only(Sound with { PageHeader = "" }, "REP-03");

    [Theory]
    [Rule("REP-04")]
    [InlineData(1, 3)]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(1, 2, 3, 4)]
    public void A_heading_that_skips_a_level_is_unsound(params int[] levels)
        => Only(Sound with { Blocks = [.. levels.Select(level => new ReportBlock.Heading(level, "x"))] }, "REP-04");

    [Fact]
    [Rule("REP-05")]
    public void A_row_with_too_few_cells_is_unsound()
        => Only(With(new ReportBlock.Table(["A", "B"], [["1", "2"], ["3"]])), "REP-05");

    [Fact]
    [Rule("REP-05")]
    public void A_table_without_columns_is_unsound() => Only(With(new ReportBlock.Table([], [])), "REP-05");

    [Fact]
    [Rule("REP-05")]
    public void A_table_with_more_columns_than_a_page_holds_is_unsound()
        => Only(With(new ReportBlock.Table([.. Enumerable.Repeat("A", ReportCheck.MaxColumns + 1)], [])), "REP-05");

    [Theory]
    [Rule("REP-05")]
    [InlineData(1, 0)]
    [InlineData(1)]
    public void Column_weights_that_do_not_fit_are_unsound(params int[] weights)
        => Only(With(new ReportBlock.Table(["A", "B"], [], Weights: weights)), "REP-05");

    [Fact]
    [Rule("REP-16")]
    public void A_page_header_that_fills_the_page_is_unsound()
        => Only(Sound with { PageHeader = new string('x', ReportCheck.MaxRunningText + 1) }, "REP-16");

    [Fact]
    [Rule("REP-16")]
    public void A_banner_as_long_as_allowed_is_sound()
        => ReportCheck.Findings(Sound with { Banner = new string('x', ReportCheck.MaxRunningText) }).ShouldBeEmpty();

    [Fact]
    [Rule("REP-13")]
    public void A_refusal_lists_every_finding()
    {
        var refusal = Should.Throw<ArgumentException>(() => ReportCheck.ThrowIfUnsound(Sound with
        {
            Title = "",
            Blocks = [new ReportBlock.Heading(3, "x")],
        }));

        refusal.Message.ShouldContain("REP-02");
        refusal.Message.ShouldContain("REP-04");
    }

    private static Report With(ReportBlock block) => Sound with { Blocks = [block] };

    private static void Only(Report report, string rule)
        => ReportCheck.Findings(report).ShouldHaveSingleItem().ShouldStartWith(rule);
}
