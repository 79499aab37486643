using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Access;

/// <summary>
/// An event whose words no longer stand in the room, because they were retracted or written anew: that it happened,
/// without its words (ACC-26). Events are compared with the room as it is, so it costs a look-up; what comes later in
/// the log brings a fold to the same state either way.
/// </summary>
internal static class TakenBack
{
    /// <summary>The event itself while its words stand; else the same without them.</summary>
    public static RoomEvent Of(Recorded<RoomEvent> recorded, RoomState now) => recorded.Event switch
    {
        CaseEvent e => Of(e, recorded.Sequence, now.Case),
        MaterialAdded e when now.Materials.Items.GetValueOrDefault(e.MaterialId)?.Title != e.Title =>
            e with { Title = "" },
        MaterialRenamed e when now.Materials.Items.GetValueOrDefault(e.MaterialId)?.Title != e.Title =>
            e with { Title = "" },
        AnnotationEvent e => Of(e, recorded.Sequence, now.Annotations),
        ConclusionEvent e => Of(e, recorded, now.Conclusion),
        var happened => happened,
    };

    private static CaseEvent Of(CaseEvent happened, long sequence, CaseState now) => happened switch
    {
        TextSet e when !Stands(now.Texts.GetValueOrDefault(CaseState.Key(e.Part))?.Version, sequence) =>
            new TextSet(e.Part, "", new Provenance(e.Provenance.Kind)),
        GoalRecorded e when !Stands(now.Goals.GetValueOrDefault(e.GoalId)?.Version, sequence) =>
            e with { Words = "", AskedBy = "" },
        GoalsAskedInVain e when now.GoalsMissing != new GoalsMissing(e.Reason, e.Because, e.AskedBy, e.AskedOn) =>
            e with { Because = "", AskedBy = "" },
        FactRecorded e when !Stands(now.Facts.GetValueOrDefault(e.FactId)?.Version, sequence) =>
            new FactRecorded(e.FactId, Unsaid.Of(e.Fact, changed: now.Facts.ContainsKey(e.FactId))),
        DiagnosisStatusSet e when !Stands(now.Diagnosis?.Version, sequence) =>
            new DiagnosisStatusSet(e.Status, [], ""),
        FollowUpSet e when !Stands(now.FollowUp?.Version, sequence) => e with { ProposedCoordinator = null },
        _ => happened,
    };

    private static AnnotationEvent Of(AnnotationEvent happened, long sequence, AnnotationsState now) => happened switch
    {
        AnnotationAdded e when !Stands(now.Items.GetValueOrDefault(e.AnnotationId)?.Version, sequence) =>
            new AnnotationAdded(e.AnnotationId, e.MaterialId, e.Page, Unsaid.Of(e.Shape), "", "", Code: null),
        AnnotationRevised e when !Stands(now.Items.GetValueOrDefault(e.AnnotationId)?.Version, sequence) =>
            new AnnotationRevised(e.AnnotationId, e.MaterialId, Unsaid.Of(e.Shape), "", "", Code: null),
        CommentAdded e when !Stands(CommentOf(now, e.ThreadId, e.CommentId)?.Version, sequence) =>
            e with { Text = "", Mentions = [] },
        CommentRevised e when !Stands(CommentOf(now, e.ThreadId, e.CommentId)?.Version, sequence) =>
            e with { Text = "", Mentions = [] },
        _ => happened,
    };

    /// <summary>Of a statement everything stands that the room shows beside it: earlier wordings, corrections, signed
    /// versions.</summary>
    private static ConclusionEvent Of(
        ConclusionEvent happened, Recorded<RoomEvent> recorded, ConclusionState now) => happened switch
    {
        StatementProposed e when !IsSaid(now, e.StatementId, s => Says(s, e.Text)) => e with { Text = "" },
        StatementRevised e when !IsSaid(now, e.StatementId, s => Says(s, e.Text)) => e with { Text = "" },
        StatementCorrected e when !IsSaid(now, e.StatementId, s => Says(s, e.Text)) => e with { Text = "" },
        AdviceGiven e when !IsSaid(now, e.StatementId, s => s.Advice.GetValueOrDefault(recorded.Actor)
            == new Advice(e.Text, e.Wording, recorded.At)) => e with { Text = "" },
        _ => happened,
    };

    /// <param name="version">The sequence of the last change; null where nothing is left of it.</param>
    private static bool Stands(long? version, long sequence) => version <= sequence;

    private static Comment? CommentOf(AnnotationsState now, Guid thread, Guid comment) =>
        now.Threads.GetValueOrDefault(thread)?.Comments.GetValueOrDefault(comment);

    private static bool IsSaid(ConclusionState now, Guid id, Func<Statement, bool> says) =>
        now.Versions.Select(v => v.Statements).Prepend(now.Statements)
            .Any(s => s.TryGetValue(id, out var statement) && says(statement));

    private static bool Says(Statement s, string text) => s.Text == text || s.Earlier.Any(e => e.Text == text)
        || s.Corrections.Any(c => c.Before == text || c.After == text);
}
