using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

/// <summary>What is closed to parents, in what is printed.</summary>
public sealed class ClosedSectionTests
{
    private const string Plan = "Innspill til individuell plan";
    private const string Mark = "Lukket for foreldre";
    private const string OpenGoal = "To sleep through the night";
    private const string ClosedGoal = "To talk about contraception alone";
    private const string ClosedFinding = "Finding that is nobody else's";
    private const string OfOpenRelative = "Finding of an aunt";
    private const string OfClosedRelative = "Finding of a half-brother";

    private static readonly Guid ClosedId = Id(90);
    private static readonly Guid FindingId = Id(91);
    private static readonly Guid AuntId = Id(92);
    private static readonly Guid AuntsId = Id(94);
    private static readonly Guid BrotherId = Id(93);
    private static readonly Provenance ByMember = new(ProvenanceKind.Member);

    [Theory, Rule("EXP-19")]
    [InlineData(ReportForm.Identified)]
    [InlineData(ReportForm.Pseudonymised)]
    public void Nothing_closed_to_parents_is_printed_and_nothing_tells_of_it(ReportForm form)
    {
        var before = Printed.Text(Printed.Of(Given(Whole).State, r => r with { Form = form }));
        foreach (var said in Closed) { before.ShouldContain(said); }
        var after = Printed.Text(Printed.Of(WithClosed(), r => r with { Form = form }));
        after.ShouldContain(OpenGoal);
        foreach (var said in Closed) { after.ShouldNotContain(said); }
        after.ShouldNotContain("foreldre");
        after.ShouldNotContain("half-brother");
    }

    [Theory, Rule("EXP-20")]
    [InlineData(ReportForm.Identified)]
    [InlineData(ReportForm.Pseudonymised)]
    public void For_the_health_service_it_stands_in_a_section_of_its_own_and_not_in_the_plan(ReportForm form)
    {
        var report = Printed.Of(WithClosed(), r => r with { Form = form, WithClosed = true });
        ReportCheck.Findings(report).ShouldBeEmpty();
        report.Banner.ShouldNotBeNull().ShouldContain("Inneholder det som er lukket for foreldre");
        var whole = Printed.Text(report);
        foreach (var said in Closed)
        {
            Printed.From(report, Mark).ShouldContain(said);
            whole.Split(said).Length.ShouldBe(2, $"once: {said}");
            Printed.From(report, Plan).ShouldNotContain(said);
        }

        Printed.From(report, Plan).ShouldContain(OpenGoal);
    }

    [Fact, Rule("EXP-19", "EXP-20")]
    public void A_case_whose_only_goal_is_closed_says_it_is_not_recorded_unless_for_the_health_service()
    {
        var room = Given(
            Begun, Goal(ClosedId, ClosedGoal), new ClosedToParents(ClosedKind.Goal, ClosedId, true, "asked for"));
        const string Heading = "Det som er viktig for pasienten";
        string Second(bool closed) =>
            Printed.From(Printed.Of(room.State, r => r with { WithClosed = closed }), Heading).Split('\n')[1];
        Second(closed: false).ShouldBe("Ikke registrert");
        Second(closed: true).ShouldBe(Mark);
    }

    [Fact, Rule("EXP-20")]
    public void Without_anything_closed_the_form_for_the_health_service_is_the_other()
    {
        var room = Given(Whole).State;
        CanonicalJson.Of(Printed.Of(room, r => r with { WithClosed = true }))
            .ShouldBe(CanonicalJson.Of(Printed.Of(room)));
    }

    private static IReadOnlyList<string> Closed => [ClosedGoal, ClosedFinding, OfOpenRelative, OfClosedRelative];

    private static IReadOnlyList<Past> Begun { get; } =
        [.. Opened, new PatientIdentified("Kari Canary", null, null, null, null)];

    private static GoalRecorded Goal(Guid id, string words) => new(id, words, "Coordinator 0", Day, "nb", false);

    private static FactRecorded Finding(Guid id, string label, Guid? about = null) =>
        new(id, new Phenotype(new(label), false, null, null, ByMember, about));

    private static IReadOnlyList<Past> Whole { get; } =
    [
        .. Begun,
        Goal(Id(89), OpenGoal), Goal(ClosedId, ClosedGoal), Finding(FindingId, ClosedFinding),
        new FactRecorded(AuntId, new Relative("aunt", Sex.Female, true, ByMember)),
        Finding(AuntsId, OfOpenRelative, AuntId),
        new FactRecorded(BrotherId, new Relative("half-brother", Sex.Male, true, ByMember)),
        Finding(Id(95), OfClosedRelative, BrotherId),
        new RelativeDecided(AuntId, ConsentDecision.Given, Day),
        new RelativeDecided(BrotherId, ConsentDecision.Given, Day),
    ];

    /// <summary>Of the aunt one finding is closed; of the brother all, since he is.</summary>
    private static RoomState WithClosed() => Given(
    [
        .. Whole,
        new ClosedToParents(ClosedKind.Goal, ClosedId, true, "asked for"),
        new ClosedToParents(ClosedKind.Fact, FindingId, true, "asked for"),
        new ClosedToParents(ClosedKind.Fact, AuntsId, true, "asked for"),
        new ClosedToParents(ClosedKind.Fact, BrotherId, true, "asked for"),
    ]).State;
}
