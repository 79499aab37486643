using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>Who reads a room that is closed (SPEC.md, CASE-46 to CASE-48).</summary>
public static class Archive
{
    /// <summary>Whether closing keeps the member away. The responsible unit reads on, its doctor on call in an
    /// emergency too, and the patient's side acts on: access to one's own record and to who read it, and taking
    /// consent back, do not end with a case.</summary>
    public static bool KeepsAway(RoomState state, Member member) => state.Case.Phase is Phase.Closed
        && !Keeps(state, member)
        && member.Role is not (Role.Patient or Role.Representative or Role.EmergencyDoctor);

    /// <summary>Whether the member keeps the archive: runs it, for the unit that answers for it.</summary>
    public static bool Keeps(RoomState state, Member member) =>
        Policy.HasRoomsRelation(member.Role) && IsOfUnit(state, member.Person);

    /// <summary>An older log says of nobody in which unit they work: then the organisation counts.</summary>
    public static bool IsOfUnit(RoomState state, MemberCard card) => state.Case.Opening is { } opening
        && card.OrganisationId == opening.Controller.Id
        && (card.UnitId is null || card.UnitId == opening.Unit.Id);
}
