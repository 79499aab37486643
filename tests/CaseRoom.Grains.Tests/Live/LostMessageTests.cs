using CaseRoom.Grains.Live;
using CaseRoom.Grains.Streams;
using CaseRoom.Grains.Tests.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Live;

/// <summary>What a grain tells a host may be lost on the way: the renewal makes up for it.</summary>
[Collection(RoomCluster.OneAtATime)]
public sealed class LostMessageTests(RoomCluster cluster)
{
    private readonly Guid id = Guid.CreateVersion7();

    [Theory, Rule("LIVE-18")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_lost_is_read_from_the_room_and_nobody_begins_anew(bool anotherCame)
    {
        var room = await cluster.OpenAsync(id);
        var way = new LossyWay(new RoomChannel(id, room, TimeProvider.System));
        var reference = cluster.Grains.CreateObjectReference<IStreamObserver>(way);
        way.Channel.Start(await room.Attach(reference));
        var history = way.Channel.History;

        way.Loses = true;
        await RoomCluster.SubmitAsync(room, RoomScript.Text("lost"));
        await Eventually.IsTrueAsync(() => way.Told == 1);
        way.Loses = false;
        if (anotherCame)
        {
            await RoomCluster.SubmitAsync(room, RoomScript.Text("came"));
            await Eventually.IsTrueAsync(() => way.Told == 2);
        }

        way.Channel.Head.ShouldBe(RoomScript.Opened);
        for (var renewals = 0; renewals < 3; renewals++)
        {
            await way.Channel.CatchUpAsync(reference);
            way.Channel.Head.ShouldBe(RoomScript.Opened + way.Told);
            way.Channel.History.ShouldBe(history);
        }

        GC.KeepAlive(way);
    }

    /// <summary>Between the room and the channel.</summary>
    private sealed class LossyWay(RoomChannel channel) : IStreamObserver
    {
        private int told;

        public RoomChannel Channel => channel;

        public bool Loses { get; set; }

        public int Told => Volatile.Read(ref told);

        public async Task Committed(EncodedRange range)
        {
            if (!Loses) { await channel.Committed(range); }
            Interlocked.Increment(ref told);
        }

        public Task Signalled(EncodedSignal signal) => channel.Signalled(signal);
    }
}
