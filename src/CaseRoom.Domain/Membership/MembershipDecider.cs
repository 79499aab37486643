using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>Who comes in, who leaves, who takes over (SPEC.md, MEM-…).</summary>
internal static class MembershipDecider
{
    public static Decision Invite(RoomState state, InviteMember c)
    {
        var present = state.Membership.Present(c.Person.PersonId);
        if (present is not null) { return new Refusal.AlreadyExists("personId"); }
        if (Check.Below("members", state.Membership.Members.Count, Limits.Members) is { } full) { return full; }
        if (c.Role is Role.ErnExpert && !state.Consent.IsGiven(ConsentScope.ErnAdvice))
        {
            return new Refusal.ConsentMissing("ernAdvice");
        }

        if (c.Role is Role.Observer && !state.Consent.IsGiven(ConsentScope.Teaching))
        {
            return new Refusal.ConsentMissing("teaching");
        }

        if (c.Role is Role.ResponsibleDoctor && state.Membership.In(Role.ResponsibleDoctor).Any())
        {
            return new Refusal.Invalid("role", "handOverInstead");
        }

        if (c.Relation is not null && !Access.Policy.MaySeeIdentity(c.Role))
        {
            return new Refusal.Invalid("relation", "roleNeverSeesIdentity");
        }

        if (RelationFault(c.Relation) is { } fault) { return fault; }
        return new MemberInvited(WithoutPatientName(c.Person, c.Role), c.Role, c.Relation);
    }

    public static Decision Join(RoomState state, DecisionContext context) =>
        state.Membership.Present(context.Actor.PersonId) switch
        {
            null => new Refusal.NotAllowed(),
            { Standing: Standing.Active } => Array.Empty<RoomEvent>(),
            { } member => new MemberJoined(member.Person.PersonId),
        };

    public static Decision Remove(RoomState state, RemoveMember c)
    {
        if (state.Membership.Present(c.PersonId) is not { } member) { return new Refusal.NotFound("personId"); }
        if (Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault) { return fault; }
        if (member.Role is Role.ResponsibleDoctor) { return new Refusal.Invalid("personId", "handOverInstead"); }
        var isLastLeader = member.Role is Role.Coordinator or Role.Deputy
            && state.Membership.Members.Values.Count(IsLeader) == 1;
        return isLastLeader
            ? new Refusal.Invalid("personId", "lastOrganiser")
            : new MemberRemoved(c.PersonId, c.Reason);
    }

    public static Decision HandOver(RoomState state, HandOver c, DecisionContext context)
    {
        if (state.Membership.Present(c.FromPersonId) is not { } from) { return new Refusal.NotFound("fromPersonId"); }
        var actor = state.Membership.Present(context.Actor.PersonId)!;
        var own = c.FromPersonId == actor.Person.PersonId;
        var deputyForCoordinator = actor.Role is Role.Deputy && from.Role is Role.Coordinator;
        var leader = actor.Role is Role.ResponsibleDoctor or Role.Coordinator;
        if (!own && !deputyForCoordinator && !leader) { return new Refusal.NotAllowed(); }
        if (c.To.PersonId == c.FromPersonId) { return new Refusal.Invalid("to", "samePerson"); }
        var to = state.Membership.Present(c.To.PersonId);
        if (to is not null && (Access.Policy.IsPatientSide(to.Role) || to.Role is Role.ErnExpert or Role.Observer))
        {
            return new Refusal.Invalid("to", "roleCannotTakeOver");
        }

        if (Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault) { return fault; }
        return new RoleHandedOver(c.FromPersonId, c.To, from.Role, c.Reason);
    }

    public static Decision Record(RoomState state, RecordRelation c)
    {
        if (state.Membership.Present(c.PersonId) is not { } member) { return new Refusal.NotFound("personId"); }
        if (!Access.Policy.MaySeeIdentity(member.Role)) { return new Refusal.Invalid("personId", "roleNeverSeesIdentity"); }
        return RelationFault(c.Relation) is { } fault ? fault : new RelationRecorded(c.PersonId, c.Relation);
    }

    public static Decision Mark(RoomState state, MarkGenetics c) =>
        state.Membership.Present(c.PersonId) is null
            ? new Refusal.NotFound("personId")
            : new GeneticsMarked(c.PersonId, c.Genetics);

    private static bool IsLeader(Member m) =>
        m.Standing != Standing.Removed && m.Role is (Role.ResponsibleDoctor or Role.Coordinator or Role.Deputy);

    private static MemberCard WithoutPatientName(MemberCard card, Role role) =>
        role is Role.Patient ? card with { Name = "" } : card;

    private static Refusal? RelationFault(Relation? relation) => relation is null
        ? null
        : Check.Required("relation", relation.Basis, Limits.Paragraph)
            ?? Check.Required("relation", relation.GivenBy, Limits.Line);
}
