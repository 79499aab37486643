using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

public sealed class PlanSectionTests
{
    /// <summary>What each point of the regulation is known by, in the three languages.</summary>
    private static readonly Dictionary<ReportLanguage, string[]> Points = new()
    {
        [ReportLanguage.Bokmaal] =
        [
            "mål", "deltar", "koordinator", "bidrar", "tiltak", "gjennomføres", "Planperioden", "Samtykke", "samarbeid",
        ],
        [ReportLanguage.Nynorsk] =
        [
            "mål", "deltek", "koordinator", "bidreg", "tiltak", "gjennomførast", "Planperioden", "Samtykke",
            "samarbeid",
        ],
        [ReportLanguage.English] =
        [
            "goals", "takes part", "coordinator", "contribute", "measures", "carried out", "Plan period", "Consent",
            "cooperation",
        ],
    };

    [Theory]
    [InlineData(ReportLanguage.Bokmaal, "Innspill til individuell plan", "Fylles ut av")]
    [InlineData(ReportLanguage.Nynorsk, "Innspel til individuell plan", "Blir fylt ut av")]
    [InlineData(ReportLanguage.English, "Input to the individual plan", "To be filled in by")]
    [Rule("EXP-01")]
    public void All_nine_points_stand_in_order_even_in_an_empty_case(ReportLanguage language, string title,
        string filledBy)
    {
        var report = Printed.Of(Given(Opened).State, r => r with { Language = language });

        var points = report.Blocks
            .SkipWhile(b => b is not ReportBlock.Heading h || h.Text != title)
            .OfType<ReportBlock.Heading>().Where(h => h.Level == 2).Select(h => h.Text).ToList();
        points.Count.ShouldBe(9);
        for (var i = 0; i < points.Count; i++)
        {
            points[i].ShouldStartWith($"{i + 1}. ");
            points[i].ShouldContain(Points[language][i]);
        }

        var said = Printed.From(report, points[2]).Split('\n');
        said[1].ShouldStartWith(filledBy);
        Printed.From(report, points[3]).Split('\n')[1].ShouldStartWith(filledBy);
    }

    [Fact]
    [Rule("EXP-07")]
    public void No_gene_variant_or_relative_stands_in_the_plan_part()
    {
        var room = Given(Working)
            .When(Role.Specialist, new RecordFact(NewId, new Variant(
                new("GENE7"), ["c.1A>T"], "heterozygous", VariantClass.Pathogenic, Day, "Lab", null, Told)))
                    .ThenAccepted()
            .When(Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Given, Day))
            .ThenAccepted().State;
        var report = Printed.Of(room);

        Printed.Text(report).ShouldContain("GENE7");
        var plan = Printed.From(report, "Innspill til individuell plan");
        plan.ShouldContain("Do B.");
        plan.ShouldNotContain("GENE7");
        plan.ShouldNotContain("c.1A>T");
        plan.ShouldNotContain("mother");
    }
}
