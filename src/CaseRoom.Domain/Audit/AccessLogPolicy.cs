using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Audit;

/// <summary>Who reads who has read.</summary>
public static class AccessLogPolicy
{
    /// <summary>Patient and representative of their own case, and who answers for the room, its deputy too (ACC-229);
    /// each with sight of identity, and kept from nothing: a row names what was read.</summary>
    public static bool MayRead(Role role, View view) => view.Identity && view.Kept.IsEmpty
        && (role is Role.Patient or Role.Representative || Policy.HasRoomsRelation(role));
}
