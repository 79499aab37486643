using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

public sealed class CheckCodeTests
{
    private static readonly Addressee Ward = new(ReceiverKind.Hospital, "Barneavdelingen");

    /// <summary>One thing each that is printed as signed, beside the room in which it is otherwise.</summary>
    private static readonly Dictionary<string, Past[]> Differences = new()
    {
        ["as it stands"] = [],
        ["wording"] = [new StatementRevised(StatementId, "It is B.")],
        ["a correction"] = [new StatementCorrected(StatementId, "It is A")],
        ["another statement"] = [new StatementProposed(NewId, "It is A.", null)],
        ["the goal it answers"] = [new StatementProposed(NewId, "It is A.", GoalId)],
        ["a position"] = [(Role.Specialist, new PositionTaken(StatementId, 1, PositionKind.Abstain, null))],
        ["a dissent"] = [(Role.Specialist, new PositionTaken(StatementId, 1, PositionKind.Disagree, "no"))],
        ["its reason"] = [(Role.Specialist, new PositionTaken(StatementId, 1, PositionKind.Disagree, "No"))],
        ["advice"] = [(Role.GeneralPractitioner, new AdviceGiven(StatementId, 1, "x"))],
        ["text advised"] = [Advised("Do C.", Gp, null, null)],
        ["kind of receiver"] = [Advised("Do B.", Gp with { Kind = ReceiverKind.Other }, null, null)],
        ["name of receiver"] = [Advised("Do B.", Ward, null, null)],
        ["person addressed"] = [Advised("Do B.", Gp with { PersonId = null }, null, null)],
        ["due"] = [Advised("Do B.", Gp, Day, null)],
        ["extent"] = [Advised("Do B.", Gp, null, "weekly")],
        ["kind advised"] =
        [
            new RecommendationRevised(AdvisedId, RecommendationKind.Aids, "Do B.", Gp, null, null),
        ],
        ["who took part"] = [.. Joined(Role.Specialist, 1)],
        ["diagnosis"] = [(Role.ResponsibleDoctor, new DiagnosisStatusSet(DiagnosisStatus.Unclear, [], ""))],
        ["code of it"] =
        [
            (Role.ResponsibleDoctor, new DiagnosisStatusSet(DiagnosisStatus.Unclear, [new("x", "ORPHA:1")], "")),
        ],
        ["question"] = [new TextSet(CasePart.Question, "Which disease?", Told)],
        ["goal"] = [new GoalRecorded(NewId, "To walk", "Coordinator", Day, "nb", false)],
        ["fact"] = [new FactRecorded(NewId, new Phenotype(new("Tremor"), false, null, null, Told))],
        ["excluded"] = [new FactRecorded(NewId, new Phenotype(new("Tremor"), true, null, null, Told))],
        ["review"] = [new FollowUpSet(Day, null, null)],
        ["cosigner"] = [(Role.ResponsibleDoctor, new CosignerNamed(Cast.Id(Role.Specialist)))],
    };

    [Fact, Rule("CCL-14")]
    public void Whatever_is_printed_as_signed_gives_another_code_when_it_is_otherwise()
    {
        var codes = Differences.ToDictionary(d => d.Key, d => CodeOf(d.Value));
        codes.GroupBy(c => c.Value).Where(g => g.Count() > 1).SelectMany(g => g.Select(c => c.Key)).ShouldBeEmpty();
    }

    [Fact, Rule("CCL-14")]
    public void Neither_identity_nor_the_time_nor_who_answered_what_makes_another_code()
    {
        var code = CodeOf();
        CodeOf(new PatientIdentified("Kari", "01819000049", null, null, null)).ShouldBe(code);
        CodeOf(new CosignerNamed(Cast.Id(Role.Specialist)), new CosignerReleased(Cast.Id(Role.Specialist)))
            .ShouldBe(code);
        CodeOf((Role.GeneralPractitioner, new RecommendationAnswered(AdvisedId, AnswerKind.TakenOn, "me", null)))
            .ShouldBe(code);
    }

    [Fact, Rule("CCL-31")]
    public void The_code_has_160_bits_in_letters_that_nobody_takes_for_digits() =>
        CodeOf().ShouldMatch("^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$");

    private static string CodeOf(params Past[] differences)
    {
        var room = Given(Proposed, differences).Sign(Role.ResponsibleDoctor).ThenAccepted();
        if (!room.State.Conclusion.Cosigners.IsEmpty) { room.Sign(Role.Specialist).ThenAccepted(); }
        return room.State.Conclusion.Versions.ShouldHaveSingleItem().CheckCode;
    }

    private static RecommendationRevised Advised(string text, Addressee to, DateOnly? due, string? extent) =>
        new(AdvisedId, RecommendationKind.Treatment, text, to, due, extent);
}
