using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>What tells where somebody lives whose address is protected (BRIEF 8).</summary>
/// <param name="Places">Ids of organisations and units that were named with a protection.</param>
/// <param name="Responsible">Ids of the organisations and units that answer for the room or have done so: to the family
/// they tell it too.</param>
public sealed record Shield(IdSet Places, IdSet Responsible)
{
    /// <summary>Null where nobody's address is protected.</summary>
    public static Shield? Of(RoomState state) => state.Life.Protected.IsEmpty
        ? null
        : new(
            new([.. state.Life.Protected.SelectMany(p => p.Places).Select(p => p.Id)]),
            new([.. ResponsibleIn(state).Select(place => place.Id)]));

    /// <summary>Who answers for the room and who did before, organisations and units alike.</summary>
    public static IEnumerable<OrganisationRef> ResponsibleIn(RoomState state) =>
    [
        .. state.Case.Opening is { } o ? [o.Controller, o.Unit] : Array.Empty<OrganisationRef>(),
        .. state.Custody.Former.SelectMany(former => new[] { former.Controller, former.Unit }),
    ];

    /// <summary>Whether somebody is there for the patient's own place, by their role or by where they work.</summary>
    public bool IsLocal(MemberCard card, Role role) => Policy.IsOfOnePlace(role) || WorksIn(card, Places);

    /// <summary>The same, or works for who answers for the room or has done so.</summary>
    public bool IsNear(MemberCard card, Role role) => IsLocal(card, role) || WorksIn(card, Responsible);

    private static bool WorksIn(MemberCard card, IdSet places) =>
        places.Contains(card.OrganisationId) || places.Contains(card.UnitId);
}
