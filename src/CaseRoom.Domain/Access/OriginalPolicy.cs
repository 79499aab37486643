using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Who may have a file as it came, with everything in it that nobody looked at (UPL-21): those who act for the
/// responsible unit, with sight of identity and of the material.
/// </summary>
public static class OriginalPolicy
{
    public static bool Allows(Role role, View view, Guid materialId, Material material) =>
        Policy.RunsTheCase(role) && view is { Reach: Reach.Room, Identity: true } && view.Shows(materialId)
        && material is { Withdrawn: null, Original: not null };
}
