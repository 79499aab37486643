using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Rooms;

/// <summary>A person as a room keeps them, and what they may become there, from the directory.</summary>
internal sealed class MemberCards(DirectorySource directory)
{
    /// <summary>Null for those whom the directory does not have, or no longer.</summary>
    public async Task<DirectoryMember?> FindAsync(Guid person)
    {
        var reading = await directory.CurrentAsync();
        return reading.Find(person) is { } found ? Of(found, reading.State) : null;
    }

    /// <summary>Everybody who may be on a patient's side.</summary>
    public async Task<IReadOnlyList<DirectoryMember>> PatientSideAsync()
    {
        var reading = await directory.CurrentAsync();
        return [.. reading.Listed.Select(p => Of(p, reading.State)).Where(m => m.IsPatientSide)];
    }

    /// <summary>Null for one that the directory does not have.</summary>
    public async Task<OrganisationRef?> OrganisationAsync(Guid id) =>
        (await directory.CurrentAsync()).State.Organisations.GetValueOrDefault(id) is { } entry
            ? new OrganisationRef(id, entry.Value.Name)
            : null;

    /// <summary>The units for which the person is on call at a moment.</summary>
    public async Task<IReadOnlyList<Guid>> OnDutyAsync(Guid person, DateTimeOffset now) =>
        [.. (await directory.CurrentAsync()).State.OnDuty(person, now)];

    /// <summary>Null for one that the directory does not have.</summary>
    public async Task<OrganisationRef?> UnitAsync(Guid id) =>
        (await directory.CurrentAsync()).State.Units.GetValueOrDefault(id) is { } entry
            ? new OrganisationRef(id, entry.Value.Name)
            : null;

    public static MemberCard CardOf(DirectoryPerson person, Guid? organisationId, Guid? unitId) => new(
        person.Id, person.Name, person.Profession, organisationId,
        person.Unit is null ? person.Organisation : $"{person.Unit}, {person.Organisation}",
        RegionOf(person), person.Country, unitId);

    private static DirectoryMember Of(DirectoryPerson person, DirectoryState state) => new(
        CardOf(person, state.People[person.Id].Value.OrganisationId, state.People[person.Id].Value.UnitId),
        RoomRoles.Of(state, person.Id));

    private static Region RegionOf(DirectoryPerson person) => person.Region switch
    {
        "nord" => Region.Nord,
        "midt" => Region.Midt,
        "vest" => Region.Vest,
        "sor-ost" => Region.SorOst,
        _ => person.Country == "NO" ? Region.Unknown : Region.Abroad,
    };
}

/// <param name="MayBe">The roles that the directory lets the person have in a room.</param>
internal sealed record DirectoryMember(MemberCard Card, IReadOnlyList<Role> MayBe)
{
    /// <summary>Whether the person may be on a patient's side.</summary>
    public bool IsPatientSide => MayBe.Any(Domain.Access.Policy.IsPatientSide);

    /// <summary>Whether the person takes part in cases at work.</summary>
    public bool IsProfessional => MayBe.Any(r => !Domain.Access.Policy.IsPatientSide(r));
}
