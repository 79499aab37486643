using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaseRoom.Adapters.Html;
using CaseRoom.Adapters.Tests.Reports;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Pdf;

public sealed partial class PdfReportRendererTests
{
    /// <summary>Four pages with every kind of block: two subset fonts of some 20 KiB, the rest text.</summary>
    private const int MostBytesOfSample = 64 * 1024;

    private const double RightEdge = 595.28 - 56.7;

    private static readonly byte[] Sample = PdfReader.Render(SampleReport.Conclusion);

    [Fact]
    [Rule("REP-03", "REP-06", "REP-10")]
    public void Every_page_says_whom_it_is_about_that_it_is_a_test_and_its_number()
    {
        var pages = PdfReader.Pages(Sample, "-layout");

        pages.Count.ShouldBeGreaterThan(2);
        for (var page = 0; page < pages.Count; page++)
        {
            pages[page].ShouldContain("Åse Čállit Østgård, fødselsnummer 010190 00000");
            pages[page].ShouldContain("Testdata");
            pages[page].ShouldContain($"Side {page + 1} av {pages.Count}");
        }
    }

    [Fact]
    [Rule("REP-10")]
    public void An_english_report_counts_its_pages_in_english()
        => PdfReader.Pages(PdfReader.Render(SampleReport.With() with { Language = ReportLanguage.English }), "-layout")
            .ShouldHaveSingleItem().ShouldContain("Page 1 of 1");

    [Fact]
    [Rule("REP-09")]
    public void A_table_over_several_pages_repeats_its_columns_and_loses_no_row()
    {
        var rows = Enumerable.Range(1, 150).Select(static row => (IReadOnlyList<string>)
            [$"rad{row:D3}", string.Join(' ', Enumerable.Repeat("ord", row % 40))]).ToList();
        var pages = PdfReader.Pages(
            PdfReader.Render(SampleReport.With(new ReportBlock.Table(["Nummer", "Innhold"], rows))), "-layout");

        pages.Count.ShouldBeGreaterThan(3);
        pages.ShouldAllBe(static page => page.Contains("Nummer") && page.Contains("Innhold"));
        RowPattern().Matches(string.Concat(pages)).Select(static match => match.Value)
            .ShouldBe(rows.Select(static row => row[0]));
    }

    [Fact]
    [Rule("REP-09")]
    public void A_cell_that_is_longer_than_a_page_continues_on_the_next()
    {
        var words = Enumerable.Range(0, 3000).Select(static word => $"ord{word:D4}").ToList();
        var pdf = PdfReader.Render(SampleReport.With(new ReportBlock.Table(["Innhold"], [[string.Join(' ', words)]])));
        var pages = PdfReader.Pages(pdf, "-layout");

        pages.Count.ShouldBeGreaterThan(1);
        WordPattern().Matches(string.Concat(pages)).Select(static match => match.Value).ShouldBe(words);
    }

    [Fact]
    public void No_word_is_drawn_outside_the_margins_however_long_it_is()
    {
        var word = new string('W', 500);
        var pdf = PdfReader.Render(SampleReport.With(
            new ReportBlock.Heading(1, word),
            new ReportBlock.Paragraph(word),
            new ReportBlock.Table(["A", "B", word], [[word, word, "x"]]),
            new ReportBlock.KeyValues([new KeyValue(word, word)]),
            new ReportBlock.Callout(CalloutKind.Note, word, word),
            new ReportBlock.Signatures([new Signature(word, word), new Signature(word, word)])));
        var edges = EdgePattern().Matches(PdfReader.Text(pdf, "-bbox"))
            .Select(static match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        edges.Count.ShouldBeGreaterThan(50);
        edges.Max().ShouldBeLessThanOrEqualTo(RightEdge + 0.5);
    }

    [Fact]
    [Rule("REP-11")]
    public void The_document_and_a_quote_in_another_language_carry_their_tags()
    {
        var file = Encoding.Latin1.GetString(Sample);

        file.ShouldMatch(@"/Lang\s*\(nb\)");
        file.ShouldMatch(@"/Lang\s*\(se\)");
    }

    [Fact]
    public void A_screen_reader_finds_headings_tables_lists_and_quotes()
    {
        var structure = PdfReader.Information(Sample, "-struct");

        string[] kinds =
            ["Document", "H1", "H2", "H3", "Table", "TR", "TH", "TD", "Caption", "L", "LBody", "BlockQuote"];
        foreach (var kind in kinds) { structure.ShouldMatch($@"(?m)^\s*{kind}\b"); }
    }

    [Fact]
    public void The_files_properties_name_the_title_and_the_issuer_and_no_person()
    {
        var properties = PdfReader.Information(Sample);

        properties.ShouldContain("Samlet konklusjon");
        properties.ShouldContain("Helse Eksempel HF");
        properties.ShouldNotContain("Østgård");
    }

    [Fact]
    [Rule("REP-12")]
    public void Every_font_is_embedded_as_a_subset_and_nothing_runs_or_is_fetched()
    {
        var fonts = PdfReader.Fonts(Sample).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        fonts.Length.ShouldBe(2);
        fonts.ShouldAllBe(static font => font.Contains("yes yes yes"));

        var file = Encoding.Latin1.GetString(Sample);
        string[] forbidden = ["/JavaScript", "/URI", "/Launch", "/OpenAction", "/EmbeddedFile"];
        foreach (var name in forbidden) { file.ShouldNotContain(name); }

        Sample.Length.ShouldBeLessThan(MostBytesOfSample);
    }

    [Fact]
    [Rule("REP-14")]
    public void The_same_report_gives_the_same_bytes() => PdfReader.Render(SampleReport.Conclusion).ShouldBe(Sample);

    [Fact]
    [Rule("REP-15")]
    public void No_file_claims_conformance()
    {
        using var html = new MemoryStream();
        new HtmlReportRenderer().Render(SampleReport.Conclusion, html);
        string[] claims = ["pdfaid", "pdfuaid", "GTS_PDF", "WCAG", "PDF/UA"];

        foreach (var file in new[] { Sample, html.ToArray() })
        {
            var text = Encoding.Latin1.GetString(file);
            foreach (var claim in claims) { text.ShouldNotContain(claim); }
        }
    }

    [Fact]
    [Rule("REP-13")]
    public void An_unsound_report_is_refused()
        => Should.Throw<ArgumentException>(() => PdfReader.Render(SampleReport.With(new ReportBlock.Heading(3, "x"))));

    [Fact]
    [Rule("REP-08")]
    public void Norwegian_sami_and_greek_letters_are_read_back()
    {
        const string Letters = "æøåÆØÅ áčđŋšŧžÁČĐŊŠŦŽ αβγδεΩ µ ≥ → é";

        PdfReader.Pages(PdfReader.Render(SampleReport.With(new ReportBlock.Paragraph(Letters))))
            .ShouldHaveSingleItem().ShouldContain(Letters);
    }

    [GeneratedRegex(@"rad\d{3}")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"ord\d{4}")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"<word[^>]* xMax=""([0-9.]+)""")]
    private static partial Regex EdgePattern();
}
