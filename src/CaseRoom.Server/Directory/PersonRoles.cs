using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Grains.People;

namespace CaseRoom.Server.Directory;

/// <summary>A person's usual part and the role in a room that it is.</summary>
internal static class PersonRoles
{
    private static readonly IReadOnlyList<(PersonRole Part, Role Role)> Pairs =
    [
        (PersonRole.ResponsibleDoctor, Role.ResponsibleDoctor),
        (PersonRole.Coordinator, Role.Coordinator),
        (PersonRole.Deputy, Role.Deputy),
        (PersonRole.Assistant, Role.Assistant),
        (PersonRole.Specialist, Role.Specialist),
        (PersonRole.CentreStaff, Role.CentreStaff),
        (PersonRole.Gp, Role.GeneralPractitioner),
        (PersonRole.HealthStationDoctor, Role.HealthStationDoctor),
        (PersonRole.MunicipalCoordinator, Role.MunicipalCoordinator),
        (PersonRole.ChildCoordinator, Role.ChildCoordinator),
        (PersonRole.ErnExpert, Role.ErnExpert),
        (PersonRole.ErnLiaison, Role.ErnLiaison),
        (PersonRole.Patient, Role.Patient),
        (PersonRole.Representative, Role.Representative),
        (PersonRole.NextOfKin, Role.NextOfKin),
        (PersonRole.Observer, Role.Observer),
    ];

    /// <summary>Whether somebody with this part is of a patient's side, and of nothing else.</summary>
    public static bool IsPatientSide(PersonRole part) => Of(part) is { } role && Policy.IsPatientSide(role);

    public static PersonRole Of(Role role) => Pairs.First(p => p.Role == role).Part;

    /// <summary>Null for who takes no part in a room: administrators and log controllers.</summary>
    public static Role? Of(PersonRole part) =>
        Pairs.Where(p => p.Part == part).Select(p => (Role?)p.Role).FirstOrDefault();
}
