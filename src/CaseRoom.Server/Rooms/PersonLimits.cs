using System.Threading.RateLimiting;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Rooms;

/// <summary>How much one person may send, over all their connections.</summary>
internal sealed class PersonLimits : IDisposable
{
    /// <summary>Seconds' worth of commands that may come at once: work that gathered offline.</summary>
    private const int Burst = 4;

    private readonly PartitionedRateLimiter<Guid> commands = Limit(WireLimits.CommandsPerSecond, Burst);
    private readonly PartitionedRateLimiter<Guid> signals = Limit(WireLimits.SignalsPerSecond, 1);

    /// <summary>What a call without an outcome is answered when it comes too soon.</summary>
    public static readonly string TooMany = $"tooMany: {WireLimits.CommandsPerSecond} calls a second.";

    /// <summary>Why so many commands are not looked at now; or null. Only the second kind is worth waiting
    /// for.</summary>
    public Problem? Fault(Guid person, int count)
    {
        if (count > WireLimits.CommandsPerCall)
        {
            return new Problem("limitReached", "commands", Limit: WireLimits.CommandsPerCall);
        }

        return MaySubmit(person, count) ? null : new Problem("tooMany", "second", Limit: WireLimits.CommandsPerSecond);
    }

    public bool MaySubmit(Guid person, int count) => commands.AttemptAcquire(person, count).IsAcquired;

    public bool MaySignal(Guid person) => signals.AttemptAcquire(person).IsAcquired;

    public void Dispose()
    {
        commands.Dispose();
        signals.Dispose();
    }

    private static PartitionedRateLimiter<Guid> Limit(int perSecond, int burst) =>
        PartitionedRateLimiter.Create<Guid, Guid>(person => RateLimitPartition.GetTokenBucketLimiter(
            person,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perSecond * burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
                AutoReplenishment = true,
            }));
}
