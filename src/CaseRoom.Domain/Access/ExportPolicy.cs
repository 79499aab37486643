using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>Who may take a conclusion out of the room, and in which form (BRIEF 4; ACC-12).</summary>
public static class ExportPolicy
{
    private static readonly Role[] Exporters = [Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Assistant];

    /// <summary>The identified form only leaves through those who see identity themselves, and none through somebody
    /// whom the patient keeps from a part.</summary>
    public static bool Allows(Role role, View view, ReportForm form) =>
        Exporters.Contains(role) && view.Kept.IsEmpty && (form is ReportForm.Pseudonymised || view.Identity);

    /// <summary>Whether the patient lets a receiver outside the health service have it: by a consent to this kind of
    /// receiver that names it, and that stands still (CON-60, CON-72). Receivers within need none.</summary>
    public static bool MayLeaveFor(RoomState room, ReceiverKind kind, string? receiver, DateTimeOffset now) =>
        !Receivers.IsOutsideHealth(kind)
        || (!string.IsNullOrWhiteSpace(receiver)
            && Ages.Covers(room, ConsentScope.ReceiverOutsideHealth, now, receiver, kind));
}
