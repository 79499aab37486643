using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>Files that lie in the store and that no room names: an upload whose server stopped before it told the
/// room.</summary>
public sealed class BlobSweepTests : IAsyncDisposable
{
    /// <summary>Bytes that a room takes here.</summary>
    private const int RoomBytes = 1_000;

    private readonly MovedServer server = MovedServer.Start(services =>
        services.PostConfigure<MaterialSettings>(settings => settings.RoomBytes = RoomBytes));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private BlobSweep Sweep => server.Services.GetRequiredService<BlobSweep>();

    private IBlobStore Blobs => server.Services.GetRequiredService<IBlobStore>();

    [Fact, Rule("UPL-03", "UPL-51")]
    public async Task A_file_that_no_room_names_is_kept_for_a_day_and_then_removed_and_what_the_room_names_stays()
    {
        await using var scene = await LiveScene.OpenAsync(server.Address);
        var room = StreamId.Room(scene.RoomId);
        var named = await NamedAsync(scene.RoomId);
        var unnamed = await LeaveAsync(scene.RoomId, 10);

        server.Clock.Advance(TimeSpan.FromHours(23));
        (await Sweep.SweepAsync(Stop)).ShouldBe(0);
        (await IsThereAsync(room, unnamed)).ShouldBeTrue();
        var younger = await LeaveAsync(scene.RoomId, 20);

        server.Clock.Advance(TimeSpan.FromHours(1.1));
        (await Sweep.SweepAsync(Stop)).ShouldBe(1);
        (await IsThereAsync(room, unnamed)).ShouldBeFalse();
        (await IsThereAsync(room, younger)).ShouldBeTrue();
        (await IsThereAsync(room, named)).ShouldBeTrue();

        server.Clock.Advance(TimeSpan.FromDays(1));
        (await Sweep.SweepAsync(Stop)).ShouldBe(1);
        (await Sweep.SweepAsync(Stop)).ShouldBe(0);
        (await IsThereAsync(room, named)).ShouldBeTrue();
    }

    [Fact, Rule("UPL-03")]
    public async Task A_file_that_the_room_withdrew_is_still_named_by_it()
    {
        await using var scene = await LiveScene.OpenAsync(server.Address);
        var named = await NamedAsync(scene.RoomId);
        await scene.GiveAsync(LiveScene.Opener, new WithdrawMaterial(scene.MaterialId, "Feil pasient"));

        server.Clock.Advance(TimeSpan.FromDays(2));

        (await Sweep.SweepAsync(Stop)).ShouldBe(0);
        (await IsThereAsync(StreamId.Room(scene.RoomId), named)).ShouldBeTrue();
    }

    [Fact, Rule("UPL-03")]
    public async Task A_file_that_no_room_names_takes_nobodys_place()
    {
        await using var scene = await LiveScene.OpenAsync(server.Address);
        await LeaveAsync(scene.RoomId, RoomBytes - 1);

        (await UploadAsync(scene, RoomBytes / 2)).Problem.ShouldBeNull();
        (await UploadAsync(scene, RoomBytes / 2)).Problem.ShouldNotBeNull().Code.ShouldBe("limitReached");
    }

    [Fact, Rule("UPL-03")]
    public async Task Some_rooms_are_looked_at_in_a_round_and_each_in_its_turn()
    {
        var rooms = new List<Guid>();
        for (var n = 0; n < BlobSweep.RoomsAtOnce + 3; n++)
        {
            rooms.Add(await OpenAsync());
            await LeaveAsync(rooms[^1], 10);
        }

        server.Clock.Advance(TimeSpan.FromHours(25));
        (await Sweep.SweepAsync(Stop)).ShouldBe(BlobSweep.RoomsAtOnce);
        (await Sweep.SweepAsync(Stop)).ShouldBe(3);

        await LeaveAsync(rooms.Order().First(), 30);
        server.Clock.Advance(TimeSpan.FromHours(25));
        (await Sweep.SweepAsync(Stop)).ShouldBe(1);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Where the one file that the room names is kept.</summary>
    private async Task<string> NamedAsync(Guid room)
    {
        var at = await server.Services.GetRequiredService<RoomStates>().ReadAsync(room);
        return at!.State.Materials.Items.Values.ShouldHaveSingleItem().Address;
    }

    /// <summary>What an upload leaves that is never told to its room.</summary>
    private async Task<string> LeaveAsync(Guid room, int bytes)
    {
        using var content = new MemoryStream([.. Enumerable.Repeat((byte)'x', bytes)]);
        return (await Blobs.WriteAsync(StreamId.Room(room), content, bytes, Stop)).Address;
    }

    private async Task<bool> IsThereAsync(StreamId room, string address)
    {
        await using var content = await Blobs.OpenAsync(room, address, Stop);
        return content is not null;
    }

    private static async Task<Outcome> UploadAsync(LiveScene scene, int bytes)
    {
        using var content = new MemoryStream([.. Enumerable.Repeat((byte)'y', bytes)]);
        return await scene.As(LiveScene.Opener).UploadAsync(
            scene.RoomId, Guid.CreateVersion7(), "text", default, content, cancel: Stop);
    }

    private async Task<Guid> OpenAsync()
    {
        var room = Guid.CreateVersion7();
        var opener = DemoPeople.Find(LiveScene.Opener)!.Person;
        var unit = new OrganisationRef(Guid.CreateVersion7(), "Unit");
        var outcome = await server.Services.GetRequiredService<RoomCommands>().SubmitAsync(
            room, opener.Id, Guid.CreateVersion7(), new OpenRoom(
                MemberCards.CardOf(opener, unit.Id, unitId: null), Role.Coordinator, unit, unit, "Test",
                DirectoryRoles: [Role.Coordinator]));
        outcome.Status.ShouldBe(OutcomeStatus.Applied);
        return room;
    }
}
