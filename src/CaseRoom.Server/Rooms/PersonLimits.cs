using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Materials;
using CaseRoom.Grains.Rooms;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Rooms;

/// <summary>How much one person may send, over all their connections.</summary>
internal sealed class PersonLimits(
    CommandRates rates, TimeProvider clock, IOptions<LimitSettings>? settings = null) : IDisposable
{
    /// <summary>Seconds' worth that may come at once: commands that gathered offline, all pages of a thick
    /// case.</summary>
    private const int Burst = 4;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PersonTimes commands =
        new(rates.OfPerson * Burst, rates.OfPerson, Second, clock);

    private readonly PersonTimes reads =
        new(WireLimits.ReadsPerSecond * Burst, WireLimits.ReadsPerSecond, Second, clock);

    private readonly PersonTimes signals =
        new(WireLimits.SignalsPerSecond, WireLimits.SignalsPerSecond, Second, clock);

    private readonly ConcurrentDictionary<Allowance, PersonTimes> others = new();

    private readonly PartitionedRateLimiter<Guid> uploading = AtOnce(WireLimits.UploadsAtOnce);

    private readonly PartitionedRateLimiter<Guid> logs = AtOnce(WireLimits.AccessLogsAtOnce);

    private readonly PartitionedRateLimiter<Guid> readers =
        AtOnce(WireLimits.ReadersPerPerson, waiting: WireLimits.UploadsAtOnce);

    /// <summary>How long a person's file waits for those before it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>What a call without an outcome is answered when it comes too soon.</summary>
    public string TooMany { get; } = $"tooMany: {rates.OfPerson} calls a second.";

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

        return MaySubmit(person, count) ? null : new Problem("tooMany", "second", Limit: rates.OfPerson);
    }

    public bool MaySubmit(Guid person, int count) => commands.TryTake(person, count);

    public bool MayRead(Guid person) => reads.TryTake(person);

    public bool MaySignal(Guid person) => signals.TryTake(person);

    /// <summary>Takes one of the person's times; false when none is left.</summary>
    public bool May(Allowance allowance, Guid person) => Of(allowance).TryTake(person);

    /// <summary>Whether one of their times is left. Takes none.</summary>
    public bool Has(Allowance allowance, Guid person) => Of(allowance).Has(person);

    /// <summary>Why a command is not looked at now: its author was asked about names too often. Who says that they
    /// looked is asked nothing. Takes nothing.</summary>
    public Problem? NamesFault(Guid person, bool looked) => looked || Of(Allowance.NameQuestions).Has(person)
        ? null
        : new Problem("tooMany", "minute", Limit: Allowance.NameQuestions.Growing);

    /// <summary>Counts it where its author was asked.</summary>
    public void Asked(Guid person, Outcome outcome)
    {
        if (outcome.Problem is { Code: "namesFound" }) { Of(Allowance.NameQuestions).TryTake(person); }
    }

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

    /// <summary>The person's turn at a reader of files, after those of theirs that came before.</summary>
    /// <exception cref="NoFileReaderException">It did not come in time.</exception>
    public async Task<IDisposable> ReadingAsync(Guid person, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(LongestWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            var lease = await readers.AcquireAsync(person, 1, either.Token);
            if (lease.IsAcquired) { return lease; }
            lease.Dispose();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // It waited too long.
        }

        throw new NoFileReaderException(withheld: false);
    }

    public void Dispose()
    {
        uploading.Dispose();
        logs.Dispose();
        readers.Dispose();
    }

    private static PartitionedRateLimiter<Guid> AtOnce(int permits, int waiting = 0) =>
        PartitionedRateLimiter.Create<Guid, Guid>(person =>
            RateLimitPartition.GetConcurrencyLimiter(person, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = permits,
                QueueLimit = waiting,
            }));

    private PersonTimes Of(Allowance allowance) => others.GetOrAdd(
        allowance, one => new PersonTimes(
            settings?.Value.AtOnce(one) ?? one.AtOnce, one.Growing, one.Period, clock));
}
