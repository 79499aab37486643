using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;
using CaseRoom.Server.Demo;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Directory;

/// <summary>What the directory is first filled with: the people of the files and where they work, by fixed
/// ids.</summary>
internal static class DirectorySeed
{
    /// <summary>In order: organisations, units, people. In Development with the country's competence centres.</summary>
    public static IReadOnlyList<DirectoryCommand> Of(FirstPeople first, bool development)
    {
        var commands = new List<DirectoryCommand>();
        if (development)
        {
            commands.AddRange(Read("demo-organisations.csv"));
            commands.AddRange(Read("demo-units.csv"));
        }

        var known = commands.Select(IdOf).ToHashSet();
        commands.AddRange(first.Entries.Select(Organisation).OfType<RegisterOrganisation>()
            .Where(c => known.Add(IdOf(c))));
        commands.AddRange(first.Entries.Select(UnitOf).OfType<RegisterUnit>().Where(c => known.Add(IdOf(c))));
        commands.AddRange(first.Entries.Select(Person));
        commands.AddRange(first.Entries
            .Where(e => e.Person.Role is PersonRole.DataProtectionOfficer && IsEmployed(e))
            .GroupBy(OrganisationId)
            .Select(g => new SetDataProtectionOfficers(g.Key, [.. g.Select(e => e.Person.Id)])));
        return commands;
    }

    public static Guid IdOf(DirectoryCommand command) => command switch
    {
        RegisterOrganisation c => c.OrganisationId,
        RegisterUnit c => c.UnitId,
        RegisterPerson c => c.PersonId,
        SetDataProtectionOfficers c => OfficersId(c.OrganisationId),
        _ => throw new InvalidOperationException("The seed only registers."),
    };

    /// <summary>Whether the directory has the entry, as it was seeded or as somebody has changed it.</summary>
    public static bool IsKnown(DirectoryState state, DirectoryCommand command) => command is SetDataProtectionOfficers c
        ? state.Officers.ContainsKey(c.OrganisationId)
        : IdOf(command) is var id && (state.Organisations.ContainsKey(id) || state.Units.ContainsKey(id)
            || state.People.ContainsKey(id));

    private static Guid OfficersId(Guid organisation) => DirectoryCsv.IdOf("officers", organisation.ToString("N"));

    /// <summary>Patients, relatives and observers without an employer belong to no organisation.</summary>
    private static bool IsEmployed(PeopleEntry entry) =>
        entry.HprNumber is not null || entry.OrganisationNumber is not null
        || entry.Person.Unit is not null;

    /// <summary>What the person is listed as, the usual part first.</summary>
    public static IEnumerable<Role> RolesOf(PeopleEntry entry) =>
        entry.AlsoAs.Prepend(entry.Person.Role).Select(PersonRoles.Of).OfType<Role>().Distinct();

    public static Guid OrganisationId(PeopleEntry entry) =>
        DirectoryCsv.IdOf("organisation", entry.Person.Organisation);

    public static Guid? UnitId(PeopleEntry entry) => entry.Person.Unit is { } unit
        ? DirectoryCsv.IdOf("unit", $"{entry.Person.Organisation}/{unit}")
        : null;

    private static RegisterOrganisation? Organisation(PeopleEntry entry) => IsEmployed(entry)
        ? new(OrganisationId(entry), new(
            entry.Person.Organisation, OrganisationKind.Other, RegionOf(entry), null, entry.Person.Country))
        : null;

    // Whether a unit treats is for an administrator to say; until then it is responsible for no room.
    private static RegisterUnit? UnitOf(PeopleEntry entry) => UnitId(entry) is { } id
        ? new(id, new(OrganisationId(entry), entry.Person.Unit!, null, null, Treats: false))
        : null;

    private static RegisterPerson Person(PeopleEntry entry)
    {
        var p = entry.Person;
        return new(p.Id, new(
            p.Name, p.Profession, Digits(entry.HprNumber), IsEmployed(entry) ? OrganisationId(entry) : null,
            UnitId(entry), RegionOf(entry), p.Country,
            [.. RolesOf(entry)],
            [.. entry.SignIns.Select(s => new SignInSubject(s.Provider, s.Subject))],
            p.Role is PersonRole.Administrator, Everywhere: entry.EveryOrganisation));
    }

    // A test person's number is no number of the register.
    private static string? Digits(string? number) => number?.All(char.IsAsciiDigit) is true ? number : null;

    private static Region RegionOf(PeopleEntry entry) =>
        RegionWords.Of(entry.Person.Region, entry.Person.Country);

    private static IReadOnlyList<DirectoryCommand> Read(string name)
    {
        using var reader = new StreamReader(DemoResource.Open(name));
        return DirectoryCsv.Read(reader.ReadToEnd()) is DirectoryCsvResult.Read read
            ? read.Commands
            : throw new InvalidOperationException($"{name} of the program cannot be read.");
    }
}
