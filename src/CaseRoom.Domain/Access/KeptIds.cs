using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// A command as it reads for who is kept from a part of the room: an id that names such a part names nothing, so that
/// the answer is the one for an id that is not there, and an id in use is as unusable as an empty one (CON-16).
/// Materials are asked for where they are named.
/// </summary>
internal static class KeptIds
{
    public static RoomCommand Of(RoomCommand command, View view)
    {
        if (view.Kept.IsEmpty) { return command; }
        Guid Known(Guid id) => Withheld.Keeps(view.Now.Case, id, view) ? Guid.Empty : id;
        return command switch
        {
            RecordGoal c => c with { GoalId = Known(c.GoalId) },
            RecordFact c => c with { FactId = Known(c.FactId), Fact = Of(c.Fact, Known) },
            RetractFact c => c with { FactId = Known(c.FactId) },
            RecordRelativeDecision c => c with { RelativeId = Known(c.RelativeId) },
            RecordParentage c => c with { RelativeId = Known(c.RelativeId) },
            SetMarks c => c with
            {
                SubjectId = Known(c.SubjectId),
                RelativeId = c.RelativeId is { } whose ? Known(whose) : null,
            },
            CloseToParents c => c with { SubjectId = Known(c.SubjectId) },
            ProposeRecommendation c => c with { RecommendationId = Known(c.RecommendationId) },
            ReviseRecommendation c => c with { RecommendationId = Known(c.RecommendationId) },
            WithdrawRecommendation c => c with { RecommendationId = Known(c.RecommendationId) },
            AnswerRecommendation c => c with { RecommendationId = Known(c.RecommendationId) },
            _ => Said(command, Known),
        };
    }

    private static RoomCommand Said(RoomCommand command, Func<Guid, Guid> known) => command switch
    {
        OpenThread c => c with
        {
            ThreadId = known(c.ThreadId),
            AnchorId = c.AnchorId is { } anchor ? known(anchor) : null,
        },
        AddComment c => c with { ThreadId = known(c.ThreadId) },
        ReviseComment c => c with { ThreadId = known(c.ThreadId) },
        RetractComment c => c with { ThreadId = known(c.ThreadId) },
        ResolveThread c => c with { ThreadId = known(c.ThreadId) },
        ReopenThread c => c with { ThreadId = known(c.ThreadId) },
        ProposeStatement c => c with
        {
            StatementId = known(c.StatementId),
            AnswersGoal = c.AnswersGoal is { } goal ? known(goal) : null,
        },
        ReviseStatement c => c with { StatementId = known(c.StatementId) },
        CorrectStatement c => c with { StatementId = known(c.StatementId) },
        ObjectToCorrection c => c with { StatementId = known(c.StatementId) },
        WithdrawStatement c => c with { StatementId = known(c.StatementId) },
        TakePosition c => c with { On = Of(c.On, known) },
        AgreeToAll c => c with { Seen = [.. c.Seen.Select(s => Of(s, known))] },
        GiveAdvice c => c with { On = Of(c.On, known) },
        _ => command,
    };

    private static Fact Of(Fact fact, Func<Guid, Guid> known) =>
        fact.RelativeId is { } whose ? fact with { RelativeId = known(whose) } : fact;

    private static StatementSeen Of(StatementSeen seen, Func<Guid, Guid> known) =>
        seen with { StatementId = known(seen.StatementId) };
}
