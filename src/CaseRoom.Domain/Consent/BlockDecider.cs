using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

using Decision = Decision<RoomEvent>;

/// <summary>How the patient keeps somebody out, or from a part (SPEC.md, CON-08 to CON-13, CON-34, CON-35).</summary>
internal static class BlockDecider
{
    public static Decision Record(RoomState state, RecordBlock c, DecisionContext context)
    {
        if (!MaySay(state, context)) { return new Refusal.NotAllowed(); }
        var fault = Check.NewId("blockId", c.BlockId, state.Consent.Blocks.ContainsKey(c.BlockId), seen: true)
            ?? Target(state, c)
            ?? Untold(state, c, context)
            ?? Check.Required("givenBy", c.GivenBy, Limits.Line)
            ?? Check.Optional("reason", c.Reason, Limits.Paragraph)
            ?? Room(state, context)
            ?? Parts(state, c, context)
            ?? Left(state, c);
        return fault is not null
            ? fault
            : new BlockRecorded(
                c.BlockId, Named(c.Person), c.Organisation, c.Materials, c.On, c.GivenBy, c.Reason, c.Parts,
                c.Unit);
    }

    public static Decision Lift(RoomState state, LiftBlock c, DecisionContext context)
    {
        if (!MaySay(state, context)) { return new Refusal.NotAllowed(); }
        if (!state.Consent.Blocks.TryGetValue(c.BlockId, out var block)) { return new Refusal.NotFound("blockId"); }
        if (block.Lifted is not null) { return new Refusal.AlreadyDone("lifted"); }
        if (!IsTheirs(state, block, context)) { return new Refusal.Invalid("blockId", "coordinatorRecords"); }
        return Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
            ? fault
            : new BlockLifted(c.BlockId, c.Reason);
    }

    /// <summary>Whether it is theirs to end: one parent does not let in whom the other, or the child, keeps out, and
    /// under a protected address nobody of the family says so of places that they are not told (CON-35).</summary>
    private static bool IsTheirs(RoomState state, Block block, DecisionContext context)
    {
        var id = context.Actor.PersonId;
        var actor = state.Membership.Present(id)!;
        return !Policy.IsPatientSide(actor.Role) || block.By == id
            || (actor.Role is Role.Patient && Viewer.ViewOf(state, id) is { Shield: null });
    }

    /// <summary>Who knows who the patient is, and is kept from nothing themselves.</summary>
    private static bool MaySay(RoomState state, DecisionContext context) =>
        Viewer.ViewOf(state, context.Actor.PersonId) is { Identity: true, Kept.IsEmpty: true };

    /// <summary>Blocks that stand, and, of who runs the case, lifted ones too: a patient's right is not used up by
    /// others.</summary>
    private static Refusal? Room(RoomState state, DecisionContext context)
    {
        var family = state.Membership.Present(context.Actor.PersonId) is { } actor && Policy.IsPatientSide(actor.Role);
        var blocks = state.Consent.Blocks.Values;
        return Check.Below("blocks", family ? blocks.Count(b => b.Lifted is null) : blocks.Count(), Limits.Blocks);
    }

    /// <summary>Somebody whose work it would be; a family is let in and removed, not kept out.</summary>
    private static Refusal? Target(RoomState state, RecordBlock c)
    {
        if (((object?[])[c.Person, c.Organisation, c.Unit]).Count(whom => whom is not null) != 1)
        {
            return new Refusal.Invalid("person", "personOrOrganisation");
        }

        if ((c.Organisation ?? c.Unit) is { } many)
        {
            var called = c.Unit is null ? "organisation" : "unit";
            return many.Id == Guid.Empty
                ? new Refusal.Missing(called)
                : Check.Required(called, many.Name, Limits.Line);
        }

        return state.Membership.Present(c.Person!.PersonId) is { } member && Policy.IsPatientSide(member.Role)
            ? new Refusal.Invalid("person", "patientSide")
            : null;
    }

    /// <summary>Held against where others work, an organisation that a family names would be answered by who is there:
    /// from whom places are hidden, the coordinator records it (CON-34).</summary>
    private static Refusal? Untold(RoomState state, RecordBlock c, DecisionContext context)
    {
        if (Viewer.ViewOf(state, context.Actor.PersonId) is not { Reach: Reach.Family, Shield: not null } view)
        {
            return null;
        }

        var named = c.Person is { } person && state.Membership.Members.TryGetValue(person.PersonId, out var member)
            && Shielding.Of(member.Person, member.Role, view).Name.Length > 0;
        return named ? null : new Refusal.Invalid(FieldOf(c), "coordinatorRecords");
    }

    private static string FieldOf(RecordBlock c) =>
        c.Person is not null ? "person" : c.Unit is not null ? "unit" : "organisation";

    private static Refusal? Parts(RoomState state, RecordBlock c, DecisionContext context)
    {
        if (c.Materials is null && c.Parts is null) { return null; }
        var (materials, parts) = (c.Materials ?? [], c.Parts ?? []);
        if (materials.Count + parts.Count == 0) { return new Refusal.Missing("materials"); }
        var many = Check.AtMost("materials", materials.Count, Limits.Materials)
            ?? Check.AtMost("parts", parts.Count, Limits.BlockParts);
        if (many is not null) { return many; }
        if (!materials.All(m => state.Materials.Items.ContainsKey(m)
            && Viewer.Sees(state, context.Actor.PersonId, m)))
        {
            return new Refusal.NotFound("materials");
        }

        if (Viewer.ViewOf(state, context.Actor.PersonId) is not { } view) { return new Refusal.NotAllowed(); }
        // What they are not shown is not there for them: that an id is in use is told too by what it may be named in.
        var seen = Redaction.Of(state, view);
        return parts.All(p => IsPart(seen, p)) ? null : new Refusal.NotFound("parts");
    }

    /// <summary>A text of the case, whether it is written yet or not, a fact or a relative, a goal, a statement, a
    /// recommendation, a conversation.</summary>
    private static bool IsPart(RoomState seen, Guid id) => CaseTexts.Has(id) || seen.Case.Facts.ContainsKey(id)
        || seen.Case.Goals.ContainsKey(id) || seen.Conclusion.Statements.ContainsKey(id)
        || seen.Conclusion.Recommendations.ContainsKey(id) || seen.Annotations.Threads.ContainsKey(id);

    /// <summary>Whether somebody who runs the case is left who may lift what is recorded.</summary>
    private static bool CanLift(RoomState state) => state.Membership.Members.Values.Any(m =>
        !Policy.IsPatientSide(m.Role) && Policy.Allows(m.Role, typeof(LiftBlock))
        && Viewer.ViewOf(state, m.Person.PersonId) is { Identity: true, Kept.IsEmpty: true });

    private static PersonRef? Named(MemberCard? person) => person is null ? null : new(person.PersonId, person.Name);

    /// <summary>The doctor is answerable for the whole and hands over first; somebody is left who runs the case, and
    /// who can let others see the recorded identity.</summary>
    private static Refusal? Left(RoomState state, RecordBlock c)
    {
        var field = FieldOf(c);
        var block = new Block(
            Named(c.Person), c.Organisation, c.Materials, c.On, c.GivenBy, c.Reason, Lifted: null, Guid.Empty, 0,
            c.Parts, c.Unit);
        var doctors = state.Membership.In(Role.ResponsibleDoctor);
        if (doctors.Any(d => block.Concerns(d.Person, d.Role)))
        {
            return new Refusal.Invalid(field, "handOverInstead");
        }

        var then = state with { Consent = state.Consent with { Blocks = state.Consent.Blocks.Add(c.BlockId, block) } };
        if (block.IsWhole && MembershipDecider.HasLeader(then, then.Membership)
            && RelationRules.HasGiver(state) && !RelationRules.HasGiver(then))
        {
            return new Refusal.Invalid(field, "lastRelation");
        }

        return CanLift(then) ? null : new Refusal.Invalid(field, "lastOrganiser");
    }
}
