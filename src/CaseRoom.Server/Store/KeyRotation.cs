using CaseRoom.Grains.Keys;

namespace CaseRoom.Server.Store;

/// <summary>Takes a newer master key within a minute, as long as the server runs.</summary>
internal sealed partial class KeyRotation(IKeyRotation keys, TimeProvider clock, ILogger<KeyRotation> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                if (await keys.RotateAsync(stoppingToken) is > 0 and var count) { Rotated(count); }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The key file is no key, or the store is away: the older key goes on.
                Failed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "{Count} keys are wrapped by the newest master key; the older one may be put away "
        + "as soon as no backup needs it.")]
    private partial void Rotated(int count);

    [LoggerMessage(LogLevel.Error, "The master key was not changed; the older one goes on.")]
    private partial void Failed(Exception fault);
}
