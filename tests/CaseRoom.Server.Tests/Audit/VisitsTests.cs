using CaseRoom.Server.Audit;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Audit;

public sealed class VisitsTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Guid person = Guid.CreateVersion7();
    private readonly Guid room = Guid.CreateVersion7();
    private int rows;

    [Theory, Rule("AUD-23")]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_visit_goes_on_by_what_is_read_in_the_room_and_not_by_lists(bool inTheRoom, int recorded)
    {
        var visits = new Visits(clock);
        await ReadAsync(visits);
        clock.Advance(TimeSpan.FromMinutes(20));
        await visits.OnceAsync(person, room, "other", () => Task.CompletedTask, goesOn: inTheRoom);
        clock.Advance(TimeSpan.FromMinutes(20));
        await ReadAsync(visits);
        rows.ShouldBe(recorded);
    }

    private Task ReadAsync(Visits visits) => visits.OnceAsync(person, room, "file", () =>
    {
        rows++;
        return Task.CompletedTask;
    });
}
