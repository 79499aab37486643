using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Rooms;

/// <summary>How much one person may send, over all their connections.</summary>
internal sealed class PersonLimits : IDisposable
{
    /// <summary>Seconds' worth of commands that may come at once: work that gathered offline.</summary>
    private const int Burst = 4;

    private readonly PartitionedRateLimiter<Guid> commands =
        Limit(WireLimits.CommandsPerSecond * Burst, WireLimits.CommandsPerSecond, TimeSpan.FromSeconds(1));

    private readonly PartitionedRateLimiter<Guid> signals =
        Limit(WireLimits.SignalsPerSecond, WireLimits.SignalsPerSecond, TimeSpan.FromSeconds(1));

    private readonly ConcurrentDictionary<Allowance, PartitionedRateLimiter<Guid>> others = new();

    private readonly PartitionedRateLimiter<Guid> uploading = PartitionedRateLimiter.Create<Guid, Guid>(person =>
        RateLimitPartition.GetConcurrencyLimiter(person, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = WireLimits.UploadsAtOnce,
            QueueLimit = 0,
        }));

    /// <summary>What a call without an outcome is answered when it comes too soon.</summary>
    public static readonly string TooMany = $"tooMany: {WireLimits.CommandsPerSecond} calls a second.";

    /// <summary>The same to whoever names rooms and requests that are not theirs, one after another.</summary>
    public static readonly string TooManyTries = $"tooMany: {Allowance.VainTries.PerMinute} tries a minute.";

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

    /// <summary>Takes one of the person's times; false when none is left.</summary>
    public bool May(Allowance allowance, Guid person) => Of(allowance).AttemptAcquire(person).IsAcquired;

    /// <summary>Whether the person may still name what turns out not to be theirs. Takes nothing.</summary>
    public bool MayTry(Guid person) =>
        Of(Allowance.VainTries).GetStatistics(person) is not { CurrentAvailablePermits: < 1 };

    public void TriedInVain(Guid person) => Of(Allowance.VainTries).AttemptAcquire(person);

    /// <summary>One file on its way in; the lease ends with it. Not acquired when too many are.</summary>
    public RateLimitLease Uploading(Guid person) => uploading.AttemptAcquire(person);

    public void Dispose()
    {
        commands.Dispose();
        signals.Dispose();
        uploading.Dispose();
        foreach (var limiter in others.Values) { limiter.Dispose(); }
    }

    private PartitionedRateLimiter<Guid> Of(Allowance allowance) => others.GetOrAdd(
        allowance, one => Limit(one.AtOnce, one.PerMinute, TimeSpan.FromMinutes(1)));

    private static PartitionedRateLimiter<Guid> Limit(int atOnce, int tokens, TimeSpan period) =>
        PartitionedRateLimiter.Create<Guid, Guid>(person => RateLimitPartition.GetTokenBucketLimiter(
            person,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = atOnce,
                TokensPerPeriod = tokens,
                ReplenishmentPeriod = period,
                QueueLimit = 0,
                AutoReplenishment = true,
            }));
}
