using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

public sealed class ConclusionReportTests
{
    private static readonly StatementSeen Seen = new(StatementId, 1);

    [Fact]
    [Rule("EXP-02")]
    public void Silence_is_printed_as_not_stated_with_names_and_never_counted_as_agreement()
    {
        var room = Given(Working)
            .When(Role.ResponsibleDoctor, new TakePosition(Seen, PositionKind.Agree)).ThenAccepted().State;

        var text = Printed.Text(Printed.Of(room));

        text.ShouldContain("It is A.");
        text.ShouldContain("Enig 1 · med forbehold 0 · uenig 0 · avstår 0 · ikke uttalt 2");
        text.ShouldContain("Ikke uttalt: Specialist 0, CentreStaff 0");
    }

    [Fact]
    [Rule("EXP-03")]
    public void A_dissent_is_printed_with_its_author_also_when_they_have_left()
    {
        var room = Given(Working)
            .When(Role.Specialist, new TakePosition(Seen, PositionKind.Disagree, "The MRI says no.")).ThenAccepted()
            .When(Role.CentreStaff, new TakePosition(Seen, PositionKind.Reservation, "If the lab agrees."))
                .ThenAccepted()
            .When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Specialist), "moved")).ThenAccepted().State;

        var callouts = Printed.Of(room).Blocks.OfType<ReportBlock.Callout>().ToList();

        callouts.ShouldContain(c =>
            c.Kind == CalloutKind.Dissent && c.Title == "Særmerknad fra Specialist 0" && c.Text == "The MRI says no.");
        callouts.ShouldContain(c => c.Title == "Forbehold fra CentreStaff 0" && c.Text == "If the lab agrees.");
    }

    [Theory]
    [Rule("EXP-04")]
    [MemberData(nameof(Languages))]
    public void The_pseudonymised_form_names_nobody_of_the_patients_side(ReportLanguage language)
    {
        var report = Printed.Of(Identified().State, r => r with { Language = language });

        var text = Printed.Text(report);
        text.ShouldNotContain(Cast.Canary);
        text.ShouldNotContain(Cast.CanaryNumber);
        text.ShouldNotContain("Kanaridal");
        text.ShouldNotContain("2019");
        report.PageHeader.ShouldBe(language switch
        {
            ReportLanguage.Bokmaal => "Uten navn og fødselsnummer – kan ikke journalføres",
            ReportLanguage.Nynorsk => "Utan namn og fødselsnummer – kan ikkje journalførast",
            _ => "Pseudonymised – cannot be filed in a patient record",
        });
    }

    [Fact]
    [Rule("EXP-05")]
    public void The_identified_form_has_name_and_number_at_the_top_and_is_not_made_without_them()
    {
        Printed.Of(Identified().State, r => r with { Form = ReportForm.Identified }).PageHeader
            .ShouldBe($"{Cast.Canary} Patient · {Cast.CanaryNumber}");
        Should.Throw<ArgumentException>(
            () => Printed.Of(Given(Working).State, r => r with { Form = ReportForm.Identified }));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(ConsentDecision.Refused, false)]
    [InlineData(ConsentDecision.Given, true)]
    [Rule("EXP-06")]
    public void A_relatives_facts_stand_in_it_only_if_they_agreed(ConsentDecision? decision, bool shown)
    {
        var given = Given(Working).When(Role.Specialist, new RecordFact(
            NewId, new Phenotype(new("Aunt's tremor"), false, null, null, Told, MotherId))).ThenAccepted();
        if (decision is { } said)
        {
            given.When(Role.Coordinator, new RecordRelativeDecision(MotherId, said, Day)).ThenAccepted();
        }

        Printed.Text(Printed.Of(given.State)).Contains("Aunt's tremor", StringComparison.Ordinal).ShouldBe(shown);
    }

    [Fact]
    [Rule("EXP-11")]
    public void Every_string_goes_through_the_document_unchanged()
    {
        foreach (var text in NastyStrings.All().Strings.Where(s => !string.IsNullOrWhiteSpace(s) && s.Length < 4_000))
        {
            var room = Given(InConference, new StatementProposed(StatementId, text, null), (Role.Specialist,
                new PositionTaken(StatementId, 1, PositionKind.Disagree, text))).State;

            var report = Printed.Of(room);

            ReportCheck.Findings(report).ShouldBeEmpty();
            report.Blocks.OfType<ReportBlock.Paragraph>().ShouldContain(p => p.Text == text);
            report.Blocks.OfType<ReportBlock.Callout>().ShouldContain(c => c.Text == text);
        }
    }

    [Fact]
    [Rule("EXP-12")]
    public void A_goal_stands_in_the_patients_words_with_the_number_of_its_answer()
    {
        var room = Given(Working, new StatementProposed(NewId, "Sleep comes first.", GoalId)).State;

        var report = Printed.Of(room);

        report.Blocks.OfType<ReportBlock.Quote>().ShouldContain(q => q.Text == "To sleep" && q.Lang == "nb");
        Printed.Text(report).ShouldContain("Besvart i konklusjonspunkt 2");
    }

    public static TheoryData<ReportLanguage> Languages => [.. Enum.GetValues<ReportLanguage>()];

    internal static Scenario Identified() => Given(Working).When(Role.Coordinator, new IdentifyPatient(
        $"{Cast.Canary} Patient", Cast.CanaryNumber, new DateOnly(2019, 1, 18), "Kanaridal", null)).ThenAccepted();
}
