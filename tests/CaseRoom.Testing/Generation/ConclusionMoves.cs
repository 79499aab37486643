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
        Move.On(Statements, (d, s, _, id) => Misspelt(d, s, id)),
        Move.On(
            s => Statements(s).Where(x => !x.Value.Corrections.IsEmpty).ToImmutableDictionary(),
            (_, _, _, id) => new ObjectToCorrection(id)),
        Move.On(Statements, (d, _, _, id) => new WithdrawStatement(id, d.Words())),
        Move.On(Statements, Take),
        Move.On(Statements, Take),
        Move.Of((_, s, _) => new AgreeToAll([.. Statements(s)
            .Where(x => x.Value.Withdrawn is null).OrderBy(x => x.Key)
            .Select(x => new StatementSeen(x.Key, x.Value.Wording, x.Value.Corrections.Count))]))
            with { Fits = s => !Statements(s).IsEmpty },
        Move.On(Statements, (d, s, _, id) => new GiveAdvice(Seen(d, s, id), d.Words())),
        Move.Of((d, s, _) => new ProposeRecommendation(
            d.Id(), d.Any<RecommendationKind>(), d.Words(), To(d, s), d.Chance(50) ? d.Day()
                : null, d.Maybe("weekly"))),
        Move.On(Recommendations, (d, s, _, id) => new ReviseRecommendation(
            id, d.Any<RecommendationKind>(), d.Words(), To(d, s), d.Chance(50) ? d.Day() : null, d.Maybe("daily"))),
        Move.On(Recommendations, (d, _, _, id) => new WithdrawRecommendation(id, d.Words())),
        Move.On(Recommendations, (d, s, _, id) => new AnswerRecommendation(
            id, d.Any<AnswerKind>(), d.Maybe("the GP"), d.Maybe("a reason"), d.Chance(60) ? To(d, s) : null))
            with { By = Addressed },
        Move.Of((d, s, _) => new NameCosigner(Cosigner(d, s))),
        Move.Of((d, s, _) => new ReleaseCosigner(
            s.Conclusion.Cosigners.IsEmpty ? d.Id() : d.Of<Guid>(s.Conclusion.Cosigners)))
            with { Fits = s => !s.Conclusion.Cosigners.IsEmpty },
        Move.Of((d, s, _) => Sign(d, s)) with { Fits = IsProposed, By = Signers },
        Move.Of((d, s, _) => Sign(d, s)) with { Fits = IsProposed, By = Signers },
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

    private static TakePosition Take(Dice d, RoomState s, Guid actor, Guid statement) =>
        new(Seen(d, s, statement), d.Any<PositionKind>(), d.Words());

    private static StatementSeen Seen(Dice d, RoomState s, Guid id)
    {
        var statement = Statements(s).GetValueOrDefault(id);
        var wording = statement?.Wording ?? 1;
        return new(id, d.Chance(95) ? wording : wording - 1, statement?.Corrections.Count ?? 0);
    }

    /// <summary>Mostly one letter more or less; now and then more than a correction may be.</summary>
    private static CorrectStatement Misspelt(Dice d, RoomState s, Guid id) =>
        new(id, d.Chance(90) ? Respelt(Statements(s).GetValueOrDefault(id)?.Text ?? "") : d.Words());

    private static string Respelt(string text) => text.Contains("wordss", StringComparison.Ordinal)
        ? text.Replace("wordss", "words", StringComparison.Ordinal)
        : text.Replace("words", "wordss", StringComparison.Ordinal);

    /// <summary>Mostly what stands; now and then what stood before somebody changed it.</summary>
    private static SignConclusion Sign(Dice d, RoomState s)
    {
        var read = Reading.Everything(s);
        return d.Chance(95) ? read : read with { Diagnosis = (read.Diagnosis ?? 0) + 1 };
    }

    private static Addressee To(Dice d, RoomState s)
    {
        var kind = d.Any<ReceiverKind>();
        var local = kind is not (ReceiverKind.Hospital or ReceiverKind.Centre);
        return new(
            kind, local ? $"the service in {Cast.CanaryPlace}" : "the service",
            d.Chance(30) ? d.Key(s.Membership.Members) : null);
    }

    private static Guid Cosigner(Dice d, RoomState s)
    {
        var able = s.Membership.In(Role.Specialist).Concat(s.Membership.In(Role.CentreStaff)).ToList();
        return able.Count > 0 ? d.Of(able).Person.PersonId : d.Id();
    }
}
