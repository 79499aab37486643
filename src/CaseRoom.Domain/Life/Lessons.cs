using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Life;

/// <summary>What one room teaches another, as the commands that <see cref="LearnedLife"/> takes: nothing of it says
/// from where (SPEC.md, LIFE-23 to LIFE-26).</summary>
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

    /// <summary>The person of the directory about whom other rooms learn something by an event, or tell it: whose
    /// address it protected, or who came to the patient's side. Null: nobody.</summary>
    public static Guid? PersonOf(RoomState here, RoomEvent happened) => happened switch
    {
        AddressProtected e => e.PersonId ?? here.Membership.In(Role.Patient).FirstOrDefault()?.Person.PersonId,
        MemberInvited e when Policy.IsPatientSide(e.Role) => e.Person.PersonId,
        _ => null,
    };

    /// <summary>What another room in which the person is learns by their protection here.</summary>
    public static RoomCommand? Of(AddressProtected here, Guid person, RoomState there) =>
        Knows(there, person, out var whose) ? Address(whose, here.Grade, here.On) : null;

    /// <summary>What a room learns of somebody who came to it from another in which they are.</summary>
    public static RoomCommand? Of(RoomState there, Guid person, RoomState here) =>
        Knows(there, person, out var whose) && Knows(here, person, out var own)
            && AddressDecider.Of(there, whose) is { } address
                ? Address(own, address.Grade, address.On)
                : null;

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
