using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Directory;

namespace CaseRoom.Server.Rooms;

/// <summary>Who may be responsible for a room: an active unit that treats, with its organisation.</summary>
internal sealed class ResponsibleUnit(DirectorySource directory)
{
    /// <summary>
    /// The unit by its id, or by its name in the named organisation: a program may know no more. Where neither is said,
    /// the person's own.
    /// </summary>
    public async Task<(Responsible? Unit, Refusal? Refusal)> FindAsync(
        Guid person, OrganisationRef unit, OrganisationRef controller)
    {
        var reading = await directory.CurrentAsync();
        if (unit.Id == Guid.Empty && unit.Name.Length == 0) { return Check(reading.State, reading.UnitOf(person)); }
        return Check(
            reading.State,
            reading.State.Units.ContainsKey(unit.Id) ? unit.Id : Named(reading.State, unit.Name, controller.Name));
    }

    private static Guid? Named(DirectoryState state, string unit, string controller) => state.Units
        .Where(u => u.Value.Active
            && state.Organisations.GetValueOrDefault(u.Value.Value.OrganisationId)?.Value.Name == controller
            && (unit == u.Value.Value.Name || unit == $"{u.Value.Value.Name}, {controller}"))
        .Select(u => (Guid?)u.Key)
        .FirstOrDefault();

    private static (Responsible? Unit, Refusal? Refusal) Check(DirectoryState state, Guid? unitId)
    {
        if (unitId is not { } id || !state.Units.TryGetValue(id, out var entry) || !entry.Active
            || !state.Organisations.TryGetValue(entry.Value.OrganisationId, out var organisation)
            || !organisation.Active)
        {
            return (null, new Refusal.NotFound("unit"));
        }

        if (!entry.Value.Treats) { return (null, new Refusal.Invalid("unit", "onlyAdvises")); }
        var controller = new OrganisationRef(entry.Value.OrganisationId, organisation.Value.Name);
        var unit = new OrganisationRef(id, entry.Value.Name);
        return (new Responsible(controller, unit, organisation.Value.Region), null);
    }
}

/// <param name="Controller">The unit's organisation, <em>dataansvarlig</em>.</param>
/// <param name="Region">Of the organisation.</param>
internal sealed record Responsible(OrganisationRef Controller, OrganisationRef Unit, Region Region);
