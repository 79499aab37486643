using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class PhaseRulesTests
{
    private static readonly IReadOnlyList<Past> Closed =
        [.. Proposed, new PhaseChanged(Phase.Proposed, Phase.Signed, null),
            new PhaseChanged(Phase.Signed, Phase.Closed, null)];

    private static readonly DateOnly Closing = NorwegianTime.DateAt(Scenario.Start);
    private static readonly CustodyRecorded Kept = new(new("joint controllers", "2026/17"), new("rule", 10, Closing));

    [Fact, Rule("CASE-10")]
    public void Ready_names_what_is_missing() =>
        Given(Opened).When(Role.Coordinator, new ChangePhase(Phase.Ready))
            .ThenRefused(new Refusal.StepNotReady(["question", "responsibleDoctor", "goals"]));

    [Fact, Rule("CASE-10")]
    public void Ready_with_the_three_things() =>
        Given([.. Opened, .. Joined(Role.ResponsibleDoctor), new TextSet(CasePart.Question, "Why?", Told),
                new GoalsAskedInVain(GoalsNotObtained.DidNotWish, "said so", "Dr A", Day)])
            .When(Role.Coordinator, new ChangePhase(Phase.Ready))
                .Then(new PhaseChanged(Phase.Draft, Phase.Ready, null));

    [Fact, Rule("CASE-11")]
    public void A_conclusion_without_a_statement_is_not_proposed() =>
        Given(Working, new StatementWithdrawn(StatementId, "wrong"))
            .When(Role.Coordinator, new ChangePhase(Phase.Proposed))
                .ThenRefused(new Refusal.StepNotReady(["statement"]));

    /// <summary>From each phase (row) to each phase (column): s a step, r a step with a reason, - refused, = already
    /// there.</summary>
    private const string Steps = """
        =s----
        r=s---
        -r=s--
        --r=--
        --r-=s
        --r--=
        """;

    [Fact, Rule("CASE-08")]
    public void Every_step_from_every_phase()
    {
        var rows = Steps.Split('\n');
        foreach (var from in Enum.GetValues<Phase>())
        {
            foreach (var to in Enum.GetValues<Phase>())
            {
                var room = () => Given(Working, Kept, new PhaseChanged(Phase.InConference, from, null));
                switch (rows[(int)from][(int)to])
                {
                    // Closing says anew from when the years count (CASE-41).
                    case 's': room().When(Role.Coordinator, new ChangePhase(to))
                        .Then([new PhaseChanged(from, to, null), .. to is Phase.Closed ? new[] { Kept } : []]); break;
                    case 'r':
                        room().When(Role.Coordinator, new ChangePhase(to)).ThenRefused(new Refusal.Missing("reason"));
                        room().When(Role.Coordinator, new ChangePhase(to, "new answer")).ThenAccepted(); break;
                    case '=': room().When(Role.Coordinator, new ChangePhase(to)).ThenRefused(AlreadyThere(to)); break;
                    default: room().When(Role.Coordinator, new ChangePhase(to, "x"))
                        .ThenRefused(Forbidden(from)); break;
                }
            }
        }
    }

    [Fact, Rule("CASE-09")]
    public void A_closed_room_is_read_only() =>
        Given(Closed).When(Role.Coordinator, new SetText(CasePart.History, "More.", Told))
            .ThenRefused(Forbidden(Phase.Closed));

    [Fact, Rule("CASE-09", "CON-07")]
    public void Consent_is_withdrawn_in_a_closed_room() =>
        Given(Closed).When(Role.Patient, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Withdrawn, "form 1", "nb", Day, false, "mother", "Dr A"))
            .Then(Consented(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn) with
            {
                ReceivedBy = "Dr A", Proof = ConsentProof.SignedIn,
            });

    [Fact, Rule("CASE-09")]
    public void An_objection_a_relatives_no_and_a_leaver_are_recorded_in_a_closed_room()
    {
        Given(Closed).When(Role.Coordinator, new RecordInformation(
                Day, "Dr A", true, "the centre", null, new(Id(60), "patient", Cast.Card(Role.CentreStaff))))
            .ThenAccepted();
        Given(Closed).When(Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Refused, Day))
            .ThenAccepted();
        Given(Closed).When(Role.Deputy, new HandOver(
            Cast.Id(Role.Coordinator), Cast.Card(Role.Deputy), "left", Cast.Roles(Role.Deputy))).ThenAccepted();
        Given(Closed).When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Specialist), "left")).ThenAccepted();
    }

    [Fact, Rule("CASE-09", "CCL-15")]
    public void A_closed_room_is_reopened_with_a_reason_that_the_next_version_gives() =>
        Given(Closed).When(Role.Coordinator, new ChangePhase(Phase.InConference, "new variant class")).ThenAccepted()
            .State.Conclusion.ReopenedBecause.ShouldBe("new variant class");

    private static readonly (Role By, RoomCommand Command)[] Signed =
    [
        (Role.Coordinator, new SetText(CasePart.Question, "Another?", Told)),
        (Role.Specialist, new SetText(CasePart.History, "More.", Told)),
        (Role.Coordinator, new DescribePatient(Sex.Female, AgeBand.From2To5, Region.Nord)),
        (Role.Coordinator, new RecordGoal(NewId, "To walk", "Dr A", Day, "nb", false)),
        (Role.Coordinator, new RecordGoalsNotObtained(GoalsNotObtained.DidNotWish, "said so", "Dr A", Day)),
        (Role.Specialist, new RecordFact(NewId, new Phenotype(new("Seizure"), false, null, null, Told))),
        (Role.Specialist, new RetractFact(FeatureId, "wrong")),
        (Role.ResponsibleDoctor, new RecordParentage(MotherId, "differs")),
        (Role.ResponsibleDoctor, new SetDiagnosisStatus(DiagnosisStatus.Solved, [], "")),
        (Role.Coordinator, new SetFollowUp(new DateOnly(2027, 1, 1), null, null)),
    ];

    private static readonly (Role By, RoomCommand Command)[] StillOpen =
    [
        (Role.Patient, new RecordGoal(NewId, "To walk", "", Day, "nb", false)),
        (Role.Specialist, new AddComment(ThreadId, NewId, "The laboratory has written.", [])),
        (Role.Specialist, new AddMaterial(NewId, "new.pdf", MaterialKind.Pdf, "application/pdf", "a9", 10, false)),
        (Role.Patient, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Withdrawn, "form 1", "nb", Day, false, "mother", "Dr A")),
        (Role.Coordinator, Cast.Invite(Role.Specialist, 5)),
        (Role.Coordinator, new RemoveMember(Cast.Id(Role.Specialist), "left")),
        (Role.Coordinator, new IdentifyPatient("Kari Testpasient", null, null, null, null)),
        (Role.GeneralPractitioner, new AnswerRecommendation(AdvisedId, AnswerKind.TakenOn, "fastlegen", null)),
        (Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Refused, Day)),
    ];

    [Fact, Rule("CASE-31")]
    public void What_a_signed_case_says_changes_only_after_it_is_reopened()
    {
        foreach (var (by, command) in Signed)
        {
            AsSigned().When(by, command).ThenRefused(Forbidden(Phase.Signed));
            AsSigned().When(Role.Coordinator, new ChangePhase(Phase.InConference, "a new finding"))
                .When(by, command).ThenAccepted().Events.ShouldNotBeEmpty(command.ToString());
        }
    }

    [Fact, Rule("CASE-31")]
    public void In_a_signed_room_people_go_on_talking_and_answering()
    {
        foreach (var (by, command) in StillOpen)
        {
            AsSigned().When(by, command).ThenAccepted().Events.ShouldNotBeEmpty(command.ToString());
        }
    }

    private static Scenario AsSigned() => Given(Proposed, new PhaseChanged(Phase.Proposed, Phase.Signed, null));

    private static Refusal AlreadyThere(Phase phase) => new Refusal.AlreadyDone(Camel(phase));

    private static Refusal Forbidden(Phase phase) => new Refusal.PhaseForbids(Camel(phase));

    private static string Camel(Phase phase) => char.ToLowerInvariant(phase.ToString()[0]) + phase.ToString()[1..];
}
