using System.Collections.Frozen;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Grains.People;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Directory;

/// <summary>The directory as it was at one sequence, with the indexes that sign-in needs.</summary>
internal sealed class DirectoryReading
{
    private readonly FrozenDictionary<Guid, DirectoryPerson> byId;
    private readonly FrozenDictionary<SignInSubject, DirectoryPerson> bySignIn;

    /// <param name="sequence">The head that it was read at.</param>
    /// <param name="state">The whole of it.</param>
    /// <param name="first">The file's people: a user name and a usual part are known of them beside the
    /// directory.</param>
    public DirectoryReading(long sequence, DirectoryState state, FirstPeople first)
    {
        Sequence = sequence;
        State = state;
        Listed =
        [
            .. state.People.Where(p => p.Value.Active)
                .Select(p => Of(p.Key, p.Value.Value, state, first.Find(p.Key)))
                .OrderBy(p => p.Id),
        ];
        byId = Listed.ToFrozenDictionary(p => p.Id);
        bySignIn = state.People.Where(p => p.Value.Active)
            .SelectMany(p => p.Value.Value.Subjects.Select(subject => (subject, Person: byId[p.Key])))
            .ToFrozenDictionary(each => each.subject, each => each.Person);
    }

    public long Sequence { get; }

    public DirectoryState State { get; }

    /// <summary>Everyone active.</summary>
    public IReadOnlyList<DirectoryPerson> Listed { get; }

    /// <summary>Who is meant by each sign-in that lets somebody in.</summary>
    public IReadOnlyDictionary<SignInSubject, DirectoryPerson> Subjects => bySignIn;

    public DirectoryPerson? Find(Guid person) => byId.GetValueOrDefault(person);

    public DirectoryPerson? Find(SignInSubject subject) => bySignIn.GetValueOrDefault(subject);

    /// <summary>The unit of an active person; or null.</summary>
    public Guid? UnitOf(Guid person) =>
        State.People.TryGetValue(person, out var entry) && entry.Active ? entry.Value.UnitId : null;

    /// <summary>The same of who works on cases; null for whoever administers, observes or goes through logs
    /// there.</summary>
    public Guid? CasesUnitOf(Guid person) =>
        State.People.TryGetValue(person, out var entry) && entry.Active ? RequestPolicy.UnitOf(entry.Value) : null;

    private static DirectoryPerson Of(Guid id, Person person, DirectoryState state, DirectoryPerson? known)
    {
        var organisation = person.OrganisationId is { } o
            ? state.Organisations[o].Value.Name
            : person.External?.Institution ?? known?.Organisation;
        var unit = person.UnitId is { } u ? state.Units[u].Value.Name : null;
        return new DirectoryPerson(
            id, known?.UserName ?? id.ToString("D"), person.Name, person.Profession, PartOf(person, known?.Role),
            organisation ?? "", unit, RegionWords.Of(person.Region), person.Country);
    }

    private static PersonRole PartOf(Person person, PersonRole? known)
    {
        // Who is both is a colleague to everybody here: that they are somebody's family is not for others to see.
        if (person.Roles.FirstOrDefault(r => !Policy.IsPatientSide(r), Role.Patient) is var role and not Role.Patient)
        {
            return PersonRoles.Of(role);
        }

        if (person.Roles.Length > 0) { return PersonRoles.Of(person.Roles[0]); }
        return person.Administrator ? PersonRole.Administrator : known ?? PersonRole.Observer;
    }
}
