using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Demo;

/// <summary>What happens in an invented room, in order. Every id is fixed.</summary>
/// <param name="id">Of the room.</param>
/// <param name="lastInvited">Who is invited last of all: whoever sees them in the room sees a finished script.</param>
/// <param name="ids">Ids of what is in it, by number.</param>
internal abstract class DemoScript(Guid id, string lastInvited, Func<int, Guid> ids)
{
    /// <summary>Commands have the numbers from here on.</summary>
    private const int FirstCommand = 0x100;

    private readonly List<DemoStep> steps = [];

    public Guid Room => id;

    public Guid LastInvited => Person(lastInvited);

    public IReadOnlyList<DemoStep> Steps()
    {
        steps.Clear();
        Tell();
        return steps;
    }

    public void Do(string person, RoomCommand command) =>
        steps.Add(new DemoStep.Give(ids(FirstCommand + steps.Count), Person(person), command));

    public void Upload(string person, Guid materialId, string title, byte[] content) =>
        steps.Add(new DemoStep.Upload(ids(FirstCommand + steps.Count), Person(person), materialId, title, content));

    public void Invite(string by, string person, Role role, Relation? relation = null)
    {
        Do(by, new InviteMember(Card(person), role, relation, Roles(person)));
        Do(person, new Join());
    }

    public static MemberCard Card(string person)
    {
        var entry = DemoPeople.Find(person)!;
        return MemberCards.CardOf(
            entry.Person, DirectorySeed.OrganisationId(entry), DirectorySeed.UnitId(entry));
    }

    /// <summary>What the directory is first told that the person may become.</summary>
    public static IReadOnlyList<Role> Roles(string person) =>
        RoomRoles.Of(DirectorySeed.RolesOf(DemoPeople.Find(person)!));

    public static Guid Person(string userName) => DemoPeople.Find(userName)!.Person.Id;

    protected abstract void Tell();

    /// <summary>The room of the unit of its doctor.</summary>
    protected void Open(string doctor, string basis, string salt, Region region)
    {
        var entry = DemoPeople.Find(doctor)!;
        Do(doctor, new OpenRoom(
            Card(doctor), Role.ResponsibleDoctor,
            new OrganisationRef(DirectorySeed.OrganisationId(entry), entry.Person.Organisation),
            new OrganisationRef(DirectorySeed.UnitId(entry)!.Value, entry.Person.Unit!),
            basis, DirectoryRoles: Roles(doctor), Salt: salt, Region: region));
    }
}
