using System.Diagnostics;
using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Streams;
using CaseRoom.Grains.Tests.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Live;

/// <summary>More signals than a room passes on.</summary>
[Collection(RoomCluster.OneAtATime)]
public sealed class SignalFloodTests(RoomCluster cluster)
{
    private const int Sent = 3_000;

    /// <summary>How many come later: of so many some take each of the ways.</summary>
    private const int After = 20;

    [Fact, Rule("LIM-21")]
    public async Task What_is_too_much_is_dropped_and_later_ones_come()
    {
        var room = await cluster.OpenAsync(Guid.CreateVersion7());
        var host = new CountingHost();
        var here = cluster.Grains.CreateObjectReference<IStreamObserver>(host);
        await room.Attach(here);
        var waited = Stopwatch.StartNew();
        for (var n = 0; n < Sent; n++) { await room.Signal(Signal("flood")); }
        // There are two ways to this host, one through each silo, and a signal may overtake those on the other.
        await Eventually.IsTrueAsync(async () =>
        {
            await room.Attach(here);
            await room.Signal(Signal("after"));
            return host.Heard("after") >= After && host.Heard("flood") >= WireLimits.SignalsPerRoomSecond;
        });

        var most = WireLimits.SignalsPerRoomSecond * (1 + waited.Elapsed.TotalSeconds);
        most.ShouldBeLessThan(Sent, "The machine took longer for them than the test is about.");
        host.Heard("flood").ShouldBeInRange(WireLimits.SignalsPerRoomSecond, (int)most);
        GC.KeepAlive(host);
    }

    private static EncodedSignal Signal(string text) => new(RoomCluster.Person, "c", Encoding.UTF8.GetBytes(text));

    private sealed class CountingHost : IStreamObserver
    {
        private readonly Dictionary<string, int> heard = [];

        public int Heard(string text)
        {
            lock (heard) { return heard.GetValueOrDefault(text); }
        }

        public Task Committed(EncodedRange range) => Task.CompletedTask;

        public Task Signalled(EncodedSignal signal)
        {
            var text = Encoding.UTF8.GetString(signal.Signal);
            lock (heard) { heard[text] = heard.GetValueOrDefault(text) + 1; }
            return Task.CompletedTask;
        }
    }
}
