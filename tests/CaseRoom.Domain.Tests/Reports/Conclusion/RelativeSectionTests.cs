using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

/// <summary>Relatives are patients too: apart from the patient, and only who agreed.</summary>
public sealed class RelativeSectionTests
{
    private static readonly Measurement Ferritin = new(
        new("Ferritin", "LOINC:2276-4"), 12.5m, new("µg/L"), 15, 150.25m, Told);

    private static readonly Past[] OfTheMother =
    [
        (Role.Specialist, new FactRecorded(
            NewId, new Phenotype(new("Mother's tremor"), false, "P1Y6M", null, Told, MotherId))),
        (Role.Specialist, new FactRecorded(Id(50), Ferritin with { RelativeId = MotherId })),
    ];

    [Theory]
    [InlineData(null, false)]
    [InlineData(ConsentDecision.Refused, false)]
    [InlineData(ConsentDecision.Withdrawn, false)]
    [InlineData(ConsentDecision.Given, true)]
    [Rule("EXP-06")]
    public void A_relatives_facts_stand_in_it_only_if_they_agreed_and_else_it_says_that_some_are_left_out(
        ConsentDecision? decision, bool shown)
    {
        var room = Given(Working, OfTheMother);
        if (decision is { } said)
        {
            room = Given([.. Working, .. OfTheMother, new RelativeDecided(MotherId, said, Day)]);
        }

        foreach (var form in new[] { ReportForm.Pseudonymised, ReportForm.Identified })
        {
            var text = Printed.Text(Printed.Of(
                Identified(room.State), r => r with { Form = form, Language = ReportLanguage.English }));

            text.Contains("Mother's tremor", StringComparison.Ordinal).ShouldBe(shown);
            text.Contains("Ferritin", StringComparison.Ordinal).ShouldBe(shown);
            text.Contains("are left out", StringComparison.Ordinal).ShouldBe(!shown);
        }
    }

    [Fact]
    [Rule("EXP-06")]
    public void A_case_without_relatives_says_nothing_of_them() =>
        Printed.Text(Printed.Of(Given(InConference).State)).ShouldNotContain("Slektninger");

    [Fact]
    [Rule("EXP-06", "EXP-16")]
    public void Each_relative_has_a_section_under_the_relation_and_none_of_it_among_the_patients()
    {
        var room = Given([.. Working, .. OfTheMother, new RelativeDecided(MotherId, ConsentDecision.Given, Day)]);

        var blocks = Printed.Of(room.State).Blocks;

        ReportCheck.Findings(Printed.Of(room.State)).ShouldBeEmpty();
        var relatives = blocks.ToList().FindIndex(b => b is ReportBlock.Heading { Text: "Slektninger" });
        blocks[relatives + 2].ShouldBe(new ReportBlock.Heading(2, "Mor"));
        var before = blocks.Take(relatives).OfType<ReportBlock.Table>()
            .SelectMany(t => t.Rows).SelectMany(r => r).ToList();
        before.ShouldContain("Ataxia");
        before.ShouldNotContain("Mother's tremor");
        var after = blocks.Skip(relatives).OfType<ReportBlock.Table>().SelectMany(t => t.Rows).Take(2).ToList();
        after[0].ShouldBe(["Mother's tremor", "", "Til stede", "1 år 6 måneder"]);
        after[1].ShouldBe(["Ferritin", "LOINC:2276-4", "12,5 µg/L", "15–150,25"]);
    }

    [Fact]
    [Rule("EXP-16")]
    public void A_measurement_of_the_patient_is_printed_in_the_languages_own_numbers()
    {
        var room = Given(
            Working, new FactRecorded(NewId, Ferritin), new FactRecorded(Id(51), Ferritin with { Low = null }),
            new FactRecorded(Id(52), Ferritin with { High = null })).State;

        Rows(ReportLanguage.English).ShouldBe(["12.5 µg/L 15–150.25", "12.5 µg/L ≤ 150.25", "12.5 µg/L ≥ 15"]);
        Rows(ReportLanguage.Nynorsk)[0].ShouldBe("12,5 µg/L 15–150,25");

        List<string> Rows(ReportLanguage language) =>
        [
            .. Printed.Of(room, r => r with { Language = language }).Blocks.OfType<ReportBlock.Table>()
                .SelectMany(t => t.Rows).Where(r => r[0] == "Ferritin").Select(r => $"{r[2]} {r[3]}"),
        ];
    }

    private static RoomState Identified(RoomState room) => room with
    {
        Case = room.Case with { Identity = new($"{Cast.Canary} A", Cast.CanaryNumber, null, null, null, 1) },
    };
}
