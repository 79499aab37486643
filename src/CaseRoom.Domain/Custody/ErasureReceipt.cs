using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>What stays of a room that was erased, beside who decided and when: nothing that it said (CASE-84).
/// </summary>
/// <param name="Unit">That answered for it, by name.</param>
/// <param name="Organisation">Of that unit, by name.</param>
/// <param name="Reference">Where the decision is filed, without what the guard finds in it.</param>
/// <param name="ProposedBy">By name.</param>
/// <param name="LastEntry">The place of the last event in the room's chain.</param>
/// <param name="LastHash">The chain's at that place: 64 hexadecimal digits.</param>
public sealed record ErasureReceipt(
    string Unit, string Organisation, ErasureGround Ground, string Reference, string ProposedBy,
    DateTimeOffset ProposedAt, long LastEntry, string LastHash)
{
    /// <param name="state">The whole room, with the decision.</param>
    /// <param name="lastEntry">As in the receipt.</param>
    /// <param name="lastHash">32 bytes.</param>
    public static ErasureReceipt Of(RoomState state, Erasure erasure, long lastEntry, byte[] lastHash) => new(
        state.Case.Opening?.Unit.Name ?? "", state.Case.Opening?.Controller.Name ?? "", erasure.Ground,
        GuardedText.Of(erasure.Reference, RoomNames.KnownIn(state)),
        state.Membership.Members.GetValueOrDefault(erasure.By)?.Person.Name ?? "", erasure.At, lastEntry,
        Convert.ToHexStringLower(lastHash));
}
