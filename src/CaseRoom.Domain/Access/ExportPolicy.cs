using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Domain.Access;

/// <summary>Who may take a conclusion out of the room, and in which form (BRIEF 4; ACC-12).</summary>
public static class ExportPolicy
{
    private static readonly Role[] Exporters = [Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Assistant];

    /// <summary>The identified form only leaves through those who see identity themselves, and none through somebody
    /// whom the patient keeps from a part.</summary>
    public static bool Allows(Role role, View view, ReportForm form) =>
        Exporters.Contains(role) && view.Kept.IsEmpty && (form is ReportForm.Pseudonymised || view.Identity);
}
