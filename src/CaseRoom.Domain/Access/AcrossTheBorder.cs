using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// What an expert abroad sees: question, findings, facts of the patient and of relatives who agreed, shared material
/// with what is said
/// on it, statements. No identity, goals, history, place, addressee, reason or working note (ACC-04).
/// </summary>
internal static class AcrossTheBorder
{
    public static RoomEvent? Of(RoomEvent happened, View view) => happened switch
    {
        RoomOpened e => e with { Basis = "", RequestId = null },
        TextSet e => Crosses(e.Part) ? e with { Provenance = ForTheFamily.Plain(e.Provenance) } : null,
        PatientDescribed e => e with { Region = Region.Unknown },
        FactRecorded e => Of(e.FactId, e.Fact, view) is { } fact ? e with { Fact = fact } : null,
        FactRetracted e => e.RelativeId is null || view.Shared.Contains(e.RelativeId) ? e with { Reason = "" } : null,
        DiagnosisStatusSet e => e with { Note = "" },
        PhaseChanged e => e with { Reason = null },
        MemberInvited e => Policy.IsPatientSide(e.Role) ? null : e with { Relation = null },
        MemberJoined e => Policy.IsPatientSide(e.Role) ? null : e,
        MemberRemoved e => Policy.IsPatientSide(e.Role) ? null : e with { Reason = "" },
        RoleHandedOver e => e with { Reason = "" },
        MaterialAdded e => view.Shared.Contains(e.MaterialId) ? e : null,
        MaterialMarked e => view.Shared.Contains(e.MaterialId) ? e : null,
        AnnotationEvent e => Of(e, view),
        ConclusionEvent e => Of(e),
        _ => null,
    };

    private static AnnotationEvent? Of(AnnotationEvent happened, View view)
    {
        var visible = happened switch
        {
            AnnotationAdded e => view.Shared.Contains(e.MaterialId),
            AnnotationRevised e => view.Shared.Contains(e.MaterialId),
            AnnotationRetracted e => view.Shared.Contains(e.MaterialId),
            ThreadOpened e => ThreadDecider.Visible(view, e.Anchor),
            CommentAdded e => ThreadDecider.Visible(view, e.Anchor),
            CommentRevised e => ThreadDecider.Visible(view, e.Anchor),
            CommentRetracted e => ThreadDecider.Visible(view, e.Anchor),
            ThreadResolved e => ThreadDecider.Visible(view, e.Anchor),
            ThreadReopened e => ThreadDecider.Visible(view, e.Anchor),
            _ => false,
        };
        return visible ? happened : null;
    }

    private static ConclusionEvent? Of(ConclusionEvent happened) => happened switch
    {
        StatementProposed e => e with { AnswersGoal = null },
        StatementRevised or StatementCorrected or CorrectionObjected or PositionTaken or AdviceGiven => happened,
        StatementWithdrawn e => e with { Reason = "" },
        CosignerNamed or CosignerReleased or ConclusionSigned or SignaturesVoided => happened,
        ConclusionSealed e => e with { Reason = null },
        _ => null,
    };

    public static RoomState Of(RoomState state, View view) => RoomState.Empty with
    {
        Case = Of(state.Case, view),
        Membership = ForTheFamily.Unrelated(state.Membership with
        {
            Members = state.Membership.Members.RemoveRange(
                state.Membership.Members.Where(m => Policy.IsPatientSide(m.Value.Role)).Select(m => m.Key)),
        }),
        Materials = new(Only(state.Materials.Items, m => view.Shared.Contains(m.Key))),
        Annotations = new(
            Only(state.Annotations.Items, a => view.Shared.Contains(a.Value.MaterialId)),
            Only(state.Annotations.Threads, t => ThreadDecider.Visible(view, t.Value.Anchor))),
        Conclusion = Of(state.Conclusion),
    };

    private static CaseState Of(CaseState c, View view) => CaseState.Empty with
    {
        Opening = c.Opening is { } opening ? opening with { Basis = "", RequestId = null } : null,
        Phase = c.Phase,
        Patient = c.Patient is { } patient ? patient with { Region = Region.Unknown } : null,
        Texts = c.Texts
            .Where(t => Crossing.Select(CaseState.Key).Contains(t.Key))
            .ToImmutableDictionary(
                t => t.Key, t => t.Value with { Provenance = ForTheFamily.Plain(t.Value.Provenance) }),
        Facts = c.Facts
            .Select(f => (f.Key, f.Value, Fact: Of(f.Key, f.Value.Fact, view)))
            .Where(f => f.Fact is not null)
            .ToImmutableDictionary(f => f.Key, f => f.Value with { Fact = f.Fact! }),
        Diagnosis = c.Diagnosis is { } diagnosis ? diagnosis with { Note = "" } : null,
    };

    private static ConclusionState Of(ConclusionState c) => c with
    {
        Statements = Of(c.Statements),
        Recommendations = ImmutableDictionary<Guid, Recommendation>.Empty,
        Versions = [.. c.Versions.Select(v => v with
        {
            Reason = null,
            Statements = Of(v.Statements),
            Recommendations = ImmutableDictionary<Guid, Recommendation>.Empty,
        })],
        ReopenedBecause = null,
    };

    private static ImmutableDictionary<Guid, Statement> Of(ImmutableDictionary<Guid, Statement> statements) =>
        statements.ToImmutableDictionary(s => s.Key, s => s.Value with
        {
            AnswersGoal = null,
            Withdrawn = s.Value.Withdrawn is null ? null : "",
        });

    private static readonly CasePart[] Crossing =
        [CasePart.Question, CasePart.Findings, CasePart.Considered, CasePart.WouldChange];

    private static bool Crosses(CasePart part) => Crossing.Contains(part);

    private static Fact? Of(Guid id, Fact fact, View view)
    {
        var relative = fact is Relative ? id : fact.RelativeId;
        return relative is null || view.Shared.Contains(relative)
            ? fact with { Provenance = ForTheFamily.Plain(fact.Provenance) }
            : null;
    }

    private static ImmutableDictionary<Guid, T> Only<T>(
        ImmutableDictionary<Guid, T> items, Func<KeyValuePair<Guid, T>, bool> keep) =>
        items.Where(keep).ToImmutableDictionary();
}
