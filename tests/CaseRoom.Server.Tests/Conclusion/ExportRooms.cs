using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
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
    private const string SecondCoordinator = "jon";

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
        active = await LiveScene.OpenAsync(
            server, [.. RolePeople.All.Where(p => p.Key is not Role.Coordinator).Select(p => (p.Value, p.Key))]);
        invited = await LiveScene.OpenAsync(server);
        foreach (var (role, person) in Others) { await invited.InviteAsync(person, role, joins: false); }
        removed = await LiveScene.OpenAsync(server, [.. Others.Select(p => (p.Value, p.Key))]);
        await RemoveAsync();
        foreach (var room in (LiveScene[])[active, invited, removed]) { await IdentifyAsync(room); }
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
        await removed.GiveAsync(LiveScene.Opener, new HandOver(
            LiveScene.IdOf(RolePeople.All[Role.ResponsibleDoctor]), LiveScene.CardOf(SecondDoctor), "Moved"));
        foreach (var (_, person) in Others)
        {
            await removed.GiveAsync(LiveScene.Opener, new RemoveMember(LiveScene.IdOf(person), "Moved"));
        }
    }

    private static Task IdentifyAsync(LiveScene room) => room.GiveAsync(
        LiveScene.Opener, new IdentifyPatient("Kanari", "13116900216", null, null, null));
}
