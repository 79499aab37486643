using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;

namespace CaseRoom.Contracts.Directory;

/// <summary>The names of the directory's events, versioned, as they stand in logs and on the wire.</summary>
public static class DirectoryEventNames
{
    public static WireNames Names { get; } = new(
        ("directory.organisation.registered.v1", typeof(OrganisationRegistered)),
        ("directory.organisation.deactivated.v1", typeof(OrganisationDeactivated)),
        ("directory.unit.registered.v1", typeof(UnitRegistered)),
        ("directory.unit.deactivated.v1", typeof(UnitDeactivated)),
        ("directory.onCall.set.v1", typeof(OnCallSet)),
        ("directory.officers.set.v1", typeof(DataProtectionOfficersSet)),
        ("directory.person.registered.v1", typeof(PersonRegistered)),
        ("directory.person.deactivated.v1", typeof(PersonDeactivated)),
        ("directory.person.proposed.v1", typeof(PersonProposed)),
        ("directory.person.deactivationProposed.v1", typeof(DeactivationProposed)),
        ("directory.officers.proposed.v1", typeof(OfficersProposed)),
        ("directory.person.confirmed.v1", typeof(PersonConfirmed)),
        ("directory.person.rejected.v1", typeof(PersonRejected)));
}
