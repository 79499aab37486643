using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Custody;

/// <summary>What is lost with a room that is erased, in numbers: nothing that it says, and nobody's name (CASE-82).
/// </summary>
/// <param name="Entries">Events of its log.</param>
/// <param name="Documents">Files that were not withdrawn, images among them.</param>
/// <param name="Conclusions">Signed versions.</param>
/// <param name="Request">The request that it followed from goes with it.</param>
/// <param name="Members">Who loses access, by role; who was removed has none to lose.</param>
/// <param name="Unreviewed">Emergency accesses that nobody has gone through: with the room goes what shows them.
/// </param>
public sealed record ErasureLoss(
    long Entries, int Documents, int Conclusions, bool Request, IReadOnlyList<RoleCount> Members,
    int Unreviewed)
{
    /// <param name="state">The whole room.</param>
    /// <param name="sequence">Of its last event.</param>
    public static ErasureLoss Of(RoomState state, long sequence) => new(
        sequence,
        state.Materials.Items.Values.Count(m => m.Withdrawn is null),
        state.Conclusion.Versions.Count,
        state.Case.Opening?.RequestId is not null,
        [
            .. state.Membership.Members.Values.Where(m => m.Standing is not Standing.Removed)
                .CountBy(m => m.Role).OrderBy(c => c.Key).Select(c => new RoleCount(c.Key, c.Value)),
        ],
        state.Membership.Emergencies.Values.Count(e => e.Review is null));
}

/// <summary>How many have a role.</summary>
public sealed record RoleCount(Role Role, int Count);
