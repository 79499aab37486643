using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Reports;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Demo;

/// <summary>What happens in the demo room, in order: members, case, material, talk, conclusion.</summary>
internal sealed class DemoRoomScript(IEnumerable<IReportRenderer> renderers)
{
    private readonly List<DemoStep> steps = [];

    public static Guid RoomId { get; } = new("d1000000-0000-4000-8000-000000000001");

    /// <summary>Invited last of all: who sees this person in the room sees a finished script.</summary>
    public static Guid LastInvited => Person("clara");

    public IReadOnlyList<DemoStep> Steps()
    {
        steps.Clear();
        DemoRoomCase.Tell(this);
        DemoRoomTalk.Tell(this, renderers.Single(r => r.Format == "pdf"));
        Do("kari", new InviteMember(Card("clara"), Role.ErnExpert, null, Roles("clara")));
        Do("clara", new Join());
        return steps;
    }

    public void Do(string person, RoomCommand command) =>
        steps.Add(new DemoStep.Give(Id(0x100 + steps.Count), Person(person), command));

    public void Upload(string person, Guid materialId, string title, byte[] content) =>
        steps.Add(new DemoStep.Upload(Id(0x100 + steps.Count), Person(person), materialId, title, content));

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

    public static Guid Id(int number) => new($"d1000000-0000-4000-8001-{number:x12}");
}
