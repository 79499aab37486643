using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>What tells where somebody lives whose address is protected (BRIEF 8).</summary>
/// <param name="Places">Ids of organisations and units that were named with a protection.</param>
/// <param name="Responsible">Ids of the responsible organisation and unit: to the family they tell it too.</param>
public sealed record Shield(IdSet Places, IdSet Responsible)
{
    /// <summary>Null where nobody's address is protected.</summary>
    public static Shield? Of(RoomState state) => state.Life.Protected.IsEmpty
        ? null
        : new(
            new([.. state.Life.Protected.SelectMany(p => p.Places).Select(p => p.Id)]),
            state.Case.Opening is { } o ? new([o.Controller.Id, o.Unit.Id]) : IdSet.Empty);

    /// <summary>Whether somebody is there for the patient's own place, by their role or by where they work.</summary>
    public bool IsLocal(MemberCard card, Role role) => Policy.IsOfOnePlace(role) || WorksIn(card, Places);

    /// <summary>The same, or works for who answers for the room.</summary>
    public bool IsNear(MemberCard card, Role role) => IsLocal(card, role) || WorksIn(card, Responsible);

    private static bool WorksIn(MemberCard card, IdSet places) =>
        places.Contains(card.OrganisationId) || places.Contains(card.UnitId);
}
