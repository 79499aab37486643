using System.Text.Json.Serialization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Conclusion;

/// <summary>Events about the joint conclusion.</summary>
public abstract record ConclusionEvent : RoomEvent;

/// <summary>A statement stands in its first wording, number 1.</summary>
public sealed record StatementProposed(Guid StatementId, string Text, Guid? AnswersGoal) : ConclusionEvent;

/// <summary>The wording has the next number; positions on earlier ones no longer count.</summary>
public sealed record StatementRevised(Guid StatementId, string Text) : ConclusionEvent;

/// <summary>The text is spelt otherwise; the wording keeps its number, and positions stay.</summary>
public sealed record StatementCorrected(Guid StatementId, string Text) : ConclusionEvent;

/// <summary>A member objected: the last correction counts as a change of wording.</summary>
public sealed record CorrectionObjected(Guid StatementId) : ConclusionEvent;

/// <summary>The statement stands no more; the id is not used again.</summary>
public sealed record StatementWithdrawn(Guid StatementId, string Reason) : ConclusionEvent;

/// <summary>The person's position, instead of any they had on the statement. Wording: its 1-based number.</summary>
public sealed record PositionTaken(Guid StatementId, int Wording, PositionKind Kind, string? Reason) : ConclusionEvent;

/// <summary>The person's advice, instead of any they had given on the statement. Wording: its 1-based number.</summary>
public sealed record AdviceGiven(Guid StatementId, int Wording, string Text) : ConclusionEvent;

/// <summary>A recommendation stands, unanswered. Due: a date in Norway.</summary>
public sealed record RecommendationProposed(
    Guid RecommendationId, RecommendationKind Kind, string Text, Addressee Addressee, DateOnly? Due, string? Extent)
    : ConclusionEvent;

/// <summary>All of what is recommended from now on, unanswered.</summary>
public sealed record RecommendationRevised(
    Guid RecommendationId, RecommendationKind Kind, string Text, Addressee Addressee, DateOnly? Due, string? Extent)
    : ConclusionEvent;

/// <summary>The recommendation stands no more; the id is not used again.</summary>
public sealed record RecommendationWithdrawn(Guid RecommendationId, string Reason) : ConclusionEvent;

/// <param name="ForwardedTo">To whom it was forwarded; older logs do not say.</param>
public sealed record RecommendationAnswered(
    Guid RecommendationId, AnswerKind Answer, string? Owner, string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Addressee? ForwardedTo = null)
    : ConclusionEvent;

/// <summary>This member must sign too.</summary>
public sealed record CosignerNamed(Guid PersonId) : ConclusionEvent;

/// <summary>This member need no longer sign.</summary>
public sealed record CosignerReleased(Guid PersonId) : ConclusionEvent;

/// <summary>One of those who must sign did; the last one is followed by <see cref="ConclusionSealed"/>.</summary>
public sealed record ConclusionSigned(Guid PersonId) : ConclusionEvent;

/// <summary>What was signed has changed before it was sealed: those who signed are asked again.</summary>
public sealed record SignaturesVoided : ConclusionEvent;

/// <summary>All who must sign have signed: this version never changes.</summary>
/// <param name="Number">1 for the first, then counting.</param>
/// <param name="CheckCode">Printed on the last page; derived from the exact content.</param>
/// <param name="Reason">Why there is a later version; null for the first.</param>
public sealed record ConclusionSealed(int Number, string CheckCode, string? Reason) : ConclusionEvent;
