using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

public sealed class ConclusionReportTests
{
    private static readonly StatementSeen Seen = new(StatementId, 1, 0);

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

    [Theory, Rule("CASE-81")]
    [InlineData("representative")]
    [InlineData("Pasientens representant")]
    [InlineData("Foresatt eller verge")]
    public void Who_of_the_family_asked_is_said_in_the_language_of_the_report(string kept)
    {
        var room = Given(Working, new PatientIdentified("Kari Canary", null, null, null, null))
            .When(Role.Coordinator, new RecordGoal(NewId, "To walk", kept, Day, "nb", false)).ThenAccepted();
        Printed.Of(room.State, r => r with { Form = ReportForm.Identified }).Blocks
            .OfType<ReportBlock.Quote>().First(q => q.Text == "To walk").Source
            .ShouldNotBeNull().ShouldStartWith("Spurt av Foresatt eller verge, 01.03.2026");
    }

    [Fact]
    [Rule("EXP-12")]
    public void A_goal_says_who_asked_who_entered_it_and_who_edited_it_but_no_name_of_the_patients_side()
    {
        var room = Given(Working, new PatientIdentified("Kari Canary", null, null, null, null))
            .When(Role.Coordinator, new RecordGoal(NewId, "To walk", "Dr A", Day, "nb", true)).ThenAccepted();
        Source(room, "To walk").ShouldBe("Spurt av Dr A med tolk, 01.03.2026 · skrevet inn av Coordinator 0");
        Source(room, "To walk", ReportForm.Pseudonymised)
            .ShouldBe("Spurt med tolk, 01.03.2026 · skrevet inn av Coordinator 0");

        var version = room.State.Case.Goals[NewId].Version;
        room.When(Role.Patient, new RecordGoal(NewId, "To run", "", Day, "nb", false), version).ThenAccepted();
        Source(room, "To run", ReportForm.Pseudonymised).ShouldBe(
            "Spurt 01.03.2026 · skrevet inn av Coordinator 0 · endret av Pasient, 02.03.2026");

        string? Source(Scenario scenario, string words, ReportForm form = ReportForm.Identified) =>
            Printed.Of(scenario.State, r => r with { Form = form }).Blocks
                .OfType<ReportBlock.Quote>().First(q => q.Text == words).Source;
    }

    [Fact]
    [Rule("EXP-14")]
    public void A_correction_is_printed_until_everybody_whose_position_counts_has_seen_it()
    {
        var room = Given(
            Working, (Role.Specialist, new PositionTaken(StatementId, 1, PositionKind.Agree, null)),
            new StatementCorrected(StatementId, "It is A"));

        Corrections(room).ShouldHaveSingleItem().ShouldBe((
            "Skrivefeil rettet av Coordinator 0, 02.03.2026",
            "Før: It is A.\nEtter: It is A\nTok standpunkt før rettelsen: Specialist 0"));
        room.When(Role.Specialist, new TakePosition(Seen with { Correction = 1 }, PositionKind.Agree)).ThenAccepted();
        Corrections(room).ShouldBeEmpty();

        static List<(string?, string)> Corrections(Scenario scenario) =>
        [
            .. Printed.Of(scenario.State).Blocks.OfType<ReportBlock.Callout>()
                .Where(c => c.Title is not null).Select(c => (c.Title, c.Text)),
        ];
    }

    [Fact]
    [Rule("EXP-17")]
    public void Who_has_left_and_who_never_came_are_marked_among_the_participants()
    {
        var room = Given(
            Proposed, new MemberInvited(Cast.Card(Role.Specialist, 1), Role.Specialist, null),
            new MemberRemoved(Cast.Id(Role.CentreStaff), Role.CentreStaff, "moved"))
            .Sign(Role.ResponsibleDoctor).ThenAccepted().State;

        var report = Printed.Of(room);

        Printed.Text(report).ShouldContain("Fagperson (invitert, ikke møtt)");
        Printed.Text(report).ShouldContain("Kompetansesenter (har forlatt saken)");
        var tookPart = Printed.From(report, "2. Hvem som deltar i arbeidet med planen");
        tookPart.ShouldNotContain("Specialist 1");
        tookPart.ShouldContain("CentreStaff 0");
    }

    public static TheoryData<ReportLanguage> Languages => [.. Enum.GetValues<ReportLanguage>()];

    internal static Scenario Identified() => Given(Working).When(Role.Coordinator, new IdentifyPatient(
        $"{Cast.Canary} Patient", Cast.CanaryNumber, new DateOnly(2019, 1, 18), "Kanaridal", null,
        TestData: true)).ThenAccepted();
}
