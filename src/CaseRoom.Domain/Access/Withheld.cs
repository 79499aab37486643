using System.Collections.Immutable;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// The room without the parts that the patient keeps a reader from: a text of the case, a material with what is marked
/// and said on it, a fact, a relative with what is known of them, a goal, a statement, a recommendation, a
/// conversation; and that anybody is kept from anything (CON-09, CON-10, CON-14 to CON-17, CON-75). All else is
/// untouched.
/// </summary>
internal static class Withheld
{
    public static RoomEvent? Of(RoomEvent happened, View view) => view.Kept.IsEmpty ? happened : happened switch
    {
        BlockRecorded or BlockLifted or InformationRecorded { BlockId: not null } => null,
        ClosedToParents e when Keeps(view.Now.Case, e.SubjectId, view) => null,
        CaseEvent e => Of(e, view),
        MaterialEvent e => SeenMaterials.Of(e, view) is null ? null : e,
        AnnotationEvent e => SeenMaterials.Of(e, view) is null ? null : e,
        ConclusionEvent e when view.Kept.Contains(PartOf(e)) => null,
        StatementProposed e when view.Kept.Contains(e.AnswersGoal) => e with { AnswersGoal = null },
        _ => happened,
    };

    public static RoomState Of(RoomState state, View view) => view.Kept.IsEmpty ? state : state with
    {
        Case = Of(state.Case, view),
        Consent = state.Consent with
        {
            Blocks = ImmutableDictionary<Guid, Block>.Empty,
            Information = state.Consent.Information.RemoveAll(i => i.BlockId is not null),
        },
        Materials = new(Only(state.Materials.Items, (id, _) => view.Shows(id))),
        Annotations = new(
            Only(state.Annotations.Items, (_, mark) => view.Shows(mark.MaterialId)),
            Only(state.Annotations.Threads, (id, thread) => view.Shows(id, thread.Anchor))),
        Conclusion = state.Conclusion with
        {
            Statements = Of(state.Conclusion.Statements, view),
            Recommendations = Unkept(state.Conclusion.Recommendations, view),
            Versions = [.. state.Conclusion.Versions.Select(v => v with
            {
                Statements = Of(v.Statements, view), Recommendations = Unkept(v.Recommendations, view),
            })],
        },
        Life = state.Life with { Closed = Only(state.Life.Closed, (id, _) => !Keeps(state.Case, id, view)) },
    };

    /// <summary>Whether the reader is kept from what an id names, in the room as it is.</summary>
    public static bool Keeps(CaseState now, Guid id, View view) => view.Kept.Contains(id)
        || (now.Facts.TryGetValue(id, out var fact) && view.Kept.Contains(fact.Fact.RelativeId))
        || (now.Retracted.TryGetValue(id, out var gone) && view.Kept.Contains(gone.RelativeId));

    private static CaseEvent? Of(CaseEvent happened, View view) => happened switch
    {
        TextSet e when view.Kept.Contains(CaseTexts.IdOf(e.Part)) => null,
        TextSet e when view.Kept.Contains(e.Provenance.MaterialId) =>
            e with { Provenance = Of(e.Provenance, view) },
        GoalRecorded e when view.Kept.Contains(e.GoalId) => null,
        // That they were asked in vain before a goal that is kept back would stand as if there were none.
        GoalsAskedInVain when KeepsAGoal(view.Now.Case.Goals, view) => null,
        FactRecorded e when Keeps(e.FactId, e.Fact.RelativeId, view) => null,
        FactRecorded e when view.Kept.Contains(e.Fact.Provenance.MaterialId) => e with { Fact = Of(e.Fact, view) },
        FactRetracted e when Keeps(e.FactId, e.RelativeId, view) => null,
        MarksSet e when Keeps(view.Now.Case, e.SubjectId, view) || view.Kept.Contains(e.RelativeId) => null,
        RelativeDecided e when view.Kept.Contains(e.RelativeId) => null,
        ParentageRecorded e when view.Kept.Contains(e.RelativeId) => null,
        _ => happened,
    };

    private static CaseState Of(CaseState c, View view) => c with
    {
        Texts = Unkept(c.Texts, view).ToImmutableDictionary(
            t => t.Key, t => t.Value with { Provenance = Of(t.Value.Provenance, view) }),
        Goals = Unkept(c.Goals, view),
        GoalsMissing = KeepsAGoal(c.Goals, view) ? null : c.GoalsMissing,
        Facts = Only(c.Facts, (id, f) => !Keeps(id, f.Fact.RelativeId, view))
            .ToImmutableDictionary(f => f.Key, f => f.Value with { Fact = Of(f.Value.Fact, view) }),
        Retracted = Only(c.Retracted, (id, f) => !Keeps(id, f.RelativeId, view)),
        RelativeDecisions = Unkept(c.RelativeDecisions, view),
        Parentage = Unkept(c.Parentage, view),
        Marks = Only(c.Marks, (id, m) => !Keeps(c, id, view) && !view.Kept.Contains(m.RelativeId)),
    };

    private static Guid? PartOf(ConclusionEvent happened) => happened switch
    {
        StatementProposed e => e.StatementId,
        StatementRevised e => e.StatementId,
        StatementCorrected e => e.StatementId,
        CorrectionObjected e => e.StatementId,
        StatementWithdrawn e => e.StatementId,
        PositionTaken e => e.StatementId,
        AdviceGiven e => e.StatementId,
        RecommendationProposed e => e.RecommendationId,
        RecommendationRevised e => e.RecommendationId,
        RecommendationWithdrawn e => e.RecommendationId,
        RecommendationAnswered e => e.RecommendationId,
        _ => null,
    };

    private static bool KeepsAGoal(ImmutableDictionary<Guid, Goal> goals, View view) =>
        goals.Keys.Any(id => view.Kept.Contains(id));

    private static ImmutableDictionary<Guid, Statement> Of(
        ImmutableDictionary<Guid, Statement> statements, View view) => Unkept(statements, view).ToImmutableDictionary(
            s => s.Key,
            s => view.Kept.Contains(s.Value.AnswersGoal) ? s.Value with { AnswersGoal = null } : s.Value);

    /// <summary>Who is kept from a relative is kept from what is known of them.</summary>
    private static bool Keeps(Guid id, Guid? relative, View view) =>
        view.Kept.Contains(id) || view.Kept.Contains(relative);

    private static Fact Of(Fact fact, View view) =>
        view.Kept.Contains(fact.Provenance.MaterialId) ? fact with { Provenance = Of(fact.Provenance, view) } : fact;

    private static Provenance Of(Provenance from, View view) =>
        view.Kept.Contains(from.MaterialId) ? new Provenance(from.Kind) : from;

    private static ImmutableDictionary<string, TextFact> Unkept(
        ImmutableDictionary<string, TextFact> texts, View view) => texts.RemoveRange(Enum.GetValues<CasePart>()
            .Where(part => view.Kept.Contains(CaseTexts.IdOf(part))).Select(CaseState.Key));

    private static ImmutableDictionary<Guid, T> Unkept<T>(ImmutableDictionary<Guid, T> items, View view) =>
        items.RemoveRange(items.Keys.Where(id => view.Kept.Contains(id)));

    private static ImmutableDictionary<Guid, T> Only<T>(ImmutableDictionary<Guid, T> items, Func<Guid, T, bool> keep) =>
        items.RemoveRange(items.Where(i => !keep(i.Key, i.Value)).Select(i => i.Key));
}
