using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

/// <summary>Nobody signs what they have not read.</summary>
public sealed class SignedReadingTests
{
    private static readonly SignConclusion Read = Reading.Everything(Given(Proposed).State);

    private static IReadOnlyList<Past> Diagnosed { get; } =
        [.. Proposed, (Role.ResponsibleDoctor, new DiagnosisStatusSet(DiagnosisStatus.Unclear, [], ""))];

    public static TheoryData<string> Changes =>
    [
        "wording", "spelling", "withdrawn", "proposed", "dissent", "dissent given up", "recommendation",
        "recommendation proposed", "recommendation withdrawn", "answer", "diagnosis", "question",
    ];

    [Theory, Rule("CCL-24"), MemberData(nameof(Changes))]
    public void What_changed_since_it_was_read_is_refused_with_the_current_version(string what)
    {
        var disagreed = (Past)(Role.CentreStaff, new PositionTaken(StatementId, 1, PositionKind.Disagree, "no"));
        IReadOnlyList<Past> start = what == "dissent given up" ? [.. Proposed, disagreed] : Proposed;
        var read = Reading.Everything(Given(start).State);
        var room = Given(start, what switch
        {
            "wording" => new StatementRevised(StatementId, "It is B."),
            "spelling" => new StatementCorrected(StatementId, "It is A"),
            "withdrawn" => new StatementWithdrawn(StatementId, "wrong"),
            "proposed" => new StatementProposed(NewId, "Also C.", null),
            "dissent" => disagreed,
            "dissent given up" => (Role.CentreStaff, new PositionTaken(StatementId, 1, PositionKind.Agree, null)),
            "recommendation" => new RecommendationRevised(
                AdvisedId, RecommendationKind.Treatment, "Do C.", Gp, null, null),
            "recommendation proposed" => new RecommendationProposed(
                NewId, RecommendationKind.Aids, "Do D.", Gp, null, null),
            "recommendation withdrawn" => new RecommendationWithdrawn(AdvisedId, "wrong"),
            "answer" => (Role.GeneralPractitioner, new RecommendationAnswered(
                AdvisedId, AnswerKind.TakenOn, "me", null)),
            "question" => new TextSet(CasePart.Question, "Another?", Told),
            _ => (Past)(Role.ResponsibleDoctor, new DiagnosisStatusSet(DiagnosisStatus.Solved, [], "")),
        });

        var last = LastOf(start) + 1;
        // A dissent leaves the words as they were: their version is named.
        var expected = what.StartsWith("dissent", StringComparison.Ordinal)
            ? room.State.Conclusion.Statements[StatementId].Version
            : last;
        room.When(Role.ResponsibleDoctor, read).ThenRefused(new Refusal.StaleVersion(expected));
        room.Sign(Role.ResponsibleDoctor).ThenAccepted().State.Case.Phase.ShouldBe(Phase.Signed);
    }

    [Fact, Rule("CCL-24")]
    public void An_agreement_taken_since_is_no_reason_to_read_again() =>
        Given(Proposed, (Role.CentreStaff, new PositionTaken(StatementId, 1, PositionKind.Agree, null)))
            .When(Role.ResponsibleDoctor, Read).ThenAccepted();

    [Fact, Rule("CCL-24")]
    public void Every_part_must_be_named_and_nothing_else()
    {
        var room = Given(Diagnosed).State;
        var read = Reading.Everything(room);
        var (statement, advised) = (read.Statements[0], read.Recommendations[0]);
        Refused(read with { Statements = [] }, statement.Version);
        Refused(read with { Recommendations = [] }, advised.Version);
        Refused(read with { Diagnosis = null }, read.Diagnosis!.Value);
        Refused(read with { Statements = [statement with { Version = statement.Version - 1 }] }, statement.Version);
        Refused(read with { Statements = [statement with { Correction = 1 }] }, statement.Version);
        Refused(read with { Statements = [statement with { Dissent = 1 }] }, statement.Version);
        Refused(read with { Statements = [statement, statement with { Correction = 1 }] }, statement.Version);
        Refused(read with { Recommendations = [advised with { Version = 1 }] }, advised.Version);
        Given(Diagnosed).When(Role.ResponsibleDoctor, read with { Statements = [statement, new(NewId, 1, 0, 0)] })
            .ThenRefused(new Refusal.NotFound("statements"));
        Given(Diagnosed).When(Role.ResponsibleDoctor, read with { Recommendations = [advised, new(NewId, 1)] })
            .ThenRefused(new Refusal.NotFound("recommendations"));
        Given(Proposed).When(Role.ResponsibleDoctor, Read with { Diagnosis = 3 })
            .ThenRefused(new Refusal.StaleVersion(0));
    }

    [Fact, Rule("CCL-24")]
    public void A_signature_given_in_one_call_with_a_correction_is_refused()
    {
        var room = Given(Proposed);
        var read = Reading.Everything(room.State);
        room.When(Role.Coordinator, new CorrectStatement(StatementId, "It is A")).ThenAccepted();
        room.When(Role.ResponsibleDoctor, read)
            .ThenRefused(new Refusal.StaleVersion(room.State.Conclusion.Statements[StatementId].Version));
    }

    private static void Refused(SignConclusion read, long current) =>
        Given(Diagnosed).When(Role.ResponsibleDoctor, read).ThenRefused(new Refusal.StaleVersion(current));
}
