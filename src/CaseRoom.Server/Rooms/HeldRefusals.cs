using System.Threading.RateLimiting;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// Holds back the answer to what came too soon (LIM-37): whoever asks in a loop asks a few times a second, and not as
/// often as refusals can be written.
/// </summary>
/// <param name="clock">By which answers are held.</param>
internal sealed class HeldRefusals(TimeProvider clock) : IDisposable
{
    /// <summary>How long an answer is held: a quarter of what the answer says to wait.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(250);

    /// <summary>In which one more signal may be sent.</summary>
    private static readonly TimeSpan BetweenSignals = TimeSpan.FromSeconds(1) / WireLimits.SignalsPerSecond;

    private readonly PartitionedRateLimiter<Guid> held = PartitionedRateLimiter.Create<Guid, Guid>(person =>
        RateLimitPartition.GetConcurrencyLimiter(person, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = WireLimits.RefusalsHeld,
        }));

    /// <summary>Ends when the answer may go: at once when as many of the person's are held as may be, or when nobody
    /// waits for it any more.</summary>
    public async Task HoldAsync(Guid person, CancellationToken gone)
    {
        using var lease = held.AttemptAcquire(person);
        if (lease.IsAcquired) { await PauseAsync(Wait, gone); }
    }

    /// <summary>Ends when the next signal may come; what its connection sent behind the one that was dropped waits
    /// meanwhile.</summary>
    public Task HoldSignalAsync(CancellationToken gone) => PauseAsync(BetweenSignals, gone);

    public void Dispose() => held.Dispose();

    private async Task PauseAsync(TimeSpan wait, CancellationToken gone) =>
        await Task.Delay(wait, clock, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
