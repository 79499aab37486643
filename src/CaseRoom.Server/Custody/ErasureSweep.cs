using System.Threading.Channels;

namespace CaseRoom.Server.Custody;

/// <summary>Erases at once when a decision was confirmed, and at every start and minute what was left undone.</summary>
internal sealed partial class ErasureSweep(RoomEraser eraser, TimeProvider clock, ILogger<ErasureSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to erase.</summary>
    public void Wake() => wakes.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await eraser.SweepAsync(stoppingToken) is > 0 and var count) { Erased(count); }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store was away or read from: the next round finds the same rooms again.
                Failed(fault);
            }

            using var rest = new CancellationTokenSource(Every, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, rest.Token);
            try
            {
                await wakes.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // A minute has passed.
                continue;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} rooms were erased by decision.")]
    private partial void Erased(int count);

    [LoggerMessage(LogLevel.Error, "A room that is to be erased is not erased yet; the next round goes on.")]
    private partial void Failed(Exception fault);
}
