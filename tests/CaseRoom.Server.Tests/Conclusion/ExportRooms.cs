using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Conclusion;

/// <summary>Four rooms: in the first everybody is active, in the second invited, from the third removed, and in the
/// fourth nobody ever was.</summary>
public sealed class ExportRooms(DevelopmentServer development) : IAsyncLifetime
{
    /// <summary>Is invited as coordinator, and removed, where the room's own must stay.</summary>
    private const string SecondCoordinator = "bjorn";

    private const string SecondDoctor = "anders";

    private readonly ServerProcess server = development.Process;
    private readonly Guid never = Guid.CreateVersion7();
    private LiveScene active = null!;
    private LiveScene invited = null!;
    private LiveScene removed = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<KeyValuePair<Role, string>> Others =>
        RolePeople.All.Where(p => p.Key is not Role.Coordinator).Append(new(Role.Coordinator, SecondCoordinator));

    public async ValueTask InitializeAsync()
    {
        active = await OpenAsync(RolePeople.All.Where(p => p.Key is not Role.Coordinator), joins: true);
        invited = await OpenAsync(Others, joins: false);
        removed = await OpenAsync(Others, joins: true);
        await RemoveAsync();
        using var stranger = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, SecondDoctor));
        var at = new OrganisationRef(Guid.NewGuid(), "Oslo universitetssykehus");
        var unit = new OrganisationRef(Guid.NewGuid(), "Barneavdeling for nevrofag");
        var opened = await stranger.OpenAsync(
            new OpenRoomBody(Guid.CreateVersion7(), never, Role.ResponsibleDoctor, at, unit, "Test", "?"), Stop);
        opened.Problem.ShouldBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var room in (LiveScene[])[active, invited, removed]) { await room.DisposeAsync(); }
    }

    /// <summary>Who has, or had, the role in the room of that standing.</summary>
    internal (Guid Room, string Person) Of(Role role, string standing) => standing switch
    {
        "active" => (active.RoomId, RolePeople.All[role]),
        "invited" => (invited.RoomId, Others.First(p => p.Key == role).Value),
        "removed" => (removed.RoomId, Others.First(p => p.Key == role).Value),
        _ => (never, RolePeople.All[role]),
    };

    /// <summary>A responsible doctor is never removed: the role goes to another first.</summary>
    private async Task RemoveAsync()
    {
        await removed.GiveAsync(RolePeople.All[Role.ResponsibleDoctor], new HandOver(
            LiveScene.IdOf(RolePeople.All[Role.ResponsibleDoctor]), LiveScene.CardOf(SecondDoctor), "Moved"));
        foreach (var (_, person) in Others)
        {
            await removed.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf(person), "Moved"));
        }
    }

    private async Task<LiveScene> OpenAsync(IEnumerable<KeyValuePair<Role, string>> people, bool joins)
    {
        var room = await LiveScene.OpenAsync(server);
        await room.GiveAsync(LiveScene.Opener, new IdentifyPatient("Kanari", null, null, null, null));
        foreach (var (role, person) in people)
        {
            await (Policy.IsPatientSide(role)
                ? room.InviteFamilyAsync(person, role, joins: joins)
                : room.InviteAsync(person, role, joins));
        }

        return room;
    }
}
