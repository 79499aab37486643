namespace CaseRoom.Server.Rooms;

/// <summary>Something that is looked after again and again, as long as the server runs. A turn that fails is said, and
/// the next one tries again: it ends neither the work nor the server.</summary>
/// <param name="every">Between two turns; the first comes after it too.</param>
internal abstract class RepeatedWork(TimeSpan every, TimeProvider clock) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(fault);
            }
        }
    }

    protected abstract Task TurnAsync(CancellationToken stop);

    /// <summary>Says in the log what a turn ended with.</summary>
    protected abstract void Failed(Exception fault);
}
