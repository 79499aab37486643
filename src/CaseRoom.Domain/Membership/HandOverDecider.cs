using CaseRoom.Domain.Access;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>How a role goes from one person to another (SPEC.md, MEM-12 to MEM-15, MEM-18).</summary>
internal static class HandOverDecider
{
    public static Decision Decide(RoomState state, HandOver c, DecisionContext context)
    {
        if (state.Membership.Present(c.FromPersonId) is not { } from) { return new Refusal.NotFound("fromPersonId"); }
        var actor = state.Membership.Present(context.Actor.PersonId)!;
        if (!Policy.Allows(from.Role, typeof(HandOver)))
        {
            return new Refusal.Invalid("fromPersonId", "roleCannotBeHandedOver");
        }

        if (!MayHand(actor, from, c)) { return new Refusal.NotAllowed(); }
        var givesSight = Policy.HasRoomsRelation(from.Role) && from.Relation is not null;
        if (givesSight && !RelationRules.Gives(state, actor.Person.PersonId)) { return new Refusal.NotAllowed(); }
        var fault = TakerFault(state, c, from.Role, context)
            ?? Check.Required("reason", c.Reason, Limits.Paragraph)
            ?? (Policy.HasRoomsRelation(from.Role) ? null : RelationRules.LeavesNobody(state, c.FromPersonId));
        if (fault is not null) { return fault; }
        var handed = new RoleHandedOver(c.FromPersonId, c.To, from.Role, c.Reason);
        List<RoomEvent> events = Policy.HasRoomsRelation(from.Role)
            ? [handed]
            : [handed, new MemberRemoved(c.FromPersonId, from.Role, c.Reason)];
        return MembershipDecider.HasLeader(state, After(state, events, context))
            ? events
            : new Refusal.Invalid("fromPersonId", "lastOrganiser");
    }

    /// <summary>One's own role; the doctor's only then, unless its holder is gone; others' as MEM-13 says.</summary>
    private static bool MayHand(Member actor, Member from, HandOver c)
    {
        if (actor.Person.PersonId == from.Person.PersonId) { return true; }
        var toActor = c.To.PersonId == actor.Person.PersonId;
        return from.Role switch
        {
            Role.ResponsibleDoctor =>
                actor.Role is Role.Coordinator or Role.Deputy && !toActor && IsGone(from, c.Holder),
            Role.Coordinator => actor.Role is Role.ResponsibleDoctor || (actor.Role is Role.Deputy && toActor),
            _ => actor.Role is Role.ResponsibleDoctor or Role.Coordinator,
        };
    }

    /// <summary>No longer in the directory, or no longer where they were when they took the role.</summary>
    private static bool IsGone(Member from, HolderToday? holder) => holder is not null
        && (!holder.Active || (from.Person.OrganisationId is { } then && holder.OrganisationId != then));

    private static Refusal? TakerFault(RoomState state, HandOver c, Role role, DecisionContext context)
    {
        if (c.To.PersonId == c.FromPersonId) { return new Refusal.Invalid("to", "samePerson"); }
        var misplaced = MembershipDecider.Misplaced(state, c.To, role, c.DirectoryRoles, "to", context);
        if (misplaced is not null) { return misplaced; }
        if (state.Membership.Present(c.To.PersonId) is not { } to) { return MembershipDecider.Full(state); }
        return Supersedes(role, to.Role) && !state.Conclusion.Cosigners.Contains(c.To.PersonId)
            ? null
            : new Refusal.Invalid("to", "hasAnotherRole");
    }

    /// <summary>Whether taking the role over is a step up from the one held: nobody loses a part or a vote by
    /// it.</summary>
    private static bool Supersedes(Role handed, Role held) => handed switch
    {
        Role.Coordinator => held is Role.Deputy or Role.Assistant,
        Role.ResponsibleDoctor => held is Role.Specialist or Role.Deputy,
        _ => false,
    };

    private static MembershipState After(RoomState state, List<RoomEvent> events, DecisionContext context) =>
        events.OfType<MembershipEvent>().Aggregate(state.Membership, (s, e) => MembershipEvolver.Evolve(
            s, new Recorded<RoomEvent>(0, context.Now, context.Actor.PersonId, Guid.Empty, e), e));
}
