using CaseRoom.Grains.Live;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Live;

public sealed class KnocksTests
{
    [Fact, Rule("LIVE-19")]
    public async Task A_beat_that_waits_hides_no_waking_and_many_wakings_are_one()
    {
        var knocks = new Knocks();
        knocks.Beat();
        knocks.Wake();
        knocks.Wake();
        (await knocks.NextAsync()).ShouldBe(true);
        knocks.Beat();
        (await knocks.NextAsync()).ShouldBe(false);
        knocks.Stop();
        (await knocks.NextAsync()).ShouldBeNull();
    }
}
