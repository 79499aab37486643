using System.Diagnostics;
using CaseRoom.Adapters.Pdf;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Pdf;

/// <summary>What it takes to draw a text grows with the text: no text holds a server.</summary>
public sealed class PdfGrowthTests(ITestOutputHelper output)
{
    private const int Some = 2_000;

    /// <summary>A text this many times as long costs this much more, and some times that on a machine that does other
    /// things; a cost that grows with the square would be thirty-two times that.</summary>
    private const int Longer = 32;
    private const double MostPerLength = 12;

    public static TheoryData<string, string> Texts => new()
    {
        { "hidden characters", "\u202E" },
        { "hidden characters behind text from the right", "ש\u202E" },
        { "one word", "W" },
        { "words", "word " },
        { "text from the right", "שלום " },
        { "Arabic", "مرحبا " },
        { "characters without a glyph", "症" },
        { "lines", "a\n" },
        { "brackets from the right", "(ש)" },
    };

    [Theory, Rule("REP-17"), MemberData(nameof(Texts))]
    public void A_longer_text_costs_no_more_than_its_length(string what, string unit)
    {
        // The least of a few tries is what the work takes; the rest is what else the machine does.
        Least(unit, Some, 2);
        var (one, many) = (Least(unit, Some, 5), Least(unit, Some * Longer, 2));
        output.WriteLine($"{what}: {Longer} times as long takes {many / one:0.0} times as much");
        (many / one).ShouldBeLessThan(Longer * MostPerLength);
    }

    private static double Least(string unit, int length, int tries) => Enumerable.Range(0, tries).Min(_ =>
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var report = Of(new ReportBlock.Paragraph(text), new ReportBlock.Table(["a", "b"], [[text, "x"]]));
        var clock = Stopwatch.StartNew();
        new PdfReportRenderer().Render(report, Stream.Null);
        return clock.Elapsed.TotalMilliseconds;
    });

    [Fact, Rule("REP-13", "REP-17")]
    public void The_largest_report_is_drawn_and_a_larger_one_is_refused_before_anything_is()
    {
        var paragraphs = Enumerable.Repeat(new ReportBlock.Paragraph(new string('\u202E', 3_990)), 62).ToArray();
        var largest = Of(paragraphs);
        ReportSize.Of(largest).ShouldBeInRange(ReportCheck.MaxSize * 9L / 10, ReportCheck.MaxSize);
        var clock = Stopwatch.StartNew();
        new PdfReportRenderer().Render(largest, Stream.Null);
        output.WriteLine($"the largest took {clock.Elapsed.TotalSeconds:0.0} s");

        using var file = new MemoryStream();
        Should.Throw<ArgumentException>(() => new PdfReportRenderer().Render(Of([.. paragraphs, paragraphs[0]]), file));
        file.Length.ShouldBe(0);
    }

    private static Report Of(params IReadOnlyList<ReportBlock> blocks) => new()
    {
        Title = "Title",
        Language = ReportLanguage.English,
        Form = ReportForm.Pseudonymised,
        PageHeader = "header",
        Meta = new ReportMeta("issuer", "1", default),
        Blocks = blocks,
    };
}
