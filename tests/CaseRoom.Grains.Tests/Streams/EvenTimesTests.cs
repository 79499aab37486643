using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Streams;

public sealed class EvenTimesTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact, Rule("LIM-20")]
    public void Times_grow_back_evenly_no_more_than_there_were_and_what_is_too_much_takes_nothing()
    {
        var times = new EvenTimes(800, 200, TimeSpan.FromSeconds(1), clock);
        times.IsRested.ShouldBeTrue();
        times.TryTake(801).ShouldBeFalse();
        times.TryTake(800).ShouldBeTrue();
        times.TryTake().ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.5));
        times.TryTake(101).ShouldBeFalse();
        times.TryTake(100).ShouldBeTrue();
        clock.Advance(TimeSpan.FromDays(1));
        times.Left.ShouldBe(800);
    }

    [Fact, Rule("LIM-20")]
    public void One_person_gives_less_than_a_room_takes_at_once_and_in_every_second()
    {
        // Both have four seconds' worth at once.
        WireLimits.CommandsPerRoomSecond.ShouldBeGreaterThanOrEqualTo(4 * WireLimits.CommandsPerSecond);
        WireLimits.SignalsPerRoomSecond.ShouldBeGreaterThanOrEqualTo(4 * WireLimits.SignalsPerSecond);
    }
}
