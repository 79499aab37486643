using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class ConclusionMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of((d, s, _) => new ProposeStatement(d.Id(), d.Words(), d.Chance(30) ? d.Key(s.Case.Goals) : null)),
        Move.Of((d, s, _) => new ProposeStatement(d.Id(), d.Words())),
        Move.Of((d, s, _) => new ReviseStatement(d.Key(s.Conclusion.Statements), d.Words())),
        Move.Of((d, s, _) => new CorrectStatement(d.Key(s.Conclusion.Statements), d.Words())),
        Move.Of((d, s, _) => new ObjectToCorrection(d.Key(s.Conclusion.Statements))),
        Move.Of((d, s, _) => new WithdrawStatement(d.Key(s.Conclusion.Statements), d.Words())),
        Move.Of((d, s, _) => new TakePosition(Seen(d, s), d.Any<PositionKind>(), d.Words())),
        Move.Of((d, s, _) => new TakePosition(Seen(d, s), d.Any<PositionKind>(), d.Words())),
        Move.Of((d, s, _) => new AgreeToAll([.. s.Conclusion.Statements
            .Where(x => x.Value.Withdrawn is null).OrderBy(x => x.Key)
                .Select(x => new StatementSeen(x.Key, x.Value.Wording))])),
        Move.Of((d, s, _) => new GiveAdvice(d.Key(s.Conclusion.Statements), d.Words())),
        Move.Of((d, s, _) => new ProposeRecommendation(
            d.Id(), d.Any<RecommendationKind>(), d.Words(), To(d, s), d.Chance(50) ? d.Day()
                : null, d.Maybe("weekly"))),
        Move.Of((d, s, _) => new ReviseRecommendation(
            d.Key(s.Conclusion.Recommendations), d.Any<RecommendationKind>(), d.Words(), To(d, s), null, null)),
        Move.Of((d, s, _) => new WithdrawRecommendation(d.Key(s.Conclusion.Recommendations), d.Words())),
        Move.Of((d, s, _) => new AnswerRecommendation(
            d.Key(s.Conclusion.Recommendations), d.Any<AnswerKind>(), d.Maybe("the GP"), d.Maybe("a reason"))),
        Move.Of((d, s, _) => new NameCosigner(Cosigner(d, s))),
        Move.Of((d, s, _) => new ReleaseCosigner(
            s.Conclusion.Cosigners.IsEmpty ? d.Id() : d.Of<Guid>(s.Conclusion.Cosigners))),
        Move.Of((_, _, _) => new SignConclusion()),
        Move.Of((_, _, _) => new SignConclusion()),
    ];

    private static StatementSeen Seen(Dice d, RoomState s)
    {
        var id = d.Key(s.Conclusion.Statements);
        var wording = s.Conclusion.Statements.GetValueOrDefault(id)?.Wording ?? 1;
        return new(id, d.Chance(95) ? wording : wording - 1);
    }

    private static Addressee To(Dice d, RoomState s) => new(
        d.Any<ReceiverKind>(), "the service", d.Chance(30) ? d.Key(s.Membership.Members) : null);

    private static Guid Cosigner(Dice d, RoomState s)
    {
        var able = s.Membership.In(Role.Specialist).Concat(s.Membership.In(Role.CentreStaff)).ToList();
        return able.Count > 0 ? d.Of(able).Person.PersonId : d.Id();
    }
}
