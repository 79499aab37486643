using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Custody;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Custody;

/// <summary>A list of rooms to be destroyed that names one which nobody decided about.</summary>
public sealed class MisledEraserTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("CASE-52", "DIR-65")]
    public async Task A_room_that_does_not_say_so_itself_is_not_destroyed_whatever_list_it_stands_in()
    {
        await using var server = MovedServer.Start(Misled);
        await using var scene = await LiveScene.OpenAsync(server.Address, ("nils", Role.Specialist));
        var eraser = server.Services.GetRequiredService<RoomEraser>();
        var before = await scene.As("nils").ViewAsync(scene.RoomId, Stop);
        ((FaultyRoomLog)server.Services.GetRequiredService<IRoomLog>()).LooksFor =
            ids => ids.Contains(CustodyLists.Erasing) ? [LiveScene.IdOf("nils")] : ids;

        (await eraser.SweepAsync(Stop)).ShouldBeGreaterThan(0);

        (await scene.As("nils").ViewAsync(scene.RoomId, Stop)).Hash.ShouldBe(before.Hash);
        using var file = await scene.As("nils").DownloadAsync(scene.RoomId, scene.MaterialId, Stop);
        file.ReadByte().ShouldBeGreaterThan(0);
    }

    private static void Misled(IServiceCollection services)
    {
        var real = services.Single(one => one.ServiceType == typeof(IRoomLog));
        services.Remove(real);
        services.AddSingleton<IRoomLog>(provider => new FaultyRoomLog(
            (IRoomLog)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
    }
}
