using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Reports;

namespace CaseRoom.Server.Demo;

/// <summary>The demo room: members, case, material, talk, conclusion.</summary>
internal sealed class DemoRoomScript(IEnumerable<IReportRenderer> renderers) : DemoScript(RoomId, Expert, Id)
{
    private const string Expert = "clara";

    public static Guid RoomId { get; } = new("d1000000-0000-4000-8000-000000000001");

    public static Guid Id(int number) => new($"d1000000-0000-4000-8001-{number:x12}");

    protected override void Tell()
    {
        Open(
            "ingrid", "Drøfting mellom helseinstitusjoner, pasienten er informert (testdata)", "the demo room",
            Region.Nord);
        DemoRoomCase.Tell(this);
        DemoRoomTalk.Tell(this, renderers.Single(r => r.Format == "pdf"));
        Invite("kari", Expert, Role.ErnExpert);
    }
}
