using System.Text.Json;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports;

public sealed class ReportJsonTests
{
    private static readonly Report Report = new()
    {
        Title = "Samla konklusjon",
        Subtitle = "Undertittel",
        Language = ReportLanguage.Nynorsk,
        Form = ReportForm.Identified,
        PageHeader = "Åse Østgård",
        Banner = "Testdata",
        Meta = new ReportMeta("Helse Eksempel HF", "2", DateTimeOffset.UnixEpoch),
        Blocks =
        [
            new ReportBlock.Heading(1, "Overskrift"),
            new ReportBlock.Paragraph("Tekst") { Lang = "se" },
            new ReportBlock.Table(["A"], [["1"], [""]], "Tabell", [1]),
            new ReportBlock.KeyValues([new KeyValue("Nøkkel", "Verdi")]),
            new ReportBlock.Items(["a", "b"], Ordered: true),
            new ReportBlock.Callout(CalloutKind.Dissent, "Tekst", "Særmerknad"),
            new ReportBlock.Quote("Sagt", "Av hvem"),
            new ReportBlock.Signatures([new Signature("Kari", "Lege", "Helse", "i dag"), new Signature("Per", "Lege")]),
            new ReportBlock.PageBreak(),
        ],
    };

    private static readonly string[] Names =
        ["heading", "paragraph", "table", "keyValues", "items", "callout", "quote", "signatures", "pageBreak"];

    [Fact]
    [Rule("REP-01")]
    public void A_report_with_every_kind_of_block_survives_json()
    {
        var json = JsonSerializer.Serialize(Report);
        var back = JsonSerializer.Deserialize<Report>(json);

        JsonSerializer.Serialize(back).ShouldBe(json);
        back.ShouldNotBeNull().Blocks.Select(static block => block.GetType())
            .ShouldBe(Report.Blocks.Select(static block => block.GetType()));
    }

    [Fact]
    [Rule("REP-01")]
    public void Every_kind_of_block_has_a_name_in_json()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Report));

        json.RootElement.GetProperty("Blocks").EnumerateArray().Select(static b => b.GetProperty("type").GetString())
            .ShouldBe(Names);
        typeof(ReportBlock).GetNestedTypes().Length.ShouldBe(Report.Blocks.Count);
    }

    [Fact]
    [Rule("REP-01")]
    public void Language_form_and_kind_are_words_in_json()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Report));

        json.RootElement.GetProperty("Language").GetString().ShouldBe("nn");
        json.RootElement.GetProperty("Form").GetString().ShouldBe("identified");
        json.RootElement.GetProperty("Blocks")[5].GetProperty("Kind").GetString().ShouldBe("dissent");
    }
}
