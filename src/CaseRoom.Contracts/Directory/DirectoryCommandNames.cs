using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;

namespace CaseRoom.Contracts.Directory;

/// <summary>The names of the directory's commands as administrators send them.</summary>
public static class DirectoryCommandNames
{
    public static WireNames Names { get; } = new(
        ("registerOrganisation", typeof(RegisterOrganisation)),
        ("deactivateOrganisation", typeof(DeactivateOrganisation)),
        ("registerUnit", typeof(RegisterUnit)),
        ("deactivateUnit", typeof(DeactivateUnit)),
        ("setOnCall", typeof(SetOnCall)),
        ("setDataProtectionOfficers", typeof(SetDataProtectionOfficers)),
        ("registerPerson", typeof(RegisterPerson)),
        ("deactivatePerson", typeof(DeactivatePerson)),
        ("confirmPerson", typeof(ConfirmPerson)),
        ("rejectPerson", typeof(RejectPerson)));
}
