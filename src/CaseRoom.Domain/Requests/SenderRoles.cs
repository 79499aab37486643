using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Requests;

/// <summary>The role in which a sender is invited to the room of their request (REQ-21).</summary>
public static class SenderRoles
{
    /// <summary>
    /// The first role of the kind that the directory lists the person for. None listed any more: the kind's own, which
    /// the invitation then refuses by its name.
    /// </summary>
    public static Role Of(SenderKind kind, IReadOnlyList<Role> mayBe)
    {
        var roles = Of(kind);
        return roles.Where(mayBe.Contains).Append(roles[0]).First();
    }

    /// <summary>Clinicians contribute as such; who runs cases elsewhere prepares here, and sees no identity.</summary>
    private static Role[] Of(SenderKind kind) => kind switch
    {
        SenderKind.GeneralPractitioner => [Role.GeneralPractitioner],
        SenderKind.HealthStationDoctor => [Role.HealthStationDoctor],
        SenderKind.Municipality => [Role.MunicipalCoordinator, Role.ChildCoordinator],
        SenderKind.Centre => [Role.CentreStaff, Role.Specialist, Role.Assistant],
        SenderKind.HospitalDoctor or SenderKind.Dentist or SenderKind.HospitalTeam =>
            [Role.Specialist, Role.Assistant],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
