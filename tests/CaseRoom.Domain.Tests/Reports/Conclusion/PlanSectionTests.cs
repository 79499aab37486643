using CaseRoom.Domain.Conclusion;
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
    public void The_shared_part_holds_function_and_need_and_no_gene_variant_condition_or_relative()
    {
        Addressee School(string name) => new(ReceiverKind.School, name);
        RecommendationProposed Advise(int id, string text, Addressee to) =>
            new(Id(id), RecommendationKind.SchoolAndKindergarten, text, to, null, "weekly");
        var room = Given(
            Working,
            (Role.Specialist, new FactRecorded(NewId, new Variant(
                new("GENE7"), ["c.1A>T"], "heterozygous", VariantClass.Pathogenic, Day, "Lab", null, Told))),
            (Role.Specialist, new FactRecorded(Id(60), new Condition(
                new("Exempel syndrome", "ORPHA:1"), ConditionStatus.Suspected, null, Told))),
            new RelativeDecided(MotherId, ConsentDecision.Given, Day),
            Advise(61, "Quiet place to rest", School("Skolen")),
            Advise(62, "Because of gene7, rest", School("Skolen to")),
            Advise(63, "exempel syndrome means rest", School("Skolen tre")),
            Advise(64, "Look for GENE7 again", Gp),
            Consented(ConsentScope.ErnAdvice),
            new ConsentRecorded(
                ConsentScope.ReceiverOutsideHealth, "Skolen", ConsentDecision.Given, "1", "nb", Day, false, "a", "b"))
            .State;
        var report = Printed.Of(room);

        ReportCheck.Findings(report).ShouldBeEmpty();
        Printed.Text(report).ShouldContain("GENE7");
        var plan = Printed.From(report, "Innspill til individuell plan");
        var shared = Shared(report);
        shared.ShouldContain("Quiet place to rest\nweekly");
        shared.ShouldContain("Bare behovet deles; teksten står i helsedelen.");
        shared.ShouldContain("Mottaker utenfor helsetjenesten: Gitt");
        shared.ShouldContain("Barnehage, skole, PPT: Skolen to");
        foreach (var secret in new[] { "gene7", "c.1A>T", "exempel", "mother", "ERN", "Fastlege" })
        {
            shared.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(secret);
        }

        plan.ShouldContain("Because of gene7, rest");
        plan.ShouldContain("Do B.");
        plan.ShouldNotContain("c.1A>T");
        plan.ShouldNotContain("mother");
    }

    [Fact]
    [Rule("EXP-07")]
    public void The_reason_of_an_answer_stays_in_the_health_service()
    {
        var nav = new Addressee(ReceiverKind.Nav, "NAV");
        var room = Given(
            Working, new RecommendationProposed(NewId, RecommendationKind.Work, "Shorter days", nav, null, null),
            new RecommendationAnswered(NewId, AnswerKind.Declined, null, "because of her illness")).State;

        Printed.Text(Printed.Of(room)).ShouldContain("because of her illness");
        Shared(Printed.Of(room)).ShouldNotContain("because of her illness");
    }

    [Theory]
    [InlineData(ReportLanguage.Bokmaal, "forslag", "avgjør selv", "ikke rett til tjenester", "Retten til koordinator",
        "koordinerende enhet")]
    [InlineData(ReportLanguage.Nynorsk, "framlegg", "avgjer sjølv", "ikkje rett til tenester", "Retten til koordinator",
        "koordinerande eininga")]
    [InlineData(ReportLanguage.English, "proposal", "decides itself", "no right to", "The right to a coordinator",
        "coordinating unit")]
    [Rule("EXP-18")]
    public void It_says_what_it_is_and_what_it_is_not(
        ReportLanguage language, string proposal, string decides, string rights, string coordinator, string unit)
    {
        var text = Printed.Text(Printed.Of(Given(Working).State, r => r with { Language = language }));

        foreach (var said in new[] { proposal, decides, rights, coordinator, unit }) { text.ShouldContain(said); }
        text.ShouldNotContain("§");
    }

    [Theory]
    [InlineData(AgeBand.From6To11, true)]
    [InlineData(AgeBand.From16To17, true)]
    [InlineData(AgeBand.From18To29, false)]
    [InlineData(AgeBand.From75, false)]
    [Rule("EXP-18")]
    public void The_child_coordinator_is_named_under_18(AgeBand age, bool named)
    {
        var room = Given(Working, new PatientDescribed(Sex.Female, age, Region.Vest)).State;

        Printed.Text(Printed.Of(room)).Contains("Barnekoordinator: ", StringComparison.Ordinal).ShouldBe(named);
    }

    [Fact]
    [Rule("EXP-12")]
    public void That_the_patient_was_asked_in_vain_stands_in_the_plan_too()
    {
        var room = Given(Everyone, new GoalsAskedInVain(GoalsNotObtained.CouldNot, "asleep", "Dr A", Day)).State;

        Printed.From(Printed.Of(room), "Innspill til individuell plan")
            .ShouldContain("Spurt, kunne ikke svare: asleep (01.03.2026)");
    }

    [Fact]
    [Rule("ACC-16")]
    public void Who_asked_in_vain_is_not_named_in_the_pseudonymised_document()
    {
        var asked = new GoalsAskedInVain(GoalsNotObtained.CouldNot, "asleep", "mor Kanari", Day);

        Printed.Text(Printed.Of(Given(Everyone, asked).State)).ShouldNotContain("Kanari");
    }

    /// <summary>What stands under the headings of the shared part, each up to the next heading.</summary>
    private static string Shared(Report report)
    {
        var shared = false;
        var blocks = new List<ReportBlock>();
        foreach (var block in report.Blocks)
        {
            if (block is ReportBlock.Heading heading) { shared = heading.Text == "Fellesdel"; }
            if (shared) { blocks.Add(block); }
        }

        return Printed.Text(report with { Blocks = blocks });
    }
}
