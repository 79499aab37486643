using CaseRoom.Grains.Audit;

namespace CaseRoom.Server.Audit;

/// <summary>A checkpoint a minute, as long as the server runs.</summary>
internal sealed partial class Checkpoints(CheckpointMaker maker, TimeProvider clock, ILogger<Checkpoints> log)
    : BackgroundService
{
    /// <summary>How long a row is not witnessed, at most.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await maker.MakeAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The witness or the store is away: the next one speaks of what this one would have.
                Failed(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The access log could not be witnessed; the next checkpoint tries again.")]
    private partial void Failed(Exception fault);
}
