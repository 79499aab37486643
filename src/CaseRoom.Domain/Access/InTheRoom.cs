using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Members in the country: everything but parentage with identity; without it nothing by which the patient, the
/// family or their place is known (ACC-02, ACC-03, ACC-13).
/// </summary>
internal static class InTheRoom
{
    public static RoomEvent? Of(RoomEvent happened, View view) => happened switch
    {
        ParentageRecorded => ReadsParentage(view) ? happened : null,
        CaseEvent or MembershipEvent or ConsentEvent or MaterialEvent or AnnotationEvent or ConclusionEvent
            or LifeEvent or CustodyEvent when view.Identity => happened,
        CaseEvent e => Of(e, view),
        MembershipEvent e => SeenMembers.Of(e, view),
        ConsentEvent e => SeenConsents.Of(e, view),
        LifeEvent e => SeenLife.Of(e, view),
        CustodyEvent e => SeenCustody.Of(e, view),
        MaterialEvent e => SeenMaterials.Of(e, view),
        AnnotationEvent e => SeenMaterials.Of(e, view),
        // The patient's side says nothing in a conclusion, and nobody else is masked.
        ConclusionEvent => happened,
        _ => null,
    };

    private static CaseEvent? Of(CaseEvent happened, View view) => happened switch
    {
        RoomOpened e => new RoomOpened(e.Controller, e.Unit, e.Basis, e.RequestId, Salt: null, e.Region),
        TextSet e => new TextSet(e.Part, e.Text, SeenFacts.Of(e.Provenance, view)),
        PatientDescribed e => new PatientDescribed(e.Sex, e.Age, e.Region),
        GoalRecorded e => SeenGoals.Of(e, view),
        GoalsAskedInVain e => SeenGoals.Of(e, view),
        FactRecorded e => new FactRecorded(e.FactId, SeenFacts.Of(e.Fact, view), e.Reason),
        FactRetracted e => new FactRetracted(e.FactId, e.RelativeId, "", e.Genetic),
        MarksSet e => ShowsMarks(e.Kind, e.SubjectId, view)
            ? new MarksSet(e.Kind, e.SubjectId, e.Genetic, e.RelativeId, Reason: null)
            : null,
        RelativeDecided e => new RelativeDecided(e.RelativeId, e.Decision, e.On),
        DiagnosisStatusSet e => new DiagnosisStatusSet(e.Status, e.Codes, e.Note),
        FollowUpSet e => new FollowUpSet(e.ReviewOn, e.ReanalysisOn, e.ProposedCoordinator),
        PhaseChanged e => new PhaseChanged(e.From, e.To, e.Reason),
        _ => null,
    };

    public static RoomState Of(RoomState state, View view) => view.Identity
        ? new RoomState(
            WithoutParentage(state.Case, view), state.Membership, state.Consent, state.Materials, state.Annotations,
            state.Conclusion, state.Life, state.Custody)
        : new RoomState(
            Of(state.Case, view), SeenMembers.Of(state.Membership, view), SeenConsents.Of(state.Consent, view),
            SeenMaterials.Of(state.Materials, view), SeenMaterials.Of(state.Annotations, view),
            Of(state.Conclusion, view), SeenLife.Of(state.Life, view),
            SeenCustody.Of(state.Custody, view));

    private static CaseState WithoutParentage(CaseState c, View view) => ReadsParentage(view)
        ? c
        : c with { Parentage = CaseState.Empty.Parentage };

    /// <summary>What is not named here is not read without identity.</summary>
    private static CaseState Of(CaseState c, View view) => CaseState.Empty with
    {
        Opening = c.Opening is { } o
            ? new Opening(o.Controller, o.Unit, o.Basis, o.RequestId, o.By, o.At, Salt: null, o.Region)
            : null,
        Phase = c.Phase,
        PhaseReason = c.PhaseReason,
        Patient = c.Patient,
        Texts = c.Texts.ToImmutableDictionary(t => t.Key, t => SeenFacts.Of(t.Value, view)),
        Goals = SeenGoals.Of(c.Goals, view),
        GoalsMissing = SeenGoals.Of(c.GoalsMissing, view),
        Facts = SeenFacts.Only(c.Facts, _ => true, f => SeenFacts.Of(f, view)),
        Retracted = c.Retracted,
        RelativeDecisions = c.RelativeDecisions,
        Diagnosis = c.Diagnosis,
        FollowUp = c.FollowUp,
        Marks = SeenFacts.Only(c.Marks, m => ShowsMarks(m.Value.Kind, m.Key, view), m => m),
    };

    private static bool ShowsMarks(MarkedKind kind, Guid subject, View view) =>
        kind is not MarkedKind.Material || view.Shows(subject);

    private static bool ReadsParentage(View view) => MarkPolicy.Reads(new(Parentage: true), view.Marks);

    private static ConclusionState Of(ConclusionState c, View view) => new(
        c.Statements, c.Recommendations, c.Cosigners, c.Signatures,
        [.. c.Versions.Select(v => new SealedVersion(
            v.Number, v.CheckCode, v.Reason, v.Statements, v.Recommendations, v.Signatures, v.At, v.SealedAt,
            SeenConclusion.Of(v.Participants, view)))],
        c.ReopenedBecause);
}
