using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>By what and how long a room is kept, offers to other units with their answers, and the way to its end,
/// which few stories go.</summary>
internal static class CustodyMoves
{
    private static readonly OrganisationRef There =
        new(new Guid("0192a000-0000-7000-9000-000000000002"), "Universitetssykehuset");

    private static readonly OrganisationRef Ward =
        new(new Guid("0192a000-0000-7000-9000-000000000004"), "Nevrologisk avdeling");

    /// <summary>Controls the organisation's access log, and has no part in any room.</summary>
    private static readonly Guid Controller = Cast.Id(Role.Observer, 7);

    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of((d, _, _) => new RecordCustody(
            d.Chance(60) ? new Agreement(d.Words(), d.Words()) : null,
            d.Chance(80) ? new Retention(d.Words(), d.Below(2), d.Day()) : null)),
        Move.Of((d, s, _) => new RecordCustody(
            s.Custody.Agreement ?? new Agreement(d.Words(), d.Words()),
            new Retention(d.Words(), d.Below(2), d.Day()))) with { Fits = s => s.Case.Phase is Phase.Signed },
        Move.Of((d, _, _) => new ProposeTransfer(
            d.Id(), Ward, d.Words(), new ReceivingUnit(There, Ward, Region.Vest, d.Chance(90)))),
        Move.Of((d, s, _) => new WithdrawTransfer(
            Offer(d, s), s.Custody.Transfer?.At ?? default, d.Words())) with { Fits = IsOffered },
        Move.Of(Answer) with { Fits = IsOffered, By = Takers },
        Move.Of(Answer) with { Fits = IsOffered, By = Takers },
        Move.Of((d, s, _) => new HoldErasing(s.Custody.Hold is null == d.Chance(90), d.Words())),
        Move.Of((d, _, _) => new ProposeErasure(d.Id(), d.Any<ErasureGround>(), d.Words())),
        Move.Of((d, s, _) => new WithdrawErasure(
            Proposed(d, s), s.Custody.Erasure?.At ?? default, d.Words())) with { Fits = IsProposed },
        Move.Of(Decide) with { Fits = IsProposed, By = _ => [Controller] },
    ];

    private static bool IsOffered(RoomState s) => s.Custody.Transfer is { Answer: null };

    private static bool IsProposed(RoomState s) => s.Custody.Erasure is { Answer: null };

    private static Guid Offer(Dice d, RoomState s) => s.Custody.Transfer?.TransferId ?? d.Id();

    private static Guid Proposed(Dice d, RoomState s) => s.Custody.Erasure?.ErasureId ?? d.Id();

    private static IEnumerable<Guid> Takers(RoomState s) =>
        [Cast.Id(Role.Coordinator, 5), Cast.Id(Role.Coordinator, 6)];

    private static DecideErasure Decide(Dice d, RoomState s, Guid actor) => new(
        Proposed(d, s), s.Custody.Erasure?.At ?? default, d.Chance(5), d.Words(),
        new(Cast.IsOfPatientSide(actor) ? Controller : actor, "Log Lund"),
        d.Chance(95) ? s.Case.Opening?.Controller.Id : Ward.Id, s.Custody.Erasure?.By, CodeTyped: true);

    private static AnswerTransfer Answer(Dice d, RoomState s, Guid actor)
    {
        var card = Enumerable.Range(5, 2).Select(n => Cast.Card(Role.Coordinator, n))
            .FirstOrDefault(c => c.PersonId == actor) ?? Cast.Card(Role.Specialist);
        return new(
            Offer(d, s), s.Custody.Transfer?.At ?? default, d.Chance(50), d.Words(),
            card with { OrganisationId = There.Id }, Cast.Roles(Role.Coordinator),
            d.Chance(90) ? [Ward.Id] : [],
            Cast.Card(Role.ResponsibleDoctor, 5) with { OrganisationId = There.Id, UnitId = Ward.Id },
            Cast.Roles(Role.ResponsibleDoctor));
    }
}
