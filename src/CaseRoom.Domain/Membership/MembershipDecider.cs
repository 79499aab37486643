using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>Who comes in, who leaves, who takes over (SPEC.md, MEM-…).</summary>
internal static class MembershipDecider
{
    private const string Norway = "NO";

    public static Decision Invite(RoomState state, InviteMember c, DecisionContext context)
    {
        var present = state.Membership.Present(c.Person.PersonId);
        if (present is not null) { return new Refusal.AlreadyExists("personId"); }
        if (Check.Below("members", PresentCount(state), Limits.Members) is { } full) { return full; }
        if ((BorderFault(c.Person, c.Role) ?? SideFault(state, c.Person, c.Role)) is { } misplaced)
        {
            return misplaced;
        }
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

        var inviter = state.Membership.Present(context.Actor.PersonId)!;
        if (c.Relation is not null && !Access.Policy.Allows(inviter.Role, typeof(RecordRelation)))
        {
            return new Refusal.NotAllowed();
        }

        if (RelationFault(c.Relation) is { } fault) { return fault; }
        var relation = c.Relation ?? RoomsRelation(state, inviter, c.Role);
        return new MemberInvited(WithoutPatientName(c.Person, c.Role), c.Role, relation);
    }

    /// <summary>Who is at work outside the country comes in as an expert abroad; a family may live anywhere.</summary>
    internal static Refusal? BorderFault(MemberCard person, Role role) =>
        person.Country == Norway || role is Role.ErnExpert || Access.Policy.IsPatientSide(role)
            ? null
            : new Refusal.Invalid("role", "abroadOnlyAsErnExpert");

    /// <summary>Who was here for the patient does not come back as a professional, nor the other way.</summary>
    private static Refusal? SideFault(RoomState state, MemberCard person, Role role) =>
        state.Membership.Members.TryGetValue(person.PersonId, out var earlier)
        && Access.Policy.IsPatientSide(earlier.Role) != Access.Policy.IsPatientSide(role)
            ? new Refusal.Invalid("role", "changesSide")
            : null;

    private static Relation? RoomsRelation(RoomState state, Member inviter, Role role) =>
        Access.Policy.HasRoomsRelation(role) && state.Case.Opening is { } opening
            ? new Relation(opening.Basis, inviter.Person.Name)
            : null;

    private static int PresentCount(RoomState state) =>
        state.Membership.Members.Values.Count(m => m.Standing != Standing.Removed);

    public static Decision Join(RoomState state, DecisionContext context) =>
        state.Membership.Present(context.Actor.PersonId) switch
        {
            null => new Refusal.NotAllowed(),
            { Standing: Standing.Active } => Array.Empty<RoomEvent>(),
            { } member => new MemberJoined(member.Person.PersonId, member.Role),
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
            : new MemberRemoved(c.PersonId, member.Role, c.Reason);
    }

    public static Decision HandOver(RoomState state, HandOver c, DecisionContext context)
    {
        if (state.Membership.Present(c.FromPersonId) is not { } from) { return new Refusal.NotFound("fromPersonId"); }
        var actor = state.Membership.Present(context.Actor.PersonId)!;
        var own = c.FromPersonId == actor.Person.PersonId;
        var deputyForCoordinator = actor.Role is Role.Deputy && from.Role is Role.Coordinator;
        var leader = actor.Role is Role.ResponsibleDoctor or Role.Coordinator;
        if (!own && !deputyForCoordinator && !leader) { return new Refusal.NotAllowed(); }
        if (!Access.Policy.Allows(from.Role, typeof(HandOver)))
        {
            return new Refusal.Invalid("fromPersonId", "roleCannotBeHandedOver");
        }

        var fault = TakeOverFault(state, c, from.Role) ?? Check.Required("reason", c.Reason, Limits.Paragraph);
        if (fault is not null) { return fault; }
        var handed = new RoleHandedOver(c.FromPersonId, c.To, from.Role, c.Reason);
        return Access.Policy.HasRoomsRelation(from.Role)
            ? handed
            : (List<RoomEvent>)[handed, new MemberRemoved(c.FromPersonId, from.Role, c.Reason)];
    }

    private static Refusal? TakeOverFault(RoomState state, HandOver c, Role role)
    {
        if (c.To.PersonId == c.FromPersonId) { return new Refusal.Invalid("to", "samePerson"); }
        if ((BorderFault(c.To, role) ?? SideFault(state, c.To, role)) is { } misplaced) { return misplaced; }
        return state.Membership.Present(c.To.PersonId) switch
        {
            null => Check.Below("members", PresentCount(state), Limits.Members),
            { } to when to.Role is Role.ResponsibleDoctor || !Access.Policy.Allows(to.Role, typeof(HandOver)) =>
                new Refusal.Invalid("to", "roleCannotTakeOver"),
            _ => null,
        };
    }

    public static Decision Record(RoomState state, RecordRelation c)
    {
        if (state.Membership.Present(c.PersonId) is not { } member) { return new Refusal.NotFound("personId"); }
        if (!Access.Policy.MaySeeIdentity(member.Role))
        {
            return new Refusal.Invalid("personId", "roleNeverSeesIdentity");
        }
        return RelationFault(c.Relation) is { } fault ? fault : new RelationRecorded(c.PersonId, c.Relation);
    }

    public static Decision Mark(RoomState state, MarkGenetics c) =>
        state.Membership.Present(c.PersonId) switch
        {
            null => new Refusal.NotFound("personId"),
            { } m when Access.Policy.IsPatientSide(m.Role) || !Access.Policy.MaySeeIdentity(m.Role) =>
                new Refusal.Invalid("personId", "roleNeverSeesIdentity"),
            _ => new GeneticsMarked(c.PersonId, c.Genetics),
        };

    private static bool IsLeader(Member m) =>
        m.Standing != Standing.Removed && m.Role is (Role.ResponsibleDoctor or Role.Coordinator or Role.Deputy);

    private static MemberCard WithoutPatientName(MemberCard card, Role role) =>
        role is Role.Patient ? card with { Name = "" } : card;

    private static Refusal? RelationFault(Relation? relation) => relation is null
        ? null
        : Check.Required("relation", relation.Basis, Limits.Paragraph)
            ?? Check.Required("relation", relation.GivenBy, Limits.Line);
}
