using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class MemberMoves
{
    public static readonly Relation Named = new("named by the patient", "Coordinator");

    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of((d, _, _) => Identify(d)),
        Move.Of(Invite),
        Move.Of(Invite),
        Move.Of((_, _, _) => new Join()) with { By = Invited },
        Move.Of((_, _, _) => new Join()) with { By = Invited },
        Move.Of((d, s, _) => new RemoveMember(d.Key(s.Membership.Members), d.Words())),
        Move.Of(Hand),
        Move.Of(Hand),
        Move.Of(Relate),
        Move.Of((d, s, _) => new WithdrawRelation(d.Key(s.Membership.Members), d.Words())),
        Move.Of(Hurry) with { By = _ => [.. Enumerable.Range(0, 3).Select(n => Cast.Id(Role.EmergencyDoctor, n))] },
        Move.Of(Hurry) with { By = _ => [.. Enumerable.Range(0, 3).Select(n => Cast.Id(Role.EmergencyDoctor, n))] },
        Move.On(s => s.Membership.Emergencies, (d, _, _, id) => new ReviewEmergencyAccess(id, d.Words())),
        Move.On(s => s.Membership.Emergencies, (d, _, _, id) => new ReviewEmergencyAccess(id, d.Words())) with
        {
            By = s => s.Membership.Members.Where(m => m.Value.Relation is not null).Select(m => m.Key),
        },
        Move.On(s => s.Membership.Emergencies, (d, _, _, id) => new ReviewEmergencyAccess(id, d.Words())) with
        {
            By = s => s.Membership.Members.Where(m => m.Value.Relation is not null).Select(m => m.Key),
        },
        Move.On(s => s.Membership.Emergencies, (d, _, _, id) => new ReviewEmergencyAccess(id, d.Words())),
        Move.Of((d, s, _) => new MarkGenetics(SeesIdentity(d, s), d.Chance(80))),
    ];

    public static IdentifyPatient Identify(Dice d) => new(
        $"{Cast.Canary} Fugl", Cast.CanaryNumber, BornOn(d), $"{Cast.Canary} {Cast.CanaryPlace}",
        $"{Cast.Canary} {Cast.CanaryPlace} {d.Below(9)}", TestData: true);

    /// <summary>Seven years old, or twelve, sixteen or eighteen on the second day of the story.</summary>
    private static DateOnly BornOn(Dice d) => d.TimePasses
        ? d.Of(new DateOnly(2019, 8, 1), new(2014, 3, 3), new(2010, 3, 3), new(2008, 3, 3))
        : new DateOnly(2019, 8, 1);

    public static Relation LinkOf(Role role) => role switch
    {
        Role.Patient => Named with { Link = new(LinkKind.Self) },
        Role.Representative => Named with
        {
            Link = new(
                LinkKind.ParentalResponsibility, $"{Cast.Canary} by the register", new DateOnly(2026, 1, 1),
                new DateOnly(2031, 1, 1)),
        },
        _ => Named,
    };

    /// <summary>Mostly by somebody who is on call for the room's unit; words alone are too short a reason.</summary>
    private static TakeEmergencyAccess Hurry(Dice d, RoomState s, Guid actor)
    {
        var card = Enumerable.Range(0, 3).Select(n => Cast.Card(Role.EmergencyDoctor, n))
            .FirstOrDefault(c => c.PersonId == actor) ?? Cast.Card(Role.Specialist);
        var unit = d.Chance(90) ? s.Case.Opening?.Unit.Id : null;
        var reason = d.Chance(90) ? $"{d.Words()}, and the patient is unconscious" : d.Words();
        return new(d.Id(), card, reason, unit is { } duty ? new Duty(duty) : null);
    }

    private static InviteMember Invite(Dice d, RoomState s, Guid actor)
    {
        var role = d.Any<Role>();
        var earlier = d.Chance(20) ? s.Membership.Members.GetValueOrDefault(d.Key(s.Membership.Members))?.Person : null;
        return new(
            earlier ?? Cast.Card(role, d.Below(3)), role, d.Chance(30) ? LinkOf(role) : null,
            Cast.Roles(d.Chance(95) ? role : d.Any<Role>()));
    }

    private static IEnumerable<Guid> Invited(RoomState s) =>
        s.Membership.Members.Where(m => m.Value.Standing is Standing.Invited).Select(m => m.Key);

    private static Guid SeesIdentity(Dice d, RoomState s)
    {
        var able = s.Membership.Members.Where(m => m.Value.Relation is not null).Select(m => m.Key).Order().ToList();
        return able.Count > 0 && d.Chance(70) ? d.Of<Guid>(able) : d.Key(s.Membership.Members);
    }

    private static RecordRelation Relate(Dice d, RoomState s, Guid actor)
    {
        var person = d.Key(s.Membership.Members);
        return new(person, LinkOf(s.Membership.Members.GetValueOrDefault(person)?.Role ?? Role.Specialist));
    }

    private static HandOver Hand(Dice d, RoomState s, Guid actor)
    {
        var from = d.Chance(60) ? actor : d.Key(s.Membership.Members);
        var role = s.Membership.Members.GetValueOrDefault(from)?.Role ?? Role.Specialist;
        var holder = d.Chance(30) ? new HolderToday(d.Chance(50), Cast.Organisation) : null;
        return new(from, Taker(d, s, role), "on leave", Cast.Roles(d.Chance(90) ? role : Role.Observer), holder);
    }

    private static MemberCard Taker(Dice d, RoomState s, Role role) =>
        d.Chance(50) && s.Membership.Members.GetValueOrDefault(d.Key(s.Membership.Members)) is { } member
            ? member.Person
            : Cast.Card(d.Chance(80) ? role : Role.ErnExpert, d.Below(3));
}
