using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Streams;

[Collection(RoomCluster.OneAtATime)]
public sealed class EmptyStreamTests(RoomCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEQ-09")]
    public async Task A_room_that_is_not_there_is_gone_from_memory_when_it_has_answered()
    {
        var (absent, opened) = (cluster.Room(Guid.CreateVersion7()), await cluster.OpenAsync(Guid.CreateVersion7()));
        foreach (var room in (IRoomGrain[])[absent, opened])
        {
            await RoomCluster.SubmitAsync(room, RoomScript.Text("said"));
            await room.State();
        }

        var management = cluster.Grains.GetGrain<IManagementGrain>(0);
        await Eventually.IsTrueAsync(async () => await management.GetActivationAddress(absent, Stop) is null);

        (await management.GetActivationAddress(opened, Stop)).ShouldNotBeNull();
        var outcomes = await RoomCluster.SubmitAsync(absent, RoomScript.Opening());
        outcomes[0].Status.ShouldBe(OutcomeStatus.Applied);
    }
}
