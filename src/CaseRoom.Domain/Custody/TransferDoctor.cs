using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

/// <summary>Who answers for a case as its doctor once another unit has accepted it (SPEC.md, CASE-71 to CASE-73).
/// </summary>
public static class TransferDoctor
{
    /// <summary>Whether accepting names a doctor: the one there is works elsewhere.</summary>
    /// <param name="unit">That the room goes to, of <paramref name="controller"/>.</param>
    public static bool IsNeeded(RoomState state, OrganisationRef controller, OrganisationRef unit)
    {
        if (state.Case.Opening is not { } opening || Former(state) is not { } former) { return true; }
        var then = opening with { Controller = controller, Unit = unit };
        return !Archive.IsOfUnit(state with { Case = state.Case with { Opening = then } }, former.Person);
    }

    /// <param name="then">The room, with the unit that accepts.</param>
    internal static Refusal? Fault(RoomState then, AnswerTransfer c, DecisionContext context)
    {
        var former = Former(then);
        if (c.Doctor is not { } doctor)
        {
            return former is not null && Archive.IsOfUnit(then, former.Person) ? null : new Refusal.Missing("doctor");
        }

        // Who accepts answers for the unit by the directory, wherever in the organisation they sit.
        if (!Archive.IsOfUnit(then, doctor) && doctor.PersonId != context.Actor.PersonId)
        {
            return new Refusal.Invalid("doctor", "notOfUnit");
        }

        if (doctor.PersonId == former?.Person.PersonId) { return null; }
        if (c.DoctorRoles?.Contains(Role.ResponsibleDoctor) is not true)
        {
            return new Refusal.Invalid("doctor", "noDoctor");
        }

        var misplaced = MembershipDecider.Misplaced(
            then, doctor, Role.ResponsibleDoctor, c.DoctorRoles, "doctor", context);
        if (misplaced is not null) { return misplaced; }
        return then.Membership.Present(doctor.PersonId) is not { } here ? MembershipDecider.Full(then)
            : here.Role is Role.Specialist or Role.Deputy or Role.EmergencyDoctor
                && !then.Conclusion.Cosigners.Contains(doctor.PersonId)
                ? null
                : new Refusal.Invalid("doctor", "doctorHasAnotherRole");
    }

    /// <summary>The doctor's part goes over as by a hand-over (MEM-12, MEM-15).</summary>
    internal static IEnumerable<RoomEvent> Named(RoomState then, AnswerTransfer c)
    {
        var (opening, former) = (then.Case.Opening!, Former(then));
        if (c.Doctor is not { } doctor || doctor.PersonId == former?.Person.PersonId) { yield break; }
        var card = doctor with { UnitId = opening.Unit.Id };
        var relation = new Relation(opening.Basis, c.Person.Name);
        if (former is null)
        {
            yield return new MemberInvited(card, Role.ResponsibleDoctor, relation);
            yield break;
        }

        yield return new RoleHandedOver(former.Person.PersonId, card, Role.ResponsibleDoctor, c.Reason);
        if (former.Relation is null) { yield return new RelationRecorded(doctor.PersonId, relation); }
    }

    private static Member? Former(RoomState state) => state.Membership.In(Role.ResponsibleDoctor).FirstOrDefault();
}
