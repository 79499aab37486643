using CaseRoom.Server.Store;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Store;

public sealed class SlewedClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, Rule("CLUS-10")]
    [InlineData(-2)]
    [InlineData(2)]
    public void A_clock_that_is_set_moves_it_by_a_hundredth_of_what_passes(int minutes)
    {
        var system = new SetClock();
        var clock = new SlewedClock(system);
        var before = clock.GetUtcNow();
        system.Set(TimeSpan.FromMinutes(minutes));
        clock.GetUtcNow().ShouldBe(before);
        system.Pass(Minute);
        (clock.GetUtcNow() - before).ShouldBe(Minute + (Math.Sign(minutes) * Minute / 100));
    }

    [Fact, Rule("CLUS-10")]
    public void It_comes_to_the_systems_time_in_the_end_and_stays_with_it()
    {
        var system = new SetClock();
        var clock = new SlewedClock(system);
        system.Set(-Minute);
        for (var n = 0; n < 99; n++) { Pass(); }
        clock.GetUtcNow().ShouldNotBe(system.GetUtcNow());
        Pass();
        clock.GetUtcNow().ShouldBe(system.GetUtcNow());
        Pass();
        clock.GetUtcNow().ShouldBe(system.GetUtcNow());

        void Pass()
        {
            system.Pass(Minute);
            clock.GetUtcNow();
        }
    }

    /// <summary>What passes and what time it is are told apart, as a system does.</summary>
    private sealed class SetClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
        private long passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => passed;

        public void Pass(TimeSpan time) => (now, passed) = (now + time, passed + time.Ticks);

        public void Set(TimeSpan by) => now += by;
    }
}
