using CaseRoom.Grains.Hosts;
using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Rooms;

/// <summary>Looks for rooms in which a birthday or the end of a part is to be recorded, as long as the server runs.
/// Nobody's access waits for it: that ends by the clock.</summary>
internal sealed partial class RoomSweep(DueRooms due, ITurns turns, TimeProvider clock, ILogger<RoomSweep> log)
    : RepeatedWork(Every, clock, turns: turns)
{
    /// <summary>Between two looks: what is recorded waits for people, who need no more than the day.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private readonly SaidFaults said = new();

    protected override async Task TurnAsync(CancellationToken stop)
    {
        var faults = new List<Exception>();
        await due.SweepAsync(faults.Add, stop);
        foreach (var fault in said.New(faults)) { SomeFailed(faults.Count, fault); }
    }

    [LoggerMessage(LogLevel.Warning, "A look for due rooms failed; the next one tries again.")]
    protected override partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Count} due rooms could not be asked; they stay due.")]
    private partial void SomeFailed(int count, Exception fault);
}
