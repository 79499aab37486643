using CaseRoom.Grains.Rooms;

namespace CaseRoom.Server.Rooms;

/// <summary>Looks for rooms in which a birthday or the end of a part is to be recorded, as long as the server runs.
/// Nobody's access waits for it: that ends by the clock.</summary>
internal sealed partial class RoomSweep(DueRooms due, TimeProvider clock, ILogger<RoomSweep> log) : BackgroundService
{
    /// <summary>Between two looks: what is recorded waits for people, who need no more than the day.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var swept = await due.SweepAsync(stoppingToken);
                if (swept.Failed > 0) { SomeFailed(swept.Failed); }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store was away: the next look finds the same ones again.
                Failed(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A look for due rooms failed; the next one tries again.")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Count} due rooms could not be asked; they stay due.")]
    private partial void SomeFailed(int count);
}
