using CaseRoom.Domain.Access;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <summary>What one room teaches another, as the commands that <see cref="LearnedLife"/> takes: nothing of it says
/// from where (SPEC.md, LIFE-23 to LIFE-29).</summary>
public static class Lessons
{
    /// <summary>What the patient's other rooms learn by what happened in one; null: nothing.</summary>
    public static RoomCommand? Of(RoomEvent happened) => happened switch
    {
        DeathRecorded { On: { } day } => Death(day),
        DeathRetracted { Learned: false } => new RetractDeath(Reason: ""),
        AddressProtected { PersonId: null } e => Address(null, e.Grade, e.On),
        _ => null,
    };

    /// <summary>What a room of the same patient learns of all that holds in another.</summary>
    public static IEnumerable<RoomCommand> Of(LifeState there)
    {
        if (there.Death is { On: { } day }) { yield return Death(day); }
        if (there.Protected.Find(p => p.PersonId is null) is { } address)
        {
            yield return Address(null, address.Grade, address.On);
        }
    }

    /// <summary>Whether a room learns by an event what holds in the patient's other rooms.</summary>
    /// <param name="here">The room after it.</param>
    public static bool Learns(RoomState here, RoomEvent happened) =>
        happened is PatientIdentified || IsMoved(here, happened);

    /// <summary>Whether the room came by an event to another controller, whose rooms were told nothing of it.</summary>
    /// <param name="here">The room after it.</param>
    public static bool IsMoved(RoomState here, RoomEvent happened) => happened is TransferAccepted e
        && here.Custody.Former is [.., { Controller.Id: var before }] && before != e.Controller.Id;

    /// <summary>The people of the directory about whom rooms tell each other something by an event: whose address it
    /// protected, who came to the patient's side, or all of that side where their rooms come into reach.</summary>
    /// <param name="here">The room after it.</param>
    public static IEnumerable<Guid> PeopleOf(RoomState here, RoomEvent happened)
    {
        // Who sees the room again is found by it again, and it by them.
        if (happened is PhaseChanged { From: Phase.Closed } or DeathRetracted || IsMoved(here, happened))
        {
            return here.Membership.Members.Values
                .Where(m => m.Standing != Standing.Removed && Policy.IsPatientSide(m.Role))
                .Select(m => m.Person.PersonId);
        }

        if (PersonOf(here, happened) is { } person) { return [person]; }
        return [];
    }

    /// <summary>What is told of somebody between the room where something happened and another in which they are:
    /// what that one learns, and what the first does. Null: nothing.</summary>
    /// <param name="here">The room after it.</param>
    public static (RoomCommand? There, RoomCommand? Here) Between(
        RoomState here, RoomEvent happened, Guid person, RoomState there) => happened is AddressProtected e
            ? (Known(there, person, e.Grade, e.On), null)
            : (Told(here, person, there), Told(there, person, here));

    private static Guid? PersonOf(RoomState here, RoomEvent happened) => happened switch
    {
        AddressProtected e => e.PersonId ?? here.Membership.In(Role.Patient).FirstOrDefault()?.Person.PersonId,
        MemberInvited e when Policy.IsPatientSide(e.Role) => e.Person.PersonId,
        _ => null,
    };

    /// <summary>What stands of somebody in one room, as another learns it.</summary>
    private static RoomCommand? Told(RoomState from, Guid person, RoomState to) =>
        Knows(from, person, out var whose) && AddressDecider.Of(from, whose) is { } address
            ? Known(to, person, address.Grade, address.On)
            : null;

    /// <summary>A protection as the room that learns it knows the person.</summary>
    private static RoomCommand? Known(RoomState to, Guid person, AddressGrade grade, DateOnly on) =>
        Knows(to, person, out var whose) ? Address(whose, grade, on) : null;

    /// <param name="whose">As whose it knows the person's address; null: the patient's.</param>
    private static bool Knows(RoomState room, Guid person, out Guid? whose)
    {
        var role = room.Membership.Present(person)?.Role;
        whose = role is Role.Patient ? null : person;
        return role is { } part && Policy.IsPatientSide(part);
    }

    private static RecordDeath Death(DateOnly day) => new(day, [], DecidedBy: "", Ground: "");

    private static ProtectAddress Address(Guid? person, AddressGrade grade, DateOnly on) =>
        new(person, grade, on, Source: "", []);
}
