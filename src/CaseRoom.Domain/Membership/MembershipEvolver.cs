using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

/// <summary>What events change in the membership.</summary>
internal static class MembershipEvolver
{
    public static MembershipState Evolve(MembershipState s, Recorded<RoomEvent> r, MembershipEvent happened) =>
        happened switch
        {
            MemberInvited e => Put(s, e.Person.PersonId, new Member(
                e.Person, e.Role, Standing.Invited, e.Relation, false, OrderOf(s, e.Person.PersonId, r))),
            MemberJoined e => Change(s, e.PersonId, m => m with { Standing = Standing.Active }),
            MemberRemoved e => Change(s, e.PersonId, Gone),
            PartEnded e => Change(s, e.PersonId, Gone),
            EmergencyAccessTaken e => Put(s, e.Person.PersonId, new Member(
                e.Person, Role.EmergencyDoctor, Standing.Active, null, false, OrderOf(s, e.Person.PersonId, r))) with
            {
                Emergencies = s.Emergencies.SetItem(e.AccessId, new(e.Person.PersonId, e.Reason, r.At, e.Until, null)),
            },
            EmergencyAccessReviewed e => s.Emergencies.TryGetValue(e.AccessId, out var access)
                ? s with
                {
                    Emergencies = s.Emergencies.SetItem(
                        e.AccessId, access with { Review = new(e.Note, r.Actor, r.At) }),
                }
                : s,
            ExpertInvited e => Put(s, e.InvitationId, new ExpertInvitation(
                e.Expert, e.AdviceOn, e.LinkUntil, e.AccessUntil, e.SecretHash, r.Actor, r.At, null, null, null, null,
                null)),
            ExpertInvitationWithdrawn e => Mark(
                s, e.InvitationId, i => i with { Withdrawn = new(e.Reason, r.Actor, r.At) }),
            ExpertOpeningDecided e => Mark(
                s, e.InvitationId, i => i with { Opening = new(e.Decision, e.Ground, e.Officer, r.Actor, r.At) }),
            ExpertAccepted e => Accept(s, r, e),
            ExpertNameDiffered e => Mark(
                s, e.InvitationId, i => i with { Claim = new(e.SignedIn, r.At, null) }),
            ExpertNameConfirmed e => Mark(s, e.InvitationId, i => i with
            {
                Claim = i.Claim is { } claim ? claim with { ConfirmedAt = r.At } : null,
            }),
            ExpertPlaceDenied e => Mark(s, e.InvitationId, i => i with { Denied = r.At }),
            RoleHandedOver e => HandOver(s, r, e),
            RelationRecorded e => Change(s, e.PersonId, m => m with { Relation = e.Relation }),
            RelationWithdrawn e => Change(s, e.PersonId, m => m with { Relation = null, Genetics = false }),
            GeneticsMarked e => Change(s, e.PersonId, m => m with { Genetics = e.Genetics }),
            _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
        };

    private static Member Gone(Member member) =>
        member with { Standing = Standing.Removed, Relation = null, Genetics = false };

    private static MembershipState Accept(MembershipState s, Recorded<RoomEvent> r, ExpertAccepted e)
    {
        var id = e.Person.PersonId;
        var came = Put(s, id, new Member(
            e.Person, Role.ErnExpert, Standing.Active, null, false, OrderOf(s, id, r)));
        return Mark(came, e.InvitationId, i => i with { Taken = new(id, r.At, e.Place) }) with
        {
            Externals = s.Externals.SetItem(id, new(e.InvitationId, e.InvitedBy, e.Until)),
        };
    }

    private static MembershipState HandOver(MembershipState s, Recorded<RoomEvent> r, RoleHandedOver e)
    {
        var to = s.Present(e.To.PersonId);
        var relation = Access.Policy.HasRoomsRelation(e.Role)
            ? s.Members.GetValueOrDefault(e.FromPersonId)?.Relation ?? to?.Relation
            : to?.Relation;
        var left = Change(s, e.FromPersonId, m => m with { Role = After(m.Role), Relation = null, Genetics = false });
        var order = OrderOf(s, e.To.PersonId, r);
        return Put(left, e.To.PersonId, new Member(
            e.To, e.Role, to?.Standing ?? Standing.Invited, relation, to?.Genetics ?? false, order));
    }

    /// <summary>Who hands over stays as what they can still do; nobody gains a vote by handing over.</summary>
    private static Role After(Role role) => role switch
    {
        Role.ResponsibleDoctor => Role.Specialist,
        Role.Coordinator => Role.Deputy,
        Role.Deputy => Role.Assistant,
        _ => role,
    };

    private static MembershipState Put(MembershipState s, Guid id, Member member) =>
        s with { Members = s.Members.SetItem(id, member) };

    private static MembershipState Change(MembershipState s, Guid id, Func<Member, Member> change) =>
        s.Members.TryGetValue(id, out var member) ? Put(s, id, change(member)) : s;

    private static MembershipState Put(MembershipState s, Guid id, ExpertInvitation invitation) =>
        s with { Invitations = s.Invitations.SetItem(id, invitation) };

    private static MembershipState Mark(
        MembershipState s, Guid id, Func<ExpertInvitation, ExpertInvitation> change) =>
        s.Invitations.TryGetValue(id, out var invitation) ? Put(s, id, change(invitation)) : s;

    private static long OrderOf(MembershipState s, Guid id, Recorded<RoomEvent> r) =>
        s.Members.GetValueOrDefault(id)?.Order ?? r.Sequence;
}
