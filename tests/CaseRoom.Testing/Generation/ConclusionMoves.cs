using System.Collections.Immutable;
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
        Move.On(Statements, (d, _, _, id) => new ReviseStatement(id, d.Words())),
        Move.On(Statements, (d, _, _, id) => new CorrectStatement(id, d.Words())),
        Move.On(
            s => Statements(s).Where(x => x.Value.Corrected is not null).ToImmutableDictionary(),
            (_, _, _, id) => new ObjectToCorrection(id)),
        Move.On(Statements, (d, _, _, id) => new WithdrawStatement(id, d.Words())),
        Move.On(Statements, Take),
        Move.On(Statements, Take),
        Move.Of((_, s, _) => new AgreeToAll([.. Statements(s)
            .Where(x => x.Value.Withdrawn is null).OrderBy(x => x.Key)
            .Select(x => new StatementSeen(x.Key, x.Value.Wording))])) with { Fits = s => !Statements(s).IsEmpty },
        Move.On(Statements, (d, _, _, id) => new GiveAdvice(id, d.Words())),
        Move.Of((d, s, _) => new ProposeRecommendation(
            d.Id(), d.Any<RecommendationKind>(), d.Words(), To(d, s), d.Chance(50) ? d.Day()
                : null, d.Maybe("weekly"))),
        Move.On(Recommendations, (d, s, _, id) => new ReviseRecommendation(
            id, d.Any<RecommendationKind>(), d.Words(), To(d, s), null, null)),
        Move.On(Recommendations, (d, _, _, id) => new WithdrawRecommendation(id, d.Words())),
        Move.On(Recommendations, (d, _, _, id) => new AnswerRecommendation(
            id, d.Any<AnswerKind>(), d.Maybe("the GP"), d.Maybe("a reason"))) with { By = Addressed },
        Move.Of((d, s, _) => new NameCosigner(Cosigner(d, s))),
        Move.Of((d, s, _) => new ReleaseCosigner(
            s.Conclusion.Cosigners.IsEmpty ? d.Id() : d.Of<Guid>(s.Conclusion.Cosigners)))
            with { Fits = s => !s.Conclusion.Cosigners.IsEmpty },
        Move.Of((_, _, _) => new SignConclusion()) with { Fits = IsProposed, By = Signers },
        Move.Of((_, _, _) => new SignConclusion()) with { Fits = IsProposed, By = Signers },
    ];

    private static ImmutableDictionary<Guid, Statement> Statements(RoomState s) => s.Conclusion.Statements;

    private static ImmutableDictionary<Guid, Recommendation> Recommendations(RoomState s) =>
        s.Conclusion.Recommendations;

    private static bool IsProposed(RoomState s) => s.Case.Phase is Phase.Proposed;

    private static IEnumerable<Guid> Signers(RoomState s) =>
        s.Membership.In(Role.ResponsibleDoctor).Select(m => m.Person.PersonId).Concat(s.Conclusion.Cosigners)
            .Except(s.Conclusion.Signatures.Keys);

    private static IEnumerable<Guid> Addressed(RoomState s) =>
        Recommendations(s).Values.Select(r => r.Addressee.PersonId).OfType<Guid>();

    private static TakePosition Take(Dice d, RoomState s, Guid actor, Guid statement)
    {
        var wording = Statements(s).GetValueOrDefault(statement)?.Wording ?? 1;
        var seen = new StatementSeen(statement, d.Chance(95) ? wording : wording - 1);
        return new(seen, d.Any<PositionKind>(), d.Words());
    }

    private static Addressee To(Dice d, RoomState s) => new(
        d.Any<ReceiverKind>(), "the service", d.Chance(30) ? d.Key(s.Membership.Members) : null);

    private static Guid Cosigner(Dice d, RoomState s)
    {
        var able = s.Membership.In(Role.Specialist).Concat(s.Membership.In(Role.CentreStaff)).ToList();
        return able.Count > 0 ? d.Of(able).Person.PersonId : d.Id();
    }
}
