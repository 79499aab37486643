using CaseRoom.Grains.Hosts;

namespace CaseRoom.Server.Rooms;

/// <summary>Something that is looked after again and again, as long as the server runs. A turn that fails is said,
/// once for as long as turns fail in the same way, and the next one tries again: it ends neither the work nor the
/// server (HOST-07).</summary>
/// <param name="every">Between two turns.</param>
/// <param name="atOnce">Whether the first turn comes at once, not only after that time.</param>
/// <param name="turns">Where one host of all does the work: who takes the next turn. Null where each does it.</param>
internal abstract class RepeatedWork(
    TimeSpan every, TimeProvider clock, bool atOnce = false, ITurns? turns = null) : BackgroundService
{
    protected TimeProvider Clock => clock;

    /// <summary>Whether another host may have taken the turn before.</summary>
    protected bool IsShared => turns is { AreShared: true };

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(turns?.AskEvery(every) ?? every, clock);
        Type? said = null;
        while (atOnce || await timer.WaitForNextTickAsync(stoppingToken))
        {
            atOnce = false;
            try
            {
                if (turns is not null && !await turns.TakeAsync(GetType().Name, every, stoppingToken)) { continue; }
                await TurnAsync(stoppingToken);
                said = null;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                if (said != fault.GetType()) { Failed(fault); }
                said = fault.GetType();
            }
        }
    }

    protected abstract Task TurnAsync(CancellationToken stop);

    /// <summary>Says in the log what a turn ended with.</summary>
    protected abstract void Failed(Exception fault);
}
