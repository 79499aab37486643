using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Rooms;

/// <summary>How much one person may send, over all their connections.</summary>
internal sealed class PersonLimits(TimeProvider clock) : IDisposable
{
    /// <summary>Seconds' worth that may come at once: commands that gathered offline, all pages of a thick
    /// case.</summary>
    private const int Burst = 4;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PersonTimes commands =
        new(WireLimits.CommandsPerSecond * Burst, WireLimits.CommandsPerSecond, Second, clock);

    private readonly PersonTimes reads =
        new(WireLimits.ReadsPerSecond * Burst, WireLimits.ReadsPerSecond, Second, clock);

    private readonly PersonTimes signals =
        new(WireLimits.SignalsPerSecond, WireLimits.SignalsPerSecond, Second, clock);

    private readonly ConcurrentDictionary<Allowance, PersonTimes> others = new();

    private readonly PartitionedRateLimiter<Guid> uploading = AtOnce(WireLimits.UploadsAtOnce);

    private readonly PartitionedRateLimiter<Guid> logs = AtOnce(WireLimits.AccessLogsAtOnce);

    /// <summary>What a call without an outcome is answered when it comes too soon.</summary>
    public static readonly string TooMany = $"tooMany: {WireLimits.CommandsPerSecond} calls a second.";

    /// <summary>The same to whoever names rooms and requests that are not theirs, one after another.</summary>
    public static readonly string TooManyTries = $"tooMany: {Allowance.VainTries.Growing} tries a minute.";

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

    public bool MaySubmit(Guid person, int count) => commands.TryTake(person, count);

    public bool MayRead(Guid person) => reads.TryTake(person);

    public bool MaySignal(Guid person) => signals.TryTake(person);

    /// <summary>Takes one of the person's times; false when none is left.</summary>
    public bool May(Allowance allowance, Guid person) => Of(allowance).TryTake(person);

    /// <summary>Whether the person may still name what turns out not to be theirs. Takes nothing.</summary>
    public bool MayTry(Guid person) => Of(Allowance.VainTries).Has(person);

    /// <exception cref="BadHttpRequestException">The person tried too many in vain; becomes a 429.</exception>
    public void CheckTries(Guid person)
    {
        if (!MayTry(person))
        {
            throw new BadHttpRequestException(TooManyTries, StatusCodes.Status429TooManyRequests);
        }
    }

    public void TriedInVain(Guid person) => Of(Allowance.VainTries).TryTake(person);

    /// <summary>One file on its way in; the lease ends with it. Not acquired when too many are.</summary>
    public RateLimitLease Uploading(Guid person) => uploading.AttemptAcquire(person);

    /// <summary>One access log on its way out, as <see cref="Uploading"/> (LIM-13).</summary>
    public RateLimitLease TakingOutLog(Guid person) => logs.AttemptAcquire(person);

    public void Dispose()
    {
        uploading.Dispose();
        logs.Dispose();
    }

    private static PartitionedRateLimiter<Guid> AtOnce(int permits) => PartitionedRateLimiter.Create<Guid, Guid>(
        person => RateLimitPartition.GetConcurrencyLimiter(person, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = permits, QueueLimit = 0,
        }));

    private PersonTimes Of(Allowance allowance) => others.GetOrAdd(
        allowance, one => new PersonTimes(one.AtOnce, one.Growing, one.Period, clock));
}
