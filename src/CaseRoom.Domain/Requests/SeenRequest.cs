using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Requests;

/// <summary>An accepted request as a reader of its room sees it: of sender and receivers no more than the room shows
/// them (REQ-26).</summary>
internal static class SeenRequest
{
    public static RequestState Of(RequestState state, RoomState room, View view) => state with
    {
        Letter = state.Letter is { } letter ? Of(letter, room, view) : null,
        Receiver = state.Receiver is { } to
            ? new Receiver(
                Of(to.Unit, view), Of(to.Coordinator, Role.Coordinator, view), Of(to.Deputy, Role.Deputy, view))
            : null,
        History = [.. state.History.Select(step => step with { Unit = Of(step.Unit, view) })],
    };

    /// <summary>Who was responsible for the patient is mostly a local office, in the sender's own words.</summary>
    private static RequestLetter Of(RequestLetter letter, RoomState room, View view)
    {
        var role = room.Membership.Members.TryGetValue(letter.Sender.PersonId, out var member)
            ? member.Role
            : SenderRoles.Of(letter.Kind, []);
        return letter with
        {
            Sender = Of(letter.Sender, role, view),
            ResponsibleNow = view.Shield is null ? letter.ResponsibleNow : "",
        };
    }

    private static MemberCard Of(MemberCard card, Role role, View view)
    {
        var placed = Shielding.Of(card, role, view);
        return view.Identity ? placed : SeenMembers.Of(placed, role, view);
    }

    private static OrganisationRef Of(OrganisationRef unit, View view) =>
        view.Shield is { } shield && shield.Places.Contains(unit.Id) ? OrganisationRef.Unnamed : unit;
}
