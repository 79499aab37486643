using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Directory;

/// <summary>
/// What the directory lets a person become in a room: the one table that bounds every invitation, hand-over and
/// opening. A person who is listed as several kinds may become what any of them may (DIR-18).
/// </summary>
public static class RoomRoles
{
    private const string Norway = "NO";

    private static readonly Role[] Family = [Role.Patient, Role.Representative, Role.NextOfKin];

    private static readonly Dictionary<Role, Role[]> Table = new()
    {
        // The mark of a hospital doctor: answers for patients, is asked as a specialist, and in a small ward runs the
        // case too.
        [Role.ResponsibleDoctor] =
            [Role.ResponsibleDoctor, Role.Specialist, Role.Coordinator, Role.Deputy, Role.Observer],

        // Who runs cases stands in for colleagues; none of it makes a clinician who takes positions.
        [Role.Coordinator] = [Role.Coordinator, Role.Deputy, Role.Assistant, Role.Observer],
        [Role.Deputy] = [Role.Coordinator, Role.Deputy, Role.Assistant, Role.Observer],

        // Prepares on behalf of others: the parts that see who the patient is need a listing of their own.
        [Role.Assistant] = [Role.Assistant, Role.Observer],

        // Physiotherapists and psychologists are specialists too, so it does not make a responsible doctor.
        [Role.Specialist] = [Role.Specialist, Role.Observer],

        // A centre advises and does not take over treatment.
        [Role.CentreStaff] = [Role.CentreStaff, Role.Observer],

        // Outside the hospital each is there for the patients of one place, in the part the patient knows them by.
        [Role.GeneralPractitioner] = [Role.GeneralPractitioner],
        [Role.HealthStationDoctor] = [Role.HealthStationDoctor],
        [Role.MunicipalCoordinator] = [Role.MunicipalCoordinator],
        [Role.ChildCoordinator] = [Role.ChildCoordinator],

        // Abroad, whatever the title there.
        [Role.ErnExpert] = [Role.ErnExpert],

        // The Norwegian side of a network is a hospital's specialist beside it.
        [Role.ErnLiaison] = [Role.ErnLiaison, Role.Specialist, Role.Observer],

        // Who is a patient in one case may be next of kin in another, and never a professional.
        [Role.Patient] = Family,
        [Role.Representative] = Family,
        [Role.NextOfKin] = Family,
        [Role.Observer] = [Role.Observer],

        // Nobody is listed as on call: that is a turn, and has an end.
        [Role.EmergencyDoctor] = [],
    };

    /// <summary>In the order of the roles; empty for administrators, log controllers and those not active.</summary>
    public static IReadOnlyList<Role> Of(DirectoryState directory, Guid person)
    {
        if (!directory.People.TryGetValue(person, out var entry) || !entry.Active) { return []; }
        // A link alone brings in who came by one, into the room that it is of.
        if (entry.Value.External is not null) { return []; }
        // Whoever answers for a unit that treats runs the rooms of what it accepts.
        Role[] byUnit = directory.Units.Values.Any(u => Answers(u, person)) ? [Role.Coordinator, Role.Deputy] : [];
        return [.. Of(entry.Value.Roles).Concat(byUnit).Distinct().Order()];
    }

    /// <summary>Whether the person takes part in cases by their work, in Norway: who is shown who works where
    /// (DIR-60).</summary>
    public static bool WorksHere(DirectoryState directory, Guid person) =>
        directory.People.GetValueOrDefault(person) is { Value.Country: Norway }
        && Of(directory, person).Any(Policy.WorksOnCases);

    /// <summary>What those listed as these kinds may become.</summary>
    public static IReadOnlyList<Role> Of(IEnumerable<Role> listed) =>
        [.. listed.SelectMany(r => Table[r]).Distinct().Order()];

    private static bool Answers(Entry<Unit> unit, Guid person) =>
        unit is { Active: true, Value.Treats: true }
        && (unit.Value.CoordinatorId == person || unit.Value.DeputyId == person);
}
