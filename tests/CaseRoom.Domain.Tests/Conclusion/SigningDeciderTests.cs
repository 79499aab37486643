using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

public sealed class SigningDeciderTests
{
    private static readonly Past Named = (Role.ResponsibleDoctor, new CosignerNamed(Cast.Id(Role.Specialist)));
    private static readonly Past DoctorSigned =
        (Role.ResponsibleDoctor, new ConclusionSigned(Cast.Id(Role.ResponsibleDoctor)));

    [Fact, Rule("CCL-11", "CCL-14")]
    public void The_doctors_signature_seals_what_needs_no_other()
    {
        var state = Given(Proposed).Sign(Role.ResponsibleDoctor).ThenAccepted().State;
        state.Case.Phase.ShouldBe(Phase.Signed);
        var version = state.Conclusion.Versions.ShouldHaveSingleItem();
        (version.Number, version.Reason).ShouldBe((1, null));
        version.CheckCode.ShouldNotBeEmpty();
    }

    [Fact, Rule("CCL-14")]
    public void A_later_hand_over_does_not_change_who_took_part()
    {
        var state = Given(Proposed).Sign(Role.ResponsibleDoctor)
            .When(Role.ResponsibleDoctor, new HandOver(
                Cast.Id(Role.ResponsibleDoctor), Cast.Card(Role.Specialist, 1), "left",
                Cast.Roles(Role.ResponsibleDoctor))).ThenAccepted().State;
        var taken = state.Conclusion.Versions[0].Participants;
        taken[Cast.Id(Role.ResponsibleDoctor)].Role.ShouldBe(Role.ResponsibleDoctor);
        taken.ShouldNotContainKey(Cast.Id(Role.Patient));
        Count.Of(state.Conclusion.Statements[StatementId], state.Conclusion.Versions[0])
            .NotStated.ShouldNotContain(Cast.Id(Role.Specialist, 1));
    }

    [Fact, Rule("CCL-10")]
    public void Cosigners_are_specialists_or_centre_staff() =>
        Given(Working).When(Role.ResponsibleDoctor, new NameCosigner(Cast.Id(Role.GeneralPractitioner)))
            .ThenRefused(new Refusal.Invalid("personId", "roleDoesNotCosign"));

    [Theory, Rule("CCL-10")]
    [InlineData(Role.Specialist)]
    [InlineData(Role.CentreStaff)]
    public void The_doctor_names_and_releases_them_and_nobody_else_does(Role role)
    {
        var id = Cast.Id(role);
        var room = Given(Working).When(Role.ResponsibleDoctor, new NameCosigner(id)).Then(new CosignerNamed(id));
        room.State.Conclusion.Cosigners.ShouldBe([id]);
        room.When(Role.Coordinator, new ReleaseCosigner(id)).ThenRefused(new Refusal.NotAllowed());
        room.When(Role.ResponsibleDoctor, new ReleaseCosigner(id)).Then(new CosignerReleased(id));
        room.State.Conclusion.Cosigners.ShouldBeEmpty();
    }

    [Fact, Rule("CCL-11")]
    public void A_cosigner_who_left_is_asked_for_until_the_doctor_releases_them()
    {
        var room = Given(
            Proposed, Named, new MemberRemoved(Cast.Id(Role.Specialist), Role.Specialist, "left"))
            .Sign(Role.ResponsibleDoctor).ThenAccepted();
        room.State.Case.Phase.ShouldBe(Phase.Proposed);
        room.When(Role.ResponsibleDoctor, new ReleaseCosigner(Cast.Id(Role.Specialist))).ThenAccepted()
            .State.Case.Phase.ShouldBe(Phase.Signed);
    }

    [Fact, Rule("CCL-12")]
    public void Only_what_is_proposed_is_signed_once_and_by_the_named()
    {
        Given(Working).Sign(Role.ResponsibleDoctor)
            .ThenRefused(new Refusal.PhaseForbids("inConference"));
        Given(Proposed).Sign(Role.CentreStaff).ThenRefused(new Refusal.NotAllowed());
        Given(Proposed, Named, DoctorSigned).Sign(Role.ResponsibleDoctor)
            .ThenRefused(new Refusal.AlreadyDone("signed"));
    }

    private static readonly Guid MisspeltId = Id(98);

    /// <summary>Every change of what was signed, and by whose command.</summary>
    private static readonly Dictionary<string, (Role By, RoomCommand Command)> Voiding = new()
    {
        ["wording"] = (Role.Coordinator, new ReviseStatement(StatementId, "It is B.")),
        ["spelling"] = (Role.Coordinator, new CorrectStatement(StatementId, "It is A")),
        ["objection"] = (Role.GeneralPractitioner, new ObjectToCorrection(MisspeltId)),
        ["statement"] = (Role.Deputy, new ProposeStatement(NewId, "Also C.")),
        ["statement withdrawn"] = (Role.Coordinator, new WithdrawStatement(StatementId, "wrong")),
        ["recommendation"] = (Role.Coordinator, new ReviseRecommendation(
            AdvisedId, RecommendationKind.Treatment, "Do C.", Gp, null, null)),
        ["recommendation proposed"] = (Role.Coordinator, new ProposeRecommendation(
            NewId, RecommendationKind.Aids, "Do D.", Gp, null, null)),
        ["recommendation withdrawn"] = (Role.Coordinator, new WithdrawRecommendation(AdvisedId, "wrong")),
        ["dissent"] = (Role.CentreStaff, new TakePosition(new(StatementId, 1, 0), PositionKind.Disagree, "no")),
        ["reservation"] = (Role.CentreStaff, new TakePosition(new(StatementId, 1, 0), PositionKind.Reservation, "if")),
        ["diagnosis"] = (Role.ResponsibleDoctor, new SetDiagnosisStatus(DiagnosisStatus.Solved, [], "")),
        ["question"] = (Role.Coordinator, new SetText(CasePart.Question, "Another?", Told)),
        ["patient"] = (Role.Coordinator, new DescribePatient(Sex.Female, AgeBand.From2To5, Region.Nord)),
        ["goal"] = (Role.Coordinator, new RecordGoal(NewId, "To walk", "", Day, "nb", false)),
        ["fact"] = (Role.Specialist, new RecordFact(
            NewId, new Phenotype(new("Seizure"), false, null, null, Told))),
        ["fact retracted"] = (Role.Specialist, new RetractFact(FeatureId, "wrong")),
        ["next looks"] = (Role.Coordinator, new SetFollowUp(new DateOnly(2027, 1, 1), null, null)),
        ["step back"] = (Role.Coordinator, new ChangePhase(Phase.InConference, "more to say")),
    };

    public static TheoryData<string> Voids => [.. Voiding.Keys];

    [Theory, Rule("CCL-13"), MemberData(nameof(Voids))]
    public void What_was_signed_and_then_changed_is_no_longer_signed(string what)
    {
        var (by, command) = Voiding[what];
        var room = Given(
            [.. Working, new StatementProposed(MisspeltId, "A disorrder.", null),
                new StatementCorrected(MisspeltId, "A disorder."),
                new PhaseChanged(Phase.InConference, Phase.Proposed, null)],
            Named, DoctorSigned);
        room.State.Conclusion.Signatures.ShouldNotBeEmpty();
        room.When(by, command).ThenAccepted().State.Conclusion.Signatures.ShouldBeEmpty();
        room.Events[^1].ShouldBe(new SignaturesVoided());
    }

    [Fact, Rule("CCL-13")]
    public void A_dissent_given_up_voids_the_signatures_and_what_was_not_signed_does_not()
    {
        var disagreed = (Past)(Role.CentreStaff, new PositionTaken(StatementId, 1, PositionKind.Disagree, "no"));
        var agree = new TakePosition(new(StatementId, 1, 0), PositionKind.Agree);
        Given(Proposed, Named, disagreed, DoctorSigned).When(Role.CentreStaff, agree)
            .Then(new PositionTaken(StatementId, 1, PositionKind.Agree, null), new SignaturesVoided());
        Given(Proposed, Named, DoctorSigned).When(Role.CentreStaff, agree)
            .Then(new PositionTaken(StatementId, 1, PositionKind.Agree, null));
        Given(Proposed, Named, DoctorSigned)
            .When(Role.GeneralPractitioner, new AnswerRecommendation(AdvisedId, AnswerKind.TakenOn, "me", null))
            .Then(new RecommendationAnswered(AdvisedId, AnswerKind.TakenOn, "me", null));
    }

    [Fact, Rule("CCL-13", "ACC-10")]
    public void What_the_patient_writes_voids_no_signature_by_which_somebody_abroad_would_know_of_it() =>
        Given(Proposed, Named, DoctorSigned)
            .When(Role.Patient, new RecordGoal(NewId, "To walk", "", Day, "nb", false))
            .ThenAccepted().State.Conclusion.Signatures.ShouldNotBeEmpty();

    [Fact, Rule("CCL-14", "CCL-15")]
    public void Reopening_gives_a_second_version_with_its_reason_and_leaves_the_first()
    {
        var room = Given(Proposed).Sign(Role.ResponsibleDoctor);
        var first = CanonicalJson.Of(room.State.Conclusion.Versions[0]);
        var versions = room.When(Role.Coordinator, new ChangePhase(Phase.InConference, "new variant"))
            .When(Role.Coordinator, new ReviseStatement(StatementId, "It is B."))
            .When(Role.Coordinator, new ChangePhase(Phase.Proposed))
            .Sign(Role.ResponsibleDoctor).ThenAccepted().State.Conclusion.Versions;
        (versions[1].Number, versions[1].Reason).ShouldBe((2, "new variant"));
        CanonicalJson.Of(versions[0]).ShouldBe(first);
        versions[1].CheckCode.ShouldNotBe(versions[0].CheckCode);
    }
}
