using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;

namespace CaseRoom.Server.Rooms;

/// <summary>A person as a room keeps them, from the directory.</summary>
internal sealed class MemberCards(IPersonDirectory directory)
{
    public async Task<MemberCard?> FindAsync(Guid person) =>
        await directory.FindAsync(person) is { } found ? Of(found) : null;

    public static MemberCard Of(DirectoryPerson person) => new(
        person.Id, person.Name, person.Profession, null,
        person.Unit is null ? person.Organisation : $"{person.Unit}, {person.Organisation}",
        RegionOf(person), person.Country);

    private static Region RegionOf(DirectoryPerson person) => person.Region switch
    {
        "nord" => Region.Nord,
        "midt" => Region.Midt,
        "vest" => Region.Vest,
        "sor-ost" => Region.SorOst,
        _ => person.Country == "NO" ? Region.Unknown : Region.Abroad,
    };
}
