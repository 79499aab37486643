using CaseRoom.Grains.Requests;

namespace CaseRoom.Server.Requests;

/// <summary>Looks for requests whose time has passed, as long as the server runs.</summary>
internal sealed partial class RequestSweep(DueRequests due, TimeProvider clock, ILogger<RequestSweep> log)
    : BackgroundService
{
    /// <summary>Between two looks: far less than the working days that ran out.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

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

    [LoggerMessage(LogLevel.Warning, "A look for due requests failed; the next one tries again.")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Count} due requests could not be sent to their deputy; they stay due.")]
    private partial void SomeFailed(int count);
}
