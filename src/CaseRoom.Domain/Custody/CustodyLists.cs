using System.Security.Cryptography;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Custody;

/// <summary>
/// The ids by which a room is found by those who decide about it without a part in it. None is a person's or a unit's.
/// </summary>
public static class CustodyLists
{
    /// <summary>Rooms of an organisation whose time is over, and such as somebody proposes to erase: an id made of
    /// the organisation's, so that no other's rooms stand before its own.</summary>
    public static Guid ToDecide(Guid controller) => DerivedId.Of(controller, "to decide");

    /// <summary>Rooms that are to be destroyed, until nothing of them is left.</summary>
    public static Guid Erasing { get; } = new("c0570d1e-0000-8000-8000-000000000002");

    /// <summary>Rooms that are offered to a unit: an id made of the unit's.</summary>
    public static Guid Offered(Guid unit) =>
        DerivedId.From(SHA256.HashData([.. "offered"u8, .. unit.ToByteArray(bigEndian: true)]));

    /// <summary>The lists in which a room stands.</summary>
    public static IEnumerable<Guid> Of(RoomState state)
    {
        if (state.Custody.IsErased())
        {
            yield return Erasing;
            yield break;
        }

        if (state.Custody.Transfer is { Answer: null } offer) { yield return Offered(offer.Unit.Id); }
        if (state.Case.Opening is { } opening
            && (RetentionRules.IsOver(state.Custody) || state.Custody.Erasure is { Answer: null }))
        {
            yield return ToDecide(opening.Controller.Id);
        }
    }
}
