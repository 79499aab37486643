using CaseRoom.Grains.Hosts;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Hosts;

/// <summary>What every place must hold that remembers what was used once.</summary>
public abstract class UsedOnceContract
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As seen from two hosts; the same where there is one.</summary>
    internal abstract Task<(IUsedOnce One, IUsedOnce Other)> OpenAsync();

    /// <summary>Lets this time go by.</summary>
    protected abstract Task PassAsync(TimeSpan time);

    [Fact, Rule("CLUS-04")]
    public async Task Of_many_at_once_at_both_hosts_one_is_the_first()
    {
        var (one, other) = await OpenAsync();
        var uses = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(n => Task.Run(() => (n % 2 == 0 ? one : other).UseAsync("proof", Long, Cancel), Cancel)));
        uses.Count(first => first).ShouldBe(1);
        (await other.UseAsync("proof", Long, Cancel)).ShouldBeFalse();
        (await other.UseAsync("another", Long, Cancel)).ShouldBeTrue();
    }

    [Fact, Rule("CLUS-04")]
    public async Task It_is_remembered_for_its_time_and_not_for_ever()
    {
        var (one, other) = await OpenAsync();
        (await one.UseAsync("short", TimeSpan.FromSeconds(1), Cancel)).ShouldBeTrue();
        (await one.UseAsync("long", Long, Cancel)).ShouldBeTrue();
        await PassAsync(TimeSpan.FromSeconds(1.1));
        (await other.UseAsync("short", Long, Cancel)).ShouldBeTrue();
        (await one.UseAsync("short", Long, Cancel)).ShouldBeFalse();
        (await other.UseAsync("long", Long, Cancel)).ShouldBeFalse();
    }
}
