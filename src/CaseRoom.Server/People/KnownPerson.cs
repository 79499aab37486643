using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Grains.People;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.People;

/// <summary>A colleague as a search finds them: what an invitation needs, no more.</summary>
/// <param name="Role">The part they usually take in a room: a suggestion.</param>
/// <param name="MayBe">The parts that the directory lets them take at work.</param>
/// <param name="Organisation">Empty for whoever is shown no workplaces.</param>
/// <param name="Region">nord, midt, vest, sor-ost or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record KnownPerson(
    Guid PersonId, string Name, string Profession, PersonRole Role, IReadOnlyList<Role> MayBe, string Organisation,
    string? Unit, string? Region, string Country)
{
    public static KnownPerson Of(DirectoryPerson person, DirectoryMember member) => new(
        person.Id, person.Name, person.Profession, person.Role,
        [.. member.MayBe.Where(r => !Policy.IsPatientSide(r))], person.Organisation, person.Unit, person.Region,
        person.Country);

    /// <summary>The same to a patient's side: where a name works tells where a room's members are that are shown to
    /// them without it (ACC-91).</summary>
    public KnownPerson WithoutPlaces() => this with { Organisation = "", Unit = null, Region = null };
}
