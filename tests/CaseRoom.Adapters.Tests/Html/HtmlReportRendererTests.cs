using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CaseRoom.Adapters.Html;
using CaseRoom.Adapters.Tests.Reports;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Html;

public sealed class HtmlReportRendererTests
{
    [Fact]
    [Rule("REP-02", "REP-04")]
    public void The_title_is_the_only_first_heading_and_levels_follow_in_order()
    {
        var levels = Parse(SampleReport.Conclusion).Descendants()
            .Where(static e => e.Name.LocalName is ['h', >= '1' and <= '6'])
            .Select(static e => e.Name.LocalName[1] - '0').ToList();

        levels.Count(static level => level == 1).ShouldBe(1);
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(static pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    [Rule("REP-03", "REP-06")]
    public void Who_it_is_about_and_the_banner_stand_in_the_part_that_prints_on_every_page()
    {
        var html = Parse(SampleReport.Conclusion);
        var running = html.Descendants("div").Single(static e => (string?)e.Attribute("class") == "running");

        running.Value.ShouldContain("Åse Čállit Østgård, fødselsnummer 010190 00000");
        running.Value.ShouldContain("Testdata");
        running.Parent.ShouldNotBeNull().Name.LocalName.ShouldBe("header");
        HtmlStyle.Sheet.ShouldContain("header{display:table-header-group;break-inside:avoid}");
    }

    [Fact]
    [Rule("REP-11")]
    public void The_document_and_a_quote_in_another_language_carry_their_tags()
    {
        var html = Parse(SampleReport.Conclusion);

        ((string?)html.Attribute("lang")).ShouldBe("nb");
        html.Descendants("blockquote").Single(static e => (string?)e.Attribute("lang") == "se").Value
            .ShouldContain("ŋuđđá");
    }

    [Fact]
    [Rule("REP-12")]
    public void Nothing_runs_and_nothing_is_fetched()
    {
        var html = Parse(SampleReport.Conclusion);
        string[] forbidden = ["script", "link", "img", "iframe", "object", "embed", "base", "form", "a", "svg"];

        html.Descendants().ShouldAllBe(element => !forbidden.Contains(element.Name.LocalName));
        html.Descendants().Attributes().ShouldAllBe(static a => !a.Name.LocalName.StartsWith("on")
            && a.Name.LocalName != "style" && a.Name.LocalName != "href" && a.Name.LocalName != "src");
        html.Descendants("style").ShouldHaveSingleItem().Value.ShouldNotContain("url(");
    }

    [Fact]
    [Rule("REP-12")]
    public void The_policy_allows_the_documents_own_style_sheet_and_nothing_else()
    {
        var html = Parse(SampleReport.Conclusion);
        var sheet = html.Descendants("style").Single().Value;
        var policy = (string?)html.Descendants("meta")
            .Single(static e => (string?)e.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content");

        policy.ShouldNotBeNull().ShouldStartWith("default-src 'none';");
        policy.ShouldContain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)))}'");
    }

    [Fact]
    public void A_table_has_a_caption_and_its_columns_head_their_cells()
    {
        var table = Parse(SampleReport.Conclusion).Descendants("table").First();

        table.Element("caption").ShouldNotBeNull().Value.ShouldBe("Standpunkter til punkt 1");
        table.Descendants("th").ShouldAllBe(static th => (string?)th.Attribute("scope") == "col");
        table.Element("tbody").ShouldNotBeNull().Elements("tr").Count().ShouldBe(4);
    }

    [Fact]
    [Rule("REP-14")]
    public void The_same_report_gives_the_same_bytes()
        => Render(SampleReport.Conclusion).ShouldBe(Render(SampleReport.Conclusion));

    [Fact]
    [Rule("REP-13")]
    public void An_unsound_report_is_refused()
        => Should.Throw<ArgumentException>(() => Render(SampleReport.With(new ReportBlock.Heading(3, "x"))));

    [Fact]
    [Rule("REP-07", "REP-08")]
    public void Every_nasty_string_is_shown_literally_and_makes_no_element()
    {
        var (strings, source) = NastyStrings.All();
        TestContext.Current.TestOutputHelper?.WriteLine(source);

        foreach (var text in strings)
        {
            var html = Parse(SampleReport.With(
                new ReportBlock.Heading(1, text),
                new ReportBlock.Paragraph(text),
                new ReportBlock.Table([text], [[text]], text),
                new ReportBlock.KeyValues([new KeyValue(text, text)]),
                new ReportBlock.Items([text]),
                new ReportBlock.Callout(CalloutKind.Dissent, text, text),
                new ReportBlock.Quote(text, text) { Lang = text },
                new ReportBlock.Signatures([new Signature(text, text, text, text)])) with { Title = "x" + text });

            var shown = LiteralText.Show(text, static _ => true);
            var main = html.Descendants("main").Single();
            main.Descendants().Select(static e => e.Name.LocalName).Where(static n => n != "br")
                .ShouldBe(["h1", "p", .. Skeleton]);
            string[] places = ["h2", "caption", "th", "td", "dt", "dd", "li", "figcaption"];
            foreach (var place in places) { Words(main.Descendants(place).First()).ShouldBe(shown, $"in {place}"); }
        }
    }

    /// <summary>What the blocks of the test above are made of, whatever text is in them.</summary>
    private static readonly string[] Skeleton =
    [
        "h2", "p", "div", "table", "caption", "thead", "tr", "th", "tbody", "tr", "td", "dl", "div", "dt", "dd", "ul",
        "li", "div", "p", "p", "figure", "blockquote", "p", "figcaption", "ul", "li", "p", "p", "p",
    ];

    private static string Words(XElement element)
        => string.Concat(element.Nodes().Select(static node => node is XElement ? "\n" : ((XText)node).Value));

    private static byte[] Render(Report report)
    {
        using var stream = new MemoryStream();
        new HtmlReportRenderer().Render(report, stream);
        return stream.ToArray();
    }

    private static XElement Parse(Report report) => HtmlTree.Of(Render(report));
}
