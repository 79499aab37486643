using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>Who comes in, who leaves, who takes over (SPEC.md, MEM-…).</summary>
internal static class MembershipDecider
{
    private const string Norway = "NO";

    private const string NotInDirectory = "notInDirectory";

    public static Decision Invite(RoomState state, InviteMember c, DecisionContext context)
    {
        var family = Access.Policy.IsPatientSide(c.Role);
        var view = Access.Viewer.ViewOf(state, context.Actor.PersonId)!;
        var givesRelations = RelationRules.Gives(state, context.Actor.PersonId);
        if (family && !(givesRelations && view.Identity)) { return new Refusal.NotAllowed(); }
        if (Misplaced(state, c.Person, c.Role, c.DirectoryRoles, "role", context) is { } misplaced)
        {
            return misplaced;
        }

        var present = state.Membership.Present(c.Person.PersonId);
        if (present is not null) { return new Refusal.AlreadyExists("personId"); }
        if ((Full(state) ?? ConsentFault(state, c.Role, context.Now)) is { } fault) { return fault; }
        if (c.Role is Role.ResponsibleDoctor && state.Membership.In(Role.ResponsibleDoctor).Any())
        {
            return new Refusal.Invalid("role", "handOverInstead");
        }

        if (c.Role is Role.Patient && state.Membership.In(Role.Patient).Any())
        {
            return new Refusal.Invalid("role", "patientIsHere");
        }

        if (c.Relation is not null && !Access.Policy.MaySeeIdentity(c.Role))
        {
            return new Refusal.Invalid("relation", "roleNeverSeesIdentity");
        }

        if (c.Relation is not null && !givesRelations) { return new Refusal.NotAllowed(); }
        if (RelationRules.Fault(c.Relation, c.Role, context) is { } unsound) { return unsound; }
        if (LifeDecider.Outlived(state, c.Role, c.Relation?.Link, context) is { } outlived) { return outlived; }
        var inviter = state.Membership.Present(context.Actor.PersonId)!;
        var relation = c.Relation ?? (givesRelations ? RoomsRelation(state, inviter, c.Role) : null);
        return new MemberInvited(WithoutPatientName(c.Person, c.Role), c.Role, relation);
    }

    /// <summary>Who comes in by the patient's consent alone comes in while it counts, and the patient lives: what was
    /// disclosed by it stays, and nobody new is let in (LIFE-17).</summary>
    internal static Refusal? ConsentFault(RoomState state, Role role, DateTimeOffset now) => role switch
    {
        Role.ErnExpert or Role.Observer when state.Life.Death is not null =>
            new Refusal.Invalid("role", "patientDied"),
        Role.ErnExpert when !Ages.Covers(state, ConsentScope.ErnAdvice, now) =>
            new Refusal.ConsentMissing("ernAdvice"),
        Role.Observer when !Ages.Covers(state, ConsentScope.Teaching, now) =>
            new Refusal.ConsentMissing("teaching"),
        _ => null,
    };

    /// <summary>
    /// Whether the person may not have the role here: what the directory lets them become, the border, and the side
    /// they were on. Asked before anything that would tell whether they are here already.
    /// </summary>
    internal static Refusal? Misplaced(
        RoomState state, MemberCard person, Role role, IReadOnlyList<Role>? directoryRoles, string field,
        DecisionContext context)
    {
        if (directoryRoles?.Contains(role) is not true) { return new Refusal.Invalid(field, NotInDirectory); }
        if (BorderFault(person, role, directoryRoles) is { } border) { return border; }
        if (LifeDecider.Outlived(state, role, field, context) is { } outlived) { return outlived; }
        // To who does not know the patient's side, whether somebody belongs to it or is kept out by it is not said.
        var known = Access.Viewer.ViewOf(state, context.Actor.PersonId) is { Identity: true, Kept.IsEmpty: true };
        if (state.Consent.KeepsOut(person, role)
            || (role is Role.ResponsibleDoctor && state.Consent.Concerns(person, role)))
        {
            return new Refusal.Invalid(field, known ? "keptOut" : NotInDirectory);
        }

        if (!ChangesSide(state, person, role)) { return null; }
        return new Refusal.Invalid(known ? "role" : field, known ? "changesSide" : NotInDirectory);
    }

    /// <summary>
    /// Who is at work outside the country comes in as an expert abroad, and not on the patient's side; a family may
    /// live anywhere.
    /// </summary>
    internal static Refusal? BorderFault(MemberCard person, Role role, IReadOnlyList<Role> directoryRoles)
    {
        // Beyond the EEA a link leads, which somebody has opened.
        if (role is Role.ErnExpert && !Countries.InEea(person.Country))
        {
            return new Refusal.Invalid("role", "outsideEea");
        }

        var family = Access.Policy.IsPatientSide(role) && directoryRoles.All(Access.Policy.IsPatientSide);
        return person.Country == Norway || role is Role.ErnExpert || family
            ? null
            : new Refusal.Invalid("role", "abroadOnlyAsErnExpert");
    }

    /// <summary>Who was here for the patient does not come back as a professional, nor the other way.</summary>
    private static bool ChangesSide(RoomState state, MemberCard person, Role role) =>
        state.Membership.Members.TryGetValue(person.PersonId, out var earlier)
        && Access.Policy.IsPatientSide(earlier.Role) != Access.Policy.IsPatientSide(role);

    private static Relation? RoomsRelation(RoomState state, Member inviter, Role role) =>
        Access.Policy.HasRoomsRelation(role) && state.Case.Opening is { } opening
            ? new Relation(opening.Basis, inviter.Person.Name)
            : null;

    internal static Refusal? Full(RoomState state) => Check.Below(
        "members", state.Membership.Members.Values.Count(m => m.Standing != Standing.Removed), Limits.Members);

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
        var rest = state.Membership with { Members = state.Membership.Members.Remove(c.PersonId) };
        if (IsLeader(member) && !HasLeader(state, rest)) { return new Refusal.Invalid("personId", "lastOrganiser"); }
        return RelationRules.LeavesNobody(state, c.PersonId) is { } last
            ? last
            : new MemberRemoved(c.PersonId, member.Role, c.Reason);
    }

    /// <summary>Whether somebody is left who can run the case.</summary>
    internal static bool HasLeader(RoomState state, MembershipState members) =>
        state.Consent.LetIn(members).Members.Values.Any(m =>
            IsLeader(m) && (state.Case.Phase is not Phase.Closed || Archive.Keeps(state, m)));

    private static bool IsLeader(Member m) =>
        m.Standing != Standing.Removed && m.Role is (Role.ResponsibleDoctor or Role.Coordinator or Role.Deputy);

    private static MemberCard WithoutPatientName(MemberCard card, Role role) =>
        role is Role.Patient ? card with { Name = "" } : card;
}
