using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Live;

public sealed class SeatTests
{
    private const int Stories = 500;

    /// <summary>A cursor looks at its reader's seat again only after such an event: one too few and a removed person
    /// reads on.</summary>
    [Fact, Rule("LIVE-10")]
    public void Every_event_that_changes_what_anybody_is_or_sees_counts_as_changing_access()
    {
        var machine = new RoomMachine();
        var changes = 0;
        for (var seed = 1; seed <= Stories; seed++)
        {
            var state = RoomState.Empty;
            foreach (var recorded in StoryTeller.Tell(seed, 60).Events)
            {
                var after = machine.Evolve(state, recorded);
                var changed = after.Membership.Members.Keys.Where(
                    p => Seat.Of(state, p, recorded.At) != Seat.Of(after, p, recorded.At)).ToList();
                if (changed.Count > 0)
                {
                    changes++;
                    Viewer.MayDiffer(recorded.Event).ShouldBeTrue($"{recorded.Event.GetType()}, seed {seed}");
                }

                state = after;
            }
        }

        changes.ShouldBeGreaterThan(Stories);
    }
}
