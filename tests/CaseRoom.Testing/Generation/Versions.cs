using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>The version of the thing that a command edits, as its author sees it.</summary>
internal static class Versions
{
    /// <summary>Null where nothing is edited, or the thing is not there yet.</summary>
    public static long? Of(RoomState state, RoomCommand command) => command switch
    {
        RecordFact c => state.Case.Facts.GetValueOrDefault(c.FactId)?.Version,
        RecordGoal c => state.Case.Goals.GetValueOrDefault(c.GoalId)?.Version,
        SetText c => state.Case.Texts.TryGetValue(CaseState.Key(c.Part), out var text) ? text.Version : null,
        DescribePatient => state.Case.Patient?.Version,
        IdentifyPatient => state.Case.Identity?.Version,
        SetDiagnosisStatus => state.Case.Diagnosis?.Version,
        SetFollowUp => state.Case.FollowUp?.Version,
        MarkMaterial c => state.Materials.Items.GetValueOrDefault(c.MaterialId)?.Version,
        ReviseAnnotation c => state.Annotations.Items.GetValueOrDefault(c.AnnotationId)?.Version,
        ReviseComment c => state.Annotations.Threads.GetValueOrDefault(c.ThreadId)?
            .Comments.GetValueOrDefault(c.CommentId)?.Version,
        ReviseStatement c => state.Conclusion.Statements.GetValueOrDefault(c.StatementId)?.Version,
        CorrectStatement c => state.Conclusion.Statements.GetValueOrDefault(c.StatementId)?.Version,
        ReviseRecommendation c => state.Conclusion.Recommendations.GetValueOrDefault(c.RecommendationId)?.Version,
        _ => null,
    };

    /// <summary>Whether the command replaces nothing without a version.</summary>
    public static bool Must(RoomCommand command) => command is RecordFact or RecordGoal;
}
