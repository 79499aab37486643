using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Conclusion;

/// <summary>Proposes a statement in exact wording (BRIEF 12).</summary>
/// <param name="AnswersGoal">The patient's goal that it answers; or null.</param>
public sealed record ProposeStatement(Guid StatementId, string Text, Guid? AnswersGoal = null) : RoomCommand;

/// <summary>Changes the wording: those who had a position are asked again, with the difference shown.</summary>
public sealed record ReviseStatement(Guid StatementId, string Text) : RoomCommand;

/// <summary>A spelling correction and nothing larger (<see cref="Spelling"/>): shown with its difference to all,
/// positions stay, any objection makes it a change.</summary>
public sealed record CorrectStatement(Guid StatementId, string Text) : RoomCommand;

/// <summary>Says that the last correction was more than one: it becomes a change of wording.</summary>
public sealed record ObjectToCorrection(Guid StatementId) : RoomCommand;

/// <summary>Takes a statement out of the conclusion, for a reason that is kept.</summary>
public sealed record WithdrawStatement(Guid StatementId, string Reason) : RoomCommand;

/// <param name="Wording">The number of the wording that was read.</param>
/// <param name="Correction">How many times that wording had been corrected when it was read.</param>
public sealed record StatementSeen(Guid StatementId, int Wording, int Correction);

/// <summary>One position on one statement. A reservation and a disagreement give their reason.</summary>
public sealed record TakePosition(StatementSeen On, PositionKind Kind, string? Reason = null) : RoomCommand;

/// <summary>"Agree to all I see": exactly the wordings named, no others.</summary>
public sealed record AgreeToAll(IReadOnlyList<StatementSeen> Seen) : RoomCommand;

/// <summary>A view that stands beside the positions: GP, ERN and others who advise.</summary>
public sealed record GiveAdvice(StatementSeen On, string Text) : RoomCommand;

/// <summary>Proposes what somebody named is to do (BRIEF 13); the due day is a date in Norway.</summary>
public sealed record ProposeRecommendation(
    Guid RecommendationId, RecommendationKind Kind, string Text, Addressee Addressee, DateOnly? Due, string? Extent)
    : RoomCommand;

/// <summary>Says anew all of what is recommended; an answer to the earlier one no longer stands.</summary>
public sealed record ReviseRecommendation(
    Guid RecommendationId, RecommendationKind Kind, string Text, Addressee Addressee, DateOnly? Due, string? Extent)
    : RoomCommand;

/// <summary>Takes a recommendation out of the conclusion, for a reason that is kept.</summary>
public sealed record WithdrawRecommendation(Guid RecommendationId, string Reason) : RoomCommand;

/// <summary>The addressee takes it on, declines or forwards it; the last two with a reason (BRIEF 13).</summary>
/// <param name="ForwardedTo">To whom it is forwarded; nobody with any other answer.</param>
public sealed record AnswerRecommendation(
    Guid RecommendationId, AnswerKind Answer, string? Owner, string? Reason, Addressee? ForwardedTo = null)
    : RoomCommand;

/// <summary>Names a member who must sign too.</summary>
public sealed record NameCosigner(Guid PersonId) : RoomCommand;

/// <summary>A named cosigner need not sign.</summary>
public sealed record ReleaseCosigner(Guid PersonId) : RoomCommand;

/// <summary>A statement as a signer read it.</summary>
/// <param name="Version">The sequence at which its words last changed: <see cref="Statement.Version"/>.</param>
/// <param name="Correction">How many times the wording had been corrected.</param>
/// <param name="Dissent">The sequence at which a dissent was last taken or given up; 0 when none was.</param>
public sealed record StatementRead(Guid StatementId, long Version, int Correction, long Dissent);

/// <param name="Version">The sequence at which it last changed, its answer included.</param>
public sealed record RecommendationRead(Guid RecommendationId, long Version);

/// <summary>
/// Signs exactly what is named: everything that stands and nothing else, as it stands now. When the last of those who
/// must sign has signed, the version is sealed.
/// </summary>
/// <param name="Diagnosis">The version of the diagnosis status that was read; null when none is set.</param>
/// <param name="Question">The version of the question that it answers.</param>
public sealed record SignConclusion(
    IReadOnlyList<StatementRead> Statements, IReadOnlyList<RecommendationRead> Recommendations, long? Diagnosis,
    long? Question) : RoomCommand;
