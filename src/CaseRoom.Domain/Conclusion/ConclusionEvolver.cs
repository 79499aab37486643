using System.Collections.Immutable;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Conclusion;

/// <summary>What events change in the conclusion.</summary>
internal static class ConclusionEvolver
{
    public static ConclusionState Evolve(ConclusionState s, Recorded<RoomEvent> r, ConclusionEvent happened) =>
        happened switch
        {
            StatementProposed e => s with
            {
                Statements = s.Statements.SetItem(e.StatementId, new(
                    e.Text, 1, ImmutableList<EarlierText>.Empty, ImmutableList<Correction>.Empty, e.AnswersGoal, null,
                    ImmutableDictionary<Guid, Position>.Empty, ImmutableDictionary<Guid, Advice>.Empty, r.Actor, r.At,
                    r.Sequence, 0, r.Sequence)),
            },
            StatementRevised e => Change(s, e.StatementId, r, x => Reworded(x, e.Text)),
            StatementCorrected e => Change(s, e.StatementId, r, x => x with
            {
                Text = e.Text,
                Corrections = x.Corrections.Add(new(x.Text, e.Text, r.Actor, r.At)),
            }),
            CorrectionObjected e => Change(s, e.StatementId, r, x =>
                Reworded(x with { Text = x.Corrections.IsEmpty ? x.Text : x.Corrections[0].Before }, x.Text)),
            StatementWithdrawn e => Change(s, e.StatementId, r, x => x with { Withdrawn = e.Reason }),
            PositionTaken e => Change(s, e.StatementId, r, x => x with
            {
                Positions = x.Positions.SetItem(
                    r.Actor, new(e.Kind, e.Reason, e.Wording, x.Corrections.Count, r.At)),
                Dissent = Dissents.Touches(x, r.Actor, e) ? r.Sequence : x.Dissent,
            }),
            AdviceGiven e => Change(s, e.StatementId, r, x => x with
            {
                Advice = x.Advice.SetItem(r.Actor, new(e.Text, e.Wording, r.At)),
            }),
            CosignerNamed e => s with { Cosigners = s.Cosigners.Add(e.PersonId) },
            CosignerReleased e => s with { Cosigners = s.Cosigners.Remove(e.PersonId) },
            ConclusionSigned e => s with { Signatures = s.Signatures.SetItem(e.PersonId, r.At) },
            SignaturesVoided => s with { Signatures = ImmutableDictionary<Guid, DateTimeOffset>.Empty },
            _ => RecommendationEvolver.Evolve(s, r, happened),
        };

    /// <summary>Keeps what stood, and who took part, by value: a later hand-over does not change a signed
    /// version.</summary>
    public static ConclusionState Sealed(
        ConclusionState s, Recorded<RoomEvent> r, ConclusionSealed e, MembershipState membership) => s with
    {
        Versions = s.Versions.Add(new(
            e.Number, e.CheckCode, e.Reason, s.Statements, s.Recommendations, s.Signatures, r.At, r.Sequence,
            membership.Members
                .Where(m => !Access.Policy.IsPatientSide(m.Value.Role))
                .ToImmutableDictionary(m => m.Key, m =>
                    new Participant(m.Value.Person, m.Value.Role, m.Value.Standing)))),
    };

    /// <summary>A reopened room remembers why: it becomes the reason of the next version.</summary>
    public static ConclusionState PhaseChanged(ConclusionState s, PhaseChanged e) =>
        e is { To: Phase.InConference, From: Phase.Signed or Phase.Closed } ? s with { ReopenedBecause = e.Reason } : s;

    private static Statement Reworded(Statement x, string text) => x with
    {
        Text = text,
        Wording = x.Wording + 1,
        Earlier = x.Earlier.Add(new(x.Wording, x.Text)),
        Corrections = x.Corrections.Clear(),
    };

    private static ConclusionState Change(
        ConclusionState s, Guid id, Recorded<RoomEvent> r, Func<Statement, Statement> change)
    {
        if (!s.Statements.TryGetValue(id, out var before)) { return s; }
        var after = change(before);
        var worded = after.Text != before.Text || after.Wording != before.Wording
            || after.Withdrawn != before.Withdrawn;
        return s with { Statements = s.Statements.SetItem(id, worded ? after with { Version = r.Sequence } : after) };
    }
}
