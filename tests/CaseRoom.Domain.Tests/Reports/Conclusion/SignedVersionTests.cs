using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

public sealed class SignedVersionTests
{
    [Fact]
    [Rule("EXP-08", "EXP-10")]
    public void A_proposal_is_marked_as_not_signed_and_has_no_check_code()
    {
        var report = Printed.Of(Given(Proposed).State);

        report.Banner.ShouldBe("Forslag – ikke signert");
        Printed.Text(report).ShouldContain("har ingen kontrollkode");
    }

    [Fact]
    [Rule("EXP-08", "EXP-09")]
    public void A_reopened_room_prints_its_proposal_and_the_signed_version_by_its_number()
    {
        var room = Reworded().State;

        var now = Printed.Of(room);
        var first = Printed.Of(room, r => r with { Version = 1 });

        now.Banner.ShouldBe("Forslag – ikke signert");
        Printed.Text(now).ShouldContain("It is B.");
        Printed.Text(first).ShouldContain("It is A.");
        Printed.Text(first).ShouldNotContain("It is B.");
        Printed.Text(first).ShouldContain(room.Conclusion.Versions[0].CheckCode);
        Should.Throw<ArgumentException>(() => Printed.Of(room, r => r with { Version = 2 }));
    }

    [Fact]
    [Rule("EXP-09")]
    public void An_older_version_says_that_a_newer_exists_and_the_newer_says_why()
    {
        var room = Reworded()
            .When(Role.Coordinator, new ChangePhase(Phase.Proposed)).ThenAccepted()
            .Sign(Role.ResponsibleDoctor).ThenAccepted().State;

        Printed.Of(room, r => r with { Version = 1 }).Banner.ShouldBe("Erstattet av en nyere versjon");
        var newest = Printed.Of(room);
        newest.Banner.ShouldBeNull();
        newest.Meta.Version.ShouldBe("2");
        newest.Blocks.OfType<ReportBlock.Callout>()
            .ShouldContain(c => c.Title == "Hvorfor ny versjon" && c.Text == "new result");
    }

    [Fact]
    [Rule("EXP-09")]
    public void A_cosigner_named_after_the_sealing_is_not_asked_for_on_the_signed_version()
    {
        var room = Reworded()
            .When(Role.ResponsibleDoctor, new NameCosigner(Cast.Id(Role.Specialist))).ThenAccepted().State;

        Signers(Printed.Of(room, r => r with { Version = 1 })).ShouldBe(["ResponsibleDoctor 0"]);
        Signers(Printed.Of(room)).ShouldBe(["ResponsibleDoctor 0", "Specialist 0"]);
    }

    [Fact]
    [Rule("EXP-10")]
    public void The_check_code_is_the_same_in_every_language_and_form()
    {
        var room = Given(Proposed).Sign(Role.ResponsibleDoctor).ThenAccepted().State;
        var code = room.Conclusion.Versions[0].CheckCode;

        var known = room with
        {
            Case = room.Case with { Identity = new("Kari", Cast.CanaryNumber, null, null, null, 1) },
        };
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            foreach (var form in Enum.GetValues<ReportForm>())
            {
                var asked = Printed.Request with { Language = language, Form = form };
                Printed.Text(Printed.Of(known, _ => asked)).ShouldContain(code);
                Printed.Text(Printed.Of(known, _ => asked with { At = asked.At.AddDays(3) })).ShouldContain(code);
            }
        }
    }

    [Fact]
    [Rule("EXP-13")]
    public void A_signed_version_prints_the_case_it_was_signed_upon_whatever_is_written_later()
    {
        var signed = Given(Proposed).Sign(Role.ResponsibleDoctor).ThenAccepted();
        var then = signed.State;
        var before = Printed.Text(Printed.Of(then));

        var later = signed
            .When(Role.Coordinator, new ChangePhase(Phase.InConference, "new result")).ThenAccepted()
            .When(Role.Coordinator, new SetText(CasePart.Question, "Another question?", ByMember), Asked(signed))
            .ThenAccepted()
            .When(Role.Coordinator, new RecordFact(Guid.CreateVersion7(), Feature("Seen later"))).ThenAccepted()
            .When(Role.Coordinator, new RecordGoal(
                Guid.CreateVersion7(), "A later wish", "Kari", new DateOnly(2026, 3, 2), "nb", false)).ThenAccepted();

        Printed.Text(Printed.Of(later.State)).ShouldContain("Another question?");
        Printed.Text(Printed.Of(SignedCase.Of(later.State, then), r => r with { Version = 1 })).ShouldBe(before);
    }

    [Fact]
    [Rule("EXP-13")]
    public void A_relative_who_has_since_said_no_is_left_out_of_new_copies_of_a_signed_version()
    {
        var relative = Guid.CreateVersion7();
        var signed = Given(Proposed)
            .When(Role.Coordinator, new RecordFact(relative, new Relative("aunt", Sex.Female, true, ByMember)))
            .ThenAccepted()
            .When(Role.Coordinator, new RecordFact(
                Guid.CreateVersion7(), Feature("Weak since birth") with { RelativeId = relative })).ThenAccepted()
            .When(Role.Coordinator, new RecordRelativeDecision(
                relative, ConsentDecision.Given, new DateOnly(2026, 3, 1))).ThenAccepted()
            .Sign(Role.ResponsibleDoctor).ThenAccepted();
        var then = signed.State;
        Printed.Text(Printed.Of(then)).ShouldContain("Weak since birth");

        var later = signed.When(Role.Coordinator, new RecordRelativeDecision(
            relative, ConsentDecision.Withdrawn, new DateOnly(2026, 3, 2))).ThenAccepted();

        Printed.Text(Printed.Of(SignedCase.Of(later.State, then))).ShouldNotContain("Weak since birth");
    }

    [Fact]
    [Rule("EXP-15")]
    public void A_superseded_version_prints_the_answers_it_was_sealed_with_and_not_answers_to_another_text()
    {
        var answer = new AnswerRecommendation(AdvisedId, AnswerKind.TakenOn, "the GP", null);
        var first = Given(Proposed).When(Role.GeneralPractitioner, answer).Sign(Role.ResponsibleDoctor).ThenAccepted();
        Answer(first, null).ShouldBe("Tar på seg\nthe GP");
        var later = answer with { Answer = AnswerKind.Declined, Owner = null, Reason = "no room" };
        first.When(Role.GeneralPractitioner, later).ThenAccepted();
        Answer(first, null).ShouldBe("Tar ikke på seg\nno room");

        first.When(Role.Coordinator, new ChangePhase(Phase.InConference, "new result")).ThenAccepted()
            .When(Role.Coordinator, new ReviseRecommendation(
                AdvisedId, RecommendationKind.Treatment, "Do C.", Gp, null, null)).ThenAccepted()
            .When(Role.GeneralPractitioner, answer with { Owner = "my nurse" }).ThenAccepted();
        Answer(first, 1).ShouldBe("Tar på seg\nthe GP");
        Answer(first, null).ShouldBe("Tar på seg\nmy nurse");

        first.When(Role.Coordinator, new ChangePhase(Phase.Proposed)).ThenAccepted()
            .Sign(Role.ResponsibleDoctor).ThenAccepted();
        Answer(first, 1).ShouldBe("Tar på seg\nthe GP");
        Answer(first, 2).ShouldBe("Tar på seg\nmy nurse");

        static string Answer(Scenario room, int? version) => Printed.Of(room.State, r => r with { Version = version })
            .Blocks.OfType<ReportBlock.Table>().First(t => t.Columns[^1] == "Svar").Rows.Single()[^1];
    }

    [Fact]
    [Rule("EXP-15", "CCL-32")]
    public void A_forwarded_recommendation_is_printed_with_to_whom()
    {
        var room = Given(Proposed).When(Role.GeneralPractitioner, new AnswerRecommendation(
            AdvisedId, AnswerKind.Forwarded, null, "not mine", new(ReceiverKind.Hospital, "Barneavdelingen")))
            .ThenAccepted();

        Printed.Of(room.State).Blocks.OfType<ReportBlock.Table>().First(t => t.Columns[^1] == "Svar").Rows.Single()[^1]
            .ShouldBe("Sender videre\nSykehus: Barneavdelingen\nnot mine");
    }

    [Fact]
    [Rule("EXP-08", "EXP-13")]
    public void Only_a_version_that_is_printed_takes_its_case_from_then()
    {
        var signed = Given(Proposed).Sign(Role.ResponsibleDoctor).ThenAccepted().State;
        var reopened = Reworded().State;

        SignedCase.VersionOf(signed, null)!.Number.ShouldBe(1);
        SignedCase.VersionOf(reopened, null).ShouldBeNull();
        SignedCase.VersionOf(reopened, 1)!.Number.ShouldBe(1);
        SignedCase.VersionOf(reopened, 2).ShouldBeNull();
    }

    private static Provenance ByMember { get; } = new(ProvenanceKind.Member);

    private static Phenotype Feature(string label) => new(new Term(label), false, null, null, ByMember);

    private static long Asked(Scenario scenario) =>
        scenario.State.Case.Texts.GetValueOrDefault("question")?.Version ?? 0;

    private static Scenario Reworded() => Given(Proposed)
        .Sign(Role.ResponsibleDoctor).ThenAccepted()
        .When(Role.Coordinator, new ChangePhase(Phase.InConference, "new result")).ThenAccepted()
        .When(Role.Coordinator, new ReviseStatement(StatementId, "It is B."), VersionOf(StatementId)).ThenAccepted();

    private static List<string> Signers(Report report) =>
        [.. report.Blocks.OfType<ReportBlock.Signatures>().Single().Entries.Select(e => e.Name)];
}
