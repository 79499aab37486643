using System.Text.Json.Serialization;
using CaseRoom.Domain.Directory;

namespace CaseRoom.Contracts.Directory;

/// <summary>Source-generated JSON of everything that the directory's log and wire hold.</summary>
[JsonSerializable(typeof(OrganisationRegistered))]
[JsonSerializable(typeof(OrganisationDeactivated))]
[JsonSerializable(typeof(UnitRegistered))]
[JsonSerializable(typeof(UnitDeactivated))]
[JsonSerializable(typeof(OnCallSet))]
[JsonSerializable(typeof(SetOnCall))]
[JsonSerializable(typeof(DataProtectionOfficersSet))]
[JsonSerializable(typeof(SetDataProtectionOfficers))]
[JsonSerializable(typeof(PersonRegistered))]
[JsonSerializable(typeof(PersonDeactivated))]
[JsonSerializable(typeof(PersonProposed))]
[JsonSerializable(typeof(DeactivationProposed))]
[JsonSerializable(typeof(OfficersProposed))]
[JsonSerializable(typeof(PersonConfirmed))]
[JsonSerializable(typeof(PersonRejected))]
[JsonSerializable(typeof(ConfirmPerson))]
[JsonSerializable(typeof(RejectPerson))]
[JsonSerializable(typeof(RegisterOrganisation))]
[JsonSerializable(typeof(DeactivateOrganisation))]
[JsonSerializable(typeof(RegisterUnit))]
[JsonSerializable(typeof(DeactivateUnit))]
[JsonSerializable(typeof(RegisterPerson))]
[JsonSerializable(typeof(DeactivatePerson))]
[JsonSerializable(typeof(DirectoryState))]
internal sealed partial class DirectoryJsonContext : JsonSerializerContext;
