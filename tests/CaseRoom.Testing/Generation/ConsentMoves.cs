using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class ConsentMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of(Record),
        Move.Of(Record),
        Move.Of((_, s, _) => new SeeNotices(s.Consent.Decisions.Select(c => c.Order).DefaultIfEmpty().Max())) with
        {
            By = Knowing,
        },
        Move.Of(Settle) with { Fits = s => Differing(s).Any(), By = Knowing },
        Move.Of((d, _, _) => new SetWhoAgrees(d.Any<ConsentScope>(), d.Any<WhoAgrees>())) with { By = Knowing },
        Move.Of((d, _, _) => new RecordInformation(
            d.Day(), "Dr A", Objects: false, d.Maybe($"the centre in {Cast.CanaryPlace}"), d.Maybe("images"))),
        Move.Of(Object) with { Fits = s => !Standing(s).Any(), By = Knowing },
        Move.Of(KeepOut) with { Fits = s => !Standing(s).Any(), By = Knowing },
        Move.On(s => s.Consent.Blocks, (d, s, _, id) => new LiftBlock(Standing(s).FirstOrDefault(id), d.Words())) with
        {
            By = Knowing,
        },
    ];

    private static IEnumerable<Guid> Standing(RoomState s) =>
        s.Consent.Blocks.Where(b => b.Value.Lifted is null).Select(b => b.Key).Order();

    private static IEnumerable<Guid> Knowing(RoomState s) =>
        s.Membership.Members.Keys.Where(id => Viewer.ViewOf(s, id) is { Identity: true });

    /// <summary>Mostly from some material; out of the room whom the story needs least.</summary>
    private static RecordBlock KeepOut(Dice d, RoomState s, Guid actor)
    {
        var organisation = d.Chance(15)
            ? new OrganisationRef(d.Chance(30) ? Cast.Organisation : d.Id(), "Sykehuset HF")
            : null;
        var unit = organisation is null && d.Chance(5)
            ? new OrganisationRef(d.Chance(30) ? Cast.Unit : d.Id(), "Posten")
            : null;
        var materials = s.Materials.Items.IsEmpty || d.Chance(20) ? null : (Guid[])[d.Key(s.Materials.Items)];
        var person = organisation is not null || unit is not null ? null
            : materials is null ? Cast.Card(d.Any<Role>(), 1)
            : s.Membership.Members.GetValueOrDefault(d.Key(s.Membership.Members))?.Person;
        var parts = materials is null || d.Chance(60) ? null : (Guid[])[PartOf(d, s)];
        return new(
            d.Id(), person, organisation, materials, d.Day(), "patient", d.Maybe("works with my aunt"), parts,
            unit);
    }

    private static RecordInformation Object(Dice d, RoomState s, Guid actor)
    {
        var block = KeepOut(d, s, actor);
        return new(
            block.On, "Dr A", Objects: true, d.Maybe($"the centre in {Cast.CanaryPlace}"), d.Maybe("images"),
            new(
                block.BlockId, block.GivenBy, block.Person, block.Organisation, block.Unit, block.Materials,
                block.Parts));
    }

    private static Guid PartOf(Dice d, RoomState s) => d.Below(6) switch
    {
        0 => d.Key(s.Conclusion.Statements),
        1 => d.Key(s.Conclusion.Recommendations),
        2 => d.Key(s.Annotations.Threads),
        3 => d.Key(s.Case.Goals),
        4 => CaseTexts.IdOf(d.Any<CasePart>()),
        _ => d.Key(s.Case.Facts),
    };

    private static IEnumerable<RecordedConsent> Differing(RoomState s) => s.Consent.Decisions.Where(c =>
        c.Holds is not null && s.Consent.Newest(c.Scope, c.Receiver, c.ReceiverKind) == c
        && s.Consent.Settled(c.Scope, c.Receiver, c.ReceiverKind) is null);

    private static SettleConsent Settle(Dice d, RoomState s, Guid actor)
    {
        var answer = Differing(s).MaxBy(c => c.Receiver is not null);
        return new(
            answer?.Scope ?? ConsentScope.Teaching, answer?.Receiver,
            d.Chance(50) ? ConsentDecision.Given : ConsentDecision.Refused, d.Day(), answer?.Order ?? 0,
            $"agreed with {Cast.Canary}", answer?.ReceiverKind);
    }

    private static RecordConsent Record(Dice d, RoomState s, Guid actor)
    {
        var scope = d.Any<ConsentScope>();
        var receiver = scope is ConsentScope.ReceiverOutsideHealth || d.Chance(3) ? $"{Cast.CanaryPlace} skole" : null;
        var giver = d.Chance(30) ? s.Membership.In(Role.Representative).FirstOrDefault()?.Person.PersonId : null;
        return new(
            scope, receiver, d.Any<ConsentDecision>(), "form 2", "nn", d.Day(), d.Chance(20), "mother", "Coordinator",
            Giver: giver,
            ReceiverKind: receiver is null || d.Chance(10) ? null
                : d.Chance(50) ? ReceiverKind.School : ReceiverKind.Nav,
            Authority: giver is not null || d.Chance(10) ? null : new FamilyLink(
                LinkKind.ParentalResponsibility, $"register, {Cast.Canary}", new DateOnly(2000, 1, 1),
                d.Chance(30) ? new DateOnly(2030, 1, 1) : null));
    }
}
