using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// The one redaction function. An allow-list: an event type or a field that is not named for a reach is left out.
/// Folding redacted
/// events gives the redacted state.
/// </summary>
public static class Redaction
{
    /// <summary>The event as the view may see it, or null for nothing at all.</summary>
    public static RoomEvent? Of(RoomEvent happened, View view) => view.IsFull ? happened : view.Reach switch
    {
        Reach.Room => InTheRoom.Of(happened, view),
        Reach.Abroad => AcrossTheBorder.Of(happened, view),
        Reach.Family => ForTheFamily.Of(happened, view),
        _ => null,
    };

    /// <summary>The state as the view may see it.</summary>
    public static RoomState Of(RoomState state, View view) => view.IsFull ? state : view.Reach switch
    {
        Reach.Room => InTheRoom.Of(state, view),
        Reach.Abroad => AcrossTheBorder.Of(state, view),
        Reach.Family => ForTheFamily.Of(state, view),
        _ => RoomState.Empty,
    };

    /// <summary>Without sight of identity, a person of the patient's side is a role without a name.</summary>
    internal static MemberCard Card(MemberCard card, Role role, View view) =>
        view.Identity || !Policy.IsPatientSide(role) ? card : card with { Name = "" };

    internal static MembershipState Cards(MembershipState s, View view) => s with
    {
        Members = s.Members.SetItems(s.Members
            .Where(m => Policy.IsPatientSide(m.Value.Role))
            .Select(m =>
                KeyValuePair.Create(m.Key, m.Value with { Person = Card(m.Value.Person, m.Value.Role, view) }))),
    };
}
