using CaseRoom.Domain.Membership;

namespace CaseRoom.Server.Tests;

/// <summary>A demo person for every role.</summary>
internal static class RolePeople
{
    public static IReadOnlyDictionary<Role, string> All { get; } = new Dictionary<Role, string>
    {
        [Role.ResponsibleDoctor] = "ingrid",
        [Role.Coordinator] = "kari",
        [Role.Deputy] = "lars",
        [Role.Assistant] = "silje",
        [Role.Specialist] = "nils",
        [Role.CentreStaff] = "mari",
        [Role.GeneralPractitioner] = "olav",
        [Role.HealthStationDoctor] = "hanne",
        [Role.MunicipalCoordinator] = "berit",
        [Role.ChildCoordinator] = "jorunn",
        [Role.ErnExpert] = "clara",
        [Role.ErnLiaison] = "erik",
        [Role.Patient] = "emma",
        [Role.Representative] = "mona",
        [Role.NextOfKin] = "per",
        [Role.Observer] = "petra",
    };
}
