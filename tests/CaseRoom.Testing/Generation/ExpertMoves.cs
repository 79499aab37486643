using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Testing.Generation;

/// <summary>Experts abroad who are asked in by a link, some from beyond the EEA, and who opens to them.</summary>
internal static class ExpertMoves
{
    /// <summary>Of a secret that nobody knows.</summary>
    public static readonly string Hash = new('h', 43);

    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of((d, _, _) => Invite(d)),
        Move.Of((d, _, _) => Invite(d)),
        Move.On(s => s.Membership.Invitations, (d, _, _, id) => new WithdrawExpertInvitation(id, d.Words())),
        Move.On(s => s.Membership.Invitations, Decide) with { By = _ => [Cast.Id(Role.Observer, 9)] },
        Move.On(s => s.Membership.Invitations, Decide) with { By = _ => [Cast.Id(Role.Observer, 9)] },
        Move.On(s => s.Membership.Invitations, Decide) with { By = _ => [Cast.Id(Role.Observer, 9)] },
        Move.On(s => s.Membership.Invitations, Accept) with { By = Strangers },
        Move.On(s => s.Membership.Invitations, Accept) with { By = Strangers },
        Move.On(s => s.Membership.Invitations, Accept) with { By = Strangers },
        Move.Of(Deny) with { Fits = s => Deniable(s).Any(), By = _ => [Actor.System.PersonId] },
        Move.Of(Deny) with { Fits = s => Deniable(s).Any(), By = _ => [Actor.System.PersonId] },
        Move.Of(Deny) with { Fits = s => Deniable(s).Any(), By = _ => [Actor.System.PersonId] },
        // Rare: it takes an invitation that nobody has taken, or ended, within its days.
        .. Enumerable.Repeat(
            Move.Of(Claim) with { Fits = s => Claimable(s).Any(), By = _ => [Actor.System.PersonId] }, 8),
        .. Enumerable.Repeat(
            Move.Of(Confirm) with { Fits = s => Claimed(s).Any(), By = _ => [Cast.Id(Role.Coordinator)] }, 20),
    ];

    private static InviteExpert Invite(Dice d)
    {
        // A real room asks the real clock: to it the story's days are over, and so they are in its story.
        var first = new DateOnly(2026, 3, d.TimePasses && d.Chance(90) ? 4 : 1);
        return new(
            d.Id(), new("Expert", d.Words(), "Hospital", d.Of("DK", "NL", "CH", "GB"), "neurology"), d.Any<AdviceOn>(),
            first, d.TimePasses && d.Chance(30) ? first : new DateOnly(2026, 4, 1), Hash);
    }

    private static DecideExpertOpening Decide(Dice d, RoomState s, Guid actor, Guid id)
    {
        var officer = d.Chance(90) && !Cast.IsOfPatientSide(actor) && s.Case.Opening is { } opening
            ? new Officer(opening.Controller.Id, "Officer")
            : null;
        return new(id, d.Chance(60) ? OpeningDecision.Opened : d.Any<OpeningDecision>(), d.Words(), officer);
    }

    private static AcceptExpertInvitation Accept(Dice d, RoomState s, Guid actor, Guid id)
    {
        var card = Enumerable.Range(0, 6).Select(n => Cast.Card(Role.ErnExpert, n))
            .FirstOrDefault(c => c.PersonId == actor) ?? Cast.Card(Role.ErnExpert);
        var country = s.Membership.Invitations.GetValueOrDefault(id)?.Expert.Country ?? "DK";
        var place = new ExpertPlace("Hospital", d.Chance(95) ? country : "FI");
        return new(id, Hash, card with { Country = country }, place, new(actor, d.Chance(95) ? "Expert" : "Other"));
    }

    private static ClaimExpertInvitation Claim(Dice d, RoomState s, Guid actor)
    {
        var id = Claimable(s).FirstOrDefault(d.Id());
        var country = s.Membership.Invitations.GetValueOrDefault(id)?.Expert.Country ?? "DK";
        return new(id, Hash, new("Hospital", country), new(d.Id(), d.Of("", "Other", "Somebody Else")));
    }

    private static ConfirmExpertName Confirm(Dice d, RoomState s, Guid actor)
    {
        var id = Claimed(s).FirstOrDefault(d.Id());
        return new(id, s.Membership.Invitations.GetValueOrDefault(id)?.Claim?.SignedIn.Id ?? d.Id());
    }

    private static DenyExpertPlace Deny(Dice d, RoomState s, Guid actor) =>
        new(Deniable(s).FirstOrDefault(d.Id()), Hash);

    /// <summary>Those within the EEA: of the others there are few, and an officer decides on them.</summary>
    private static IEnumerable<Guid> Deniable(RoomState s) => s.Membership.Invitations
        .Where(i => i.Value is { Taken: null, Denied: null, Withdrawn: null }
            && Countries.InEea(i.Value.Expert.Country))
        .Select(i => i.Key).Order();

    private static IEnumerable<Guid> Claimable(RoomState s) =>
        Deniable(s).Where(id => s.Membership.Invitations[id].Claim is null);

    private static IEnumerable<Guid> Claimed(RoomState s) => s.Membership.Invitations
        .Where(i => i.Value is { Taken: null, Denied: null, Withdrawn: null, Claim.ConfirmedAt: null })
        .Select(i => i.Key).Order();

    private static IEnumerable<Guid> Strangers(RoomState s) =>
        Enumerable.Range(0, 6).Select(n => Cast.Id(Role.ErnExpert, n)).Where(id => s.Membership.Present(id) is null);
}
