using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaseRoom.Adapters.Tests.Reports;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Pdf;

public sealed partial class PdfNastyStringTests
{
    [Fact]
    [Rule("REP-07", "REP-08")]
    public void Every_string_as_a_paragraph_is_read_back_literally()
        => EveryStringIsReadBack(static text =>
            [new ReportBlock.Paragraph(text)]);

    [Fact]
    [Rule("REP-07", "REP-08")]
    public void Every_string_as_a_heading_is_read_back_literally()
        => EveryStringIsReadBack(static text =>
            [new ReportBlock.Heading(1, text)]);

    [Fact]
    [Rule("REP-07", "REP-08")]
    public void Every_string_as_a_statement_with_its_dissent_is_read_back_literally()
        => EveryStringIsReadBack(static text =>
        [
            new ReportBlock.Items([text], Ordered: true),
            new ReportBlock.Callout(CalloutKind.Dissent, text, "Særmerknad"),
        ], static text => $"1.{text}Særmerknad{text}");

    [Fact]
    [Rule("REP-07", "REP-08")]
    public void Every_string_as_a_table_cell_is_read_back_literally()
        => EveryStringIsReadBack(static text =>
        [
            new ReportBlock.Table(["Kolonne"], [[text]]),
        ], static text => $"Kolonne{text}");

    private static void EveryStringIsReadBack(
        Func<string, ReportBlock[]> blocks, Func<string, string>? around = null)
    {
        var (strings, source) = NastyStrings.All();
        TestContext.Current.TestOutputHelper?.WriteLine(source);
        var pdf = PdfReader.Render(SampleReport.With([.. strings.SelectMany((text, index) => (ReportBlock[])
            [new ReportBlock.Paragraph(Mark(index)), .. blocks(text), new ReportBlock.PageBreak()])]));
        var found = ByMark(PdfReader.Pages(pdf, "-layout"));

        found.Count.ShouldBe(strings.Count);
        var wrong = new List<string>();
        for (var index = 0; index < strings.Count; index++)
        {
            var shown = FontStatus.Expected(strings[index]);
            var expected = Squeeze(around is null ? shown : around(shown));
            if (!IsSame(found[index], expected)) { wrong.Add($"{index}: {expected}\n   {found[index]}"); }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>
    /// pdftotext guesses how text from the right goes on behind a comma or stop, by a rule of its own. Strings with
    /// such text must come back with every run of letters and marks in order and every other character there; any other
    /// string must come back as it is.
    /// </summary>
    private static bool IsSame(string found, string expected)
        => found == expected
            || (expected.EnumerateRunes().Any(static rune => rune.Value is >= 0x0590 and <= 0x08FF)
                && Runs(found).SequenceEqual(Runs(expected))
                && found.Order().SequenceEqual(expected.Order()));

    private static IEnumerable<string> Runs(string text)
        => RunPattern().Matches(text).Select(static run => run.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{M}-[^\u0590-\u08FF\u0300-\u036F]]+|[\p{L}\p{N}\p{M}-[\u0590-\u08FF]]+")]
    private static partial Regex RunPattern();

    /// <summary>A paragraph that no string contains begins each string's first page.</summary>
    private static string Mark(int index) => string.Create(CultureInfo.InvariantCulture, $"Nr{index:D4}");

    /// <summary>What stands behind each mark, over all pages up to the next.</summary>
    private static List<string> ByMark(IReadOnlyList<string> pages)
    {
        var found = new List<string>();
        foreach (var page in pages)
        {
            var text = Squeeze(WithoutRunningParts(page));
            var mark = text.IndexOf(Mark(found.Count), StringComparison.Ordinal);
            if (mark >= 0) { found.Add(text[(mark + Mark(0).Length)..]); }
            else { found[^1] += text; }
        }

        return found;
    }

    private static string WithoutRunningParts(string page)
        => string.Join('\n', WithoutDirection(page).Split('\n').Where(static line =>
            line.Trim() != "Uten navn og fødselsnummer"
            && !line.StartsWith("Helse Eksempel HF · 12.03.2026", StringComparison.Ordinal)
            && line.Length > 0));

    /// <summary>
    /// pdftotext puts marks of direction around text that runs from the right; those of the strings themselves are
    /// shown as code points.
    /// </summary>
    private static string WithoutDirection(string text)
        => string.Concat(text.Where(static unit =>
            unit is not ((>= '\u202A' and <= '\u202E') or '\u200E' or '\u200F')));

    /// <summary>
    /// Without white space and in composed form: a page has lines of its own, and pdftotext composes.
    /// </summary>
    private static string Squeeze(string text)
        => string.Concat(text.Where(static unit => !char.IsWhiteSpace(unit))).Normalize(NormalizationForm.FormC);
}
