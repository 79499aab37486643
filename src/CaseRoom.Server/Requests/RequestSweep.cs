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
                await due.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store was away, or one request cannot be read: the next look finds the same ones again.
                Failed(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A look for due requests failed; the next one tries again.")]
    private partial void Failed(Exception fault);
}
