using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>What an event is about: a later one about the same may take its words back.</summary>
internal static class Subject
{
    /// <summary>Equal for what is the same; null where nothing is ever taken back.</summary>
    public static object? Of(RoomEvent happened) => happened switch
    {
        TextSet e => e.Part,
        GoalRecorded or GoalsAskedInVain => typeof(Goal),
        FactRecorded e => e.FactId,
        FactRetracted e => e.FactId,
        DiagnosisStatusSet => typeof(Diagnosis),
        FollowUpSet => typeof(FollowUp),
        MaterialAdded e => e.MaterialId,
        MaterialRenamed e => e.MaterialId,
        AnnotationAdded e => e.AnnotationId,
        AnnotationRevised e => e.AnnotationId,
        AnnotationRetracted e => e.AnnotationId,
        CommentAdded e => e.CommentId,
        CommentRevised e => e.CommentId,
        CommentRetracted e => e.CommentId,
        StatementProposed e => e.StatementId,
        StatementRevised e => e.StatementId,
        StatementCorrected e => e.StatementId,
        CorrectionObjected e => e.StatementId,
        AdviceGiven e => e.StatementId,
        _ => null,
    };
}
