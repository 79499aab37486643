using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Domain.Directory;

/// <summary>As what the directory lets a person send a request for discussion (DIR-16).</summary>
public static class SenderKinds
{
    /// <summary>Empty for the patient's side, observers, experts abroad and those with no part in cases.</summary>
    public static IReadOnlyList<SenderKind> Of(DirectoryState directory, Guid person)
    {
        if (!directory.People.TryGetValue(person, out var entry) || !entry.Active) { return []; }
        var organisation = entry.Value.OrganisationId is { } id ? directory.Organisations.GetValueOrDefault(id) : null;
        var kinds = entry.Value.Roles.Select(r => Of(r, organisation?.Value.Kind)).OfType<SenderKind>();
        return [.. kinds.Distinct().Order()];
    }

    private static SenderKind? Of(Role listed, OrganisationKind? at) => listed switch
    {
        Role.GeneralPractitioner => SenderKind.GeneralPractitioner,
        Role.HealthStationDoctor => SenderKind.HealthStationDoctor,
        Role.MunicipalCoordinator or Role.ChildCoordinator => SenderKind.Municipality,
        Role.CentreStaff => SenderKind.Centre,
        Role.ResponsibleDoctor or Role.Specialist or Role.ErnLiaison or Role.Coordinator or Role.Deputy
            or Role.Assistant => at switch
            {
                OrganisationKind.Dentistry => SenderKind.Dentist,
                OrganisationKind.Centre => SenderKind.Centre,
                _ => listed is Role.ResponsibleDoctor ? SenderKind.HospitalDoctor : SenderKind.HospitalTeam,
            },
        _ => null,
    };
}
