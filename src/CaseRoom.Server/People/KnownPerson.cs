using CaseRoom.Grains.People;

namespace CaseRoom.Server.People;

/// <summary>A colleague as a search finds them: what an invitation needs, no more.</summary>
/// <param name="Role">The part they usually take in a room: a suggestion.</param>
/// <param name="Region">nord, midt, vest, sor-ost or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record KnownPerson(
    Guid PersonId, string Name, string Profession, PersonRole Role, string Organisation, string? Unit, string? Region,
    string Country)
{
    public static KnownPerson Of(DirectoryPerson person) => new(
        person.Id, person.Name, person.Profession, person.Role, person.Organisation, person.Unit, person.Region,
        person.Country);
}
