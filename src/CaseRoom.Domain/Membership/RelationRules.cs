using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Membership;

using Decision = Decision<RoomEvent>;

/// <summary>Who sees the patient's identity, and who says so (SPEC.md, MEM-…).</summary>
internal static class RelationRules
{
    public static Decision Record(RoomState state, RecordRelation c, DecisionContext context)
    {
        if (!Gives(state, context.Actor.PersonId)) { return new Refusal.NotAllowed(); }
        if (state.Membership.Present(c.PersonId) is not { } member) { return new Refusal.NotFound("personId"); }
        if (!Policy.MaySeeIdentity(member.Role)) { return new Refusal.Invalid("personId", "roleNeverSeesIdentity"); }
        return (Fault(c.Relation, member.Role, context)
            ?? LifeDecider.Outlived(state, member.Role, c.Relation.Link, context)) is { } fault
            ? fault
            : new RelationRecorded(c.PersonId, c.Relation);
    }

    public static Decision Withdraw(RoomState state, WithdrawRelation c, DecisionContext context)
    {
        if (!Gives(state, context.Actor.PersonId)) { return new Refusal.NotAllowed(); }
        if (state.Membership.Present(c.PersonId) is not { } member) { return new Refusal.NotFound("personId"); }
        if (member.Relation is null) { return new Refusal.AlreadyDone("withdrawn"); }
        if (Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault) { return fault; }
        if (member.Role is Role.ResponsibleDoctor) { return new Refusal.Invalid("personId", "handOverInstead"); }
        return LeavesNobody(state, c.PersonId) is { } last ? last : new RelationWithdrawn(c.PersonId, c.Reason);
    }

    public static Decision Mark(RoomState state, MarkGenetics c) =>
        state.Membership.Present(c.PersonId) switch
        {
            null => new Refusal.NotFound("personId"),
            { } m when Policy.IsPatientSide(m.Role) || !Policy.MaySeeIdentity(m.Role) =>
                new Refusal.Invalid("personId", "roleNeverSeesIdentity"),
            _ => new GeneticsMarked(c.PersonId, c.Genetics),
        };

    /// <summary>
    /// Who sees identity lets others see it. Where nobody does yet and there is none to see, a leader begins.
    /// </summary>
    public static bool Gives(RoomState state, Guid person) =>
        state.Membership.Present(person) is { Standing: Standing.Active } member
        && Policy.Allows(member.Role, typeof(RecordRelation))
        && (member.Relation is not null || IsBeginning(state));

    /// <summary>A relation that goes with an invitation or a hand-over.</summary>
    public static Refusal? Fault(Relation? relation, Role role, DecisionContext context) => relation is null
        ? null
        : Check.Says("relation", relation.Basis, Limits.Paragraph)
            ?? Check.Required("relation", relation.GivenBy, Limits.Line)
            ?? Fault(relation.Link, role, NorwegianTime.DateAt(context.Now));

    /// <summary>Somebody goes on seeing who the patient is, once that is recorded: else nobody could be let in
    /// again.</summary>
    public static Refusal? LeavesNobody(RoomState state, Guid without) =>
        state.Case.Identity is not null
        && state.Membership.Present(without) is { Relation: not null }
        && !HasGiver(state, without)
            ? new Refusal.Invalid("personId", "lastRelation")
            : null;

    /// <summary>Whether somebody can let others see the identity.</summary>
    public static bool HasGiver(RoomState state, Guid? without = null) => state.Consent.LetIn(state.Membership)
        .Members.Values.Any(m => m.Person.PersonId != without && m.Relation is not null
            && Policy.Allows(m.Role, typeof(RecordRelation)));

    private static bool IsBeginning(RoomState state) =>
        state.Case.Identity is null && state.Membership.Members.Values.All(m => m.Relation is null);

    private static Refusal? Fault(FamilyLink? link, Role role, DateOnly today) => (role, link) switch
    {
        (Role.Patient or Role.Representative, null) => new Refusal.Missing("link"),
        (Role.Patient, { Kind: not LinkKind.Self }) or (Role.Representative, { Kind: LinkKind.Self }) =>
            new Refusal.Invalid("link", "notForThisRole"),
        (Role.Patient, _) => null,
        (Role.Representative, { } authority) => Authority(authority, today),
        (_, null) => null,
        _ => new Refusal.Invalid("link", "onlyPatientsSide"),
    };

    private static Refusal? Authority(FamilyLink link, DateOnly today)
    {
        if (Check.Says("proof", link.Proof, Limits.Paragraph) is { } fault) { return fault; }
        if (link.From is null) { return new Refusal.Missing("from"); }
        return link.Until < link.From ? new Refusal.Invalid("until", "beforeStart")
            : link.Until < today ? new Refusal.Invalid("until", "inThePast")
            : null;
    }
}
