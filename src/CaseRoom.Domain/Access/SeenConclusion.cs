using System.Collections.Immutable;
using CaseRoom.Domain.Conclusion;

namespace CaseRoom.Domain.Access;

/// <summary>
/// The conclusion outside the room: wordings and where each stands, without the reasons of positions, the patient's
/// goals, addressees or working notes (ACC-04).
/// </summary>
internal static class SeenConclusion
{
    public static ConclusionEvent? Of(ConclusionEvent happened) => happened switch
    {
        StatementProposed e => new StatementProposed(e.StatementId, e.Text, AnswersGoal: null),
        StatementRevised e => new StatementRevised(e.StatementId, e.Text),
        StatementCorrected e => new StatementCorrected(e.StatementId, e.Text),
        CorrectionObjected e => new CorrectionObjected(e.StatementId),
        StatementWithdrawn e => new StatementWithdrawn(e.StatementId, ""),
        PositionTaken e => new PositionTaken(e.StatementId, e.Wording, e.Kind, Reason: null),
        AdviceGiven e => new AdviceGiven(e.StatementId, e.Wording, e.Text),
        CosignerNamed e => new CosignerNamed(e.PersonId),
        CosignerReleased e => new CosignerReleased(e.PersonId),
        ConclusionSigned e => new ConclusionSigned(e.PersonId),
        SignaturesVoided => new SignaturesVoided(),
        ConclusionSealed e => new ConclusionSealed(e.Number, e.CheckCode, Reason: null),
        _ => null,
    };

    public static ConclusionState Of(ConclusionState c, View view) => new(
        Of(c.Statements), ImmutableDictionary<Guid, Recommendation>.Empty, c.Cosigners, c.Signatures,
        [.. c.Versions.Select(v => new SealedVersion(
            v.Number, v.CheckCode, Reason: null, Of(v.Statements), ImmutableDictionary<Guid, Recommendation>.Empty,
            v.Signatures, v.At, v.SealedAt, Of(v.Participants, view)))],
        ReopenedBecause: null);

    public static ImmutableDictionary<Guid, Participant> Of(
        ImmutableDictionary<Guid, Participant> participants, View view) => participants.ToImmutableDictionary(
            p => p.Key,
            p => new Participant(SeenMembers.Of(p.Value.Person, p.Value.Role, view), p.Value.Role, p.Value.Standing));

    private static ImmutableDictionary<Guid, Statement> Of(ImmutableDictionary<Guid, Statement> statements) =>
        statements.ToImmutableDictionary(s => s.Key, s => new Statement(
            s.Value.Text, s.Value.Wording, s.Value.Earlier, s.Value.Corrections, AnswersGoal: null,
            s.Value.Withdrawn is null ? null : "",
            s.Value.Positions.ToImmutableDictionary(
                p => p.Key, p => new Position(
                    p.Value.Kind, Reason: null, p.Value.Wording, p.Value.Correction, p.Value.At)),
            s.Value.Advice, s.Value.By, s.Value.At, s.Value.Order, s.Value.Dissent,
            s.Value.Version));
}
