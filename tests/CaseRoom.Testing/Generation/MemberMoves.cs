using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class MemberMoves
{
    private static readonly Relation Named = new("named by the patient", "Coordinator");

    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of((d, _, _) => Identify(d)),
        Move.Of(Invite),
        Move.Of(Invite),
        Move.Of((_, _, _) => new Join()) with { By = Invited },
        Move.Of((_, _, _) => new Join()) with { By = Invited },
        Move.Of((d, s, _) => new RemoveMember(d.Key(s.Membership.Members), d.Words())),
        Move.Of((d, s, a) => new HandOver(
            d.Chance(50) ? a : d.Key(s.Membership.Members), Taker(d, s), "on leave")),
        Move.Of((d, s, _) => new RecordRelation(d.Key(s.Membership.Members), Named)),
        Move.Of((d, s, _) => new MarkGenetics(SeesIdentity(d, s), d.Chance(80))),
    ];

    public static IdentifyPatient Identify(Dice d) => new(
        $"{Cast.Canary} Fugl", Cast.CanaryNumber, new DateOnly(2019, 8, 1), $"{Cast.Canary}vik",
        $"{Cast.Canary} {d.Below(9)}");

    private static InviteMember Invite(Dice d, RoomState s, Guid actor)
    {
        var role = d.Any<Role>();
        var earlier = d.Chance(20) ? s.Membership.Members.GetValueOrDefault(d.Key(s.Membership.Members))?.Person : null;
        return new(earlier ?? Cast.Card(role, d.Below(3)), role, d.Chance(30) ? Named : null);
    }

    private static IEnumerable<Guid> Invited(RoomState s) =>
        s.Membership.Members.Where(m => m.Value.Standing is Standing.Invited).Select(m => m.Key);

    private static Guid SeesIdentity(Dice d, RoomState s)
    {
        var able = s.Membership.Members.Where(m => m.Value.Relation is not null).Select(m => m.Key).Order().ToList();
        return able.Count > 0 && d.Chance(70) ? d.Of<Guid>(able) : d.Key(s.Membership.Members);
    }

    private static MemberCard Taker(Dice d, RoomState s) =>
        d.Chance(50) && s.Membership.Members.GetValueOrDefault(d.Key(s.Membership.Members)) is { } member
            ? member.Person
            : Cast.Card(d.Of(Role.Specialist, Role.Coordinator, Role.ErnExpert, Role.GeneralPractitioner), d.Below(3));
}
