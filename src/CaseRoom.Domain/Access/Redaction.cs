using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Access;

/// <summary>
/// The one redaction function. An allow-list: an event type or a field that is not named for a reach is left out.
/// Folding redacted events gives the redacted state.
/// </summary>
public static class Redaction
{
    /// <summary>The event in its place as the view may see it: the same where nothing is withheld, null for nothing
    /// at all.</summary>
    public static Recorded<RoomEvent>? Of(Recorded<RoomEvent> recorded, View view)
    {
        // The family with identity too: an address that is protected since may stand in what was written anew.
        var said = view is { Identity: true, Reach: Reach.Room } ? recorded.Event : TakenBack.Of(recorded, view.Now);
        if (Of(said, view) is not { } seen) { return null; }
        var actor = view.Mask.Alias(recorded.Actor);
        return ReferenceEquals(seen, recorded.Event) && actor == recorded.Actor
            ? recorded
            : recorded with { Actor = actor, Event = seen };
    }

    /// <summary>What happened as the view may see it while it stands, or null for nothing at all.</summary>
    internal static RoomEvent? Of(RoomEvent happened, View view)
    {
        if (view.IsFull) { return happened; }
        if (Withheld.Of(happened, view) is not { } left) { return null; }
        var told = Shielding.Of(left, view);
        return view.Reach switch
        {
            Reach.Room => InTheRoom.Of(told, view),
            Reach.Abroad or Reach.Teaching => AcrossTheBorder.Of(told, view),
            Reach.Family => ForTheFamily.Of(told, view),
            _ => null,
        };
    }

    /// <summary>The state as the view may see it.</summary>
    public static RoomState Of(RoomState state, View view)
    {
        if (view.IsFull) { return state; }
        var told = Shielding.Of(Withheld.Of(state, view), view);
        return view.Reach switch
        {
            Reach.Room => InTheRoom.Of(told, view),
            Reach.Abroad or Reach.Teaching => AcrossTheBorder.Of(told, view),
            Reach.Family => ForTheFamily.Of(told, view),
            _ => RoomState.Empty,
        };
    }

    /// <summary>Who is in the room, as the view may see it.</summary>
    internal static MembershipState Of(MembershipState members, View view) =>
        view.Reach is Reach.Room && view.Identity
            ? Shielding.Of(members, view)
            : SeenMembers.Of(Shielding.Of(members, view), view);

    /// <summary>Who answers for the room, as the view may see it.</summary>
    internal static Opening? Of(Opening? opening, View view) =>
        opening is null ? null : Shielding.Of(opening, view);

    /// <summary>The materials, as the view may see them.</summary>
    internal static MaterialsState Of(MaterialsState materials, View view) => view.IsFull
        ? materials
        : view is { Reach: Reach.Room, Identity: true, Kept.IsEmpty: true }
            ? materials
            : SeenMaterials.Of(materials, view);
}
