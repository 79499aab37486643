using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Rooms;

/// <summary>A person as a room keeps them, and what they may become there, from the directory.</summary>
internal sealed class MemberCards(DirectorySource directory)
{
    /// <summary>Of which organisation the person is data-protection officer now, and under which name; null for nobody
    /// who is.</summary>
    public async Task<Officer?> OfficerAsync(Guid person)
    {
        var reading = await directory.CurrentAsync();
        return reading.Find(person) is { } found
            ? reading.State.OfficerFor(person).Select(o => new Officer(o, found.Name)).FirstOrDefault()
            : null;
    }

    /// <summary>Whether anybody is data-protection officer of the organisation now.</summary>
    public async Task<bool> HasOfficerAsync(Guid organisation) =>
        (await directory.CurrentAsync()).State.HasOfficer(organisation);

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

    /// <summary>The turns of the person that run now, each with its unit by name.</summary>
    public async Task<IReadOnlyList<DutyTurn>> TurnsOfAsync(Guid person, DateTimeOffset now)
    {
        var state = (await directory.CurrentAsync()).State;
        return
        [
            .. state.OnDuty(person, now).Select(unit => new DutyTurn(
                state.Units[unit].Value.Name,
                state.OnCall[unit].Value.Turns.Where(t => t.PersonId == person && t.From <= now && now < t.Until)
                    .Max(t => t.Until))),
        ];
    }

    /// <summary>Null for one that the directory does not have.</summary>
    public async Task<OrganisationRef?> UnitAsync(Guid id) =>
        (await directory.CurrentAsync()).State.Units.GetValueOrDefault(id) is { } entry
            ? new OrganisationRef(id, entry.Value.Name)
            : null;

    /// <summary>The units for which the person takes a room over.</summary>
    public async Task<IReadOnlyList<Guid>> AnswersForAsync(Guid person) =>
        [.. (await directory.CurrentAsync()).State.AnswersFor(person)];

    /// <summary>A unit as a room is offered to it; null for one that is not active.</summary>
    public async Task<ReceivingUnit?> ReceivingAsync(Guid unit)
    {
        var state = (await directory.CurrentAsync()).State;
        return state.Units.GetValueOrDefault(unit) is { Active: true } there
            && state.Organisations.GetValueOrDefault(there.Value.OrganisationId) is { Active: true } organisation
            ? new ReceivingUnit(
                new OrganisationRef(there.Value.OrganisationId, organisation.Value.Name),
                new OrganisationRef(unit, there.Value.Name), organisation.Value.Region, there.Value.Treats)
            : null;
    }

    /// <summary>Whether the person administers this organisation now.</summary>
    public async Task<bool> AdministersAsync(Guid person, Guid organisation) =>
        (await directory.CurrentAsync()).State.Administers(person, organisation);

    /// <summary>By what the person may ask a unit to take the room over, and take that back; null where its own answers
    /// for it still, or where it is not theirs to administer.</summary>
    public async Task<UnownedDuty?> UnownedAsync(Guid person, RoomState room, DateTimeOffset now)
    {
        var state = (await directory.CurrentAsync()).State;
        return room.Case.Opening is { } opening && state.CardOf(person) is { } card
            && state.Units.GetValueOrDefault(opening.Unit.Id) is { } unit
            && state.Administers(person, unit.Value.OrganisationId) && !state.IsResponsible(unit)
                ? new UnownedDuty(
                    card, opening.Unit.Id,
                    [.. UnownedRules.Offering(room, now).Where(each => state.CardOf(each) is null)])
                : null;
    }

    public static MemberCard CardOf(DirectoryPerson person, Guid? organisationId, Guid? unitId) => new(
        person.Id, person.Name, person.Profession, organisationId,
        person.Unit is null ? person.Organisation : $"{person.Unit}, {person.Organisation}",
        RegionWords.Of(person.Region, person.Country), person.Country, unitId);

    private static DirectoryMember Of(DirectoryPerson person, DirectoryState state) => new(
        CardOf(person, state.People[person.Id].Value.OrganisationId, state.People[person.Id].Value.UnitId),
        RoomRoles.Of(state, person.Id), state.People[person.Id].Value.External is not null);
}

/// <param name="MayBe">The roles that the directory lets the person have in a room.</param>
/// <param name="IsExternal">Came by a link, and comes into another room by another.</param>
internal sealed record DirectoryMember(MemberCard Card, IReadOnlyList<Role> MayBe, bool IsExternal)
{
    /// <summary>Whether the person works abroad, as the directory knows of them.</summary>
    public bool MayComeByLink => IsExternal || MayBe.Contains(Role.ErnExpert);

    /// <summary>Whether the person may be on a patient's side.</summary>
    public bool IsPatientSide => MayBe.Any(Domain.Access.Policy.IsPatientSide);

    /// <summary>Whether the person takes part in cases at work.</summary>
    public bool IsProfessional => MayBe.Any(r => !Domain.Access.Policy.IsPatientSide(r));
}
