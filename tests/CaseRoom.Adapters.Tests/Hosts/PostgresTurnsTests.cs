using CaseRoom.Adapters.Postgres;
using CaseRoom.Adapters.Tests.Postgres;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Hosts;

/// <summary>Hosts of one database that ask for the turns of a work.</summary>
public sealed class PostgresTurnsTests(PostgresFixture postgres)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Rule("CLUS-03")]
    public async Task A_turn_is_one_hosts_and_the_next_whoevers_asks_first_when_it_is_due()
    {
        await using var database = await postgres.MigratedAsync();
        var hosts = Enumerable.Range(0, 3).Select(_ => new PostgresTurns(database.Open())).ToList();
        (await TakenAsync(hosts, "checkpoints")).ShouldBe(1);
        (await TakenAsync(hosts, "checkpoints")).ShouldBe(0);
        // Another work has turns of its own.
        (await TakenAsync(hosts, "sweep")).ShouldBe(1);

        // The host of the last is gone; the database's clock goes on.
        hosts.RemoveAt(0);
        await PostgresDatabase.AskAsync(
            database.AsOwner, $"UPDATE turns SET next = next - interval '{Every.TotalSeconds} seconds'");
        (await TakenAsync(hosts, "checkpoints")).ShouldBe(1);
        (await TakenAsync(hosts, "checkpoints")).ShouldBe(0);
    }

    [Fact, Rule("CLUS-03")]
    public async Task No_turn_comes_later_than_its_time_however_the_hosts_ask()
    {
        await using var database = await postgres.MigratedAsync();
        var host = new PostgresTurns(database.Open());
        (await host.TakeAsync("checkpoints", Every, Cancel)).ShouldBeTrue();
        // Due early by as much as hosts ask late.
        await PostgresDatabase.AskAsync(
            database.AsOwner,
            $"UPDATE turns SET next = next - interval '{(Every - host.AskEvery(Every)).TotalSeconds} seconds'");
        (await host.TakeAsync("checkpoints", Every, Cancel)).ShouldBeTrue();
    }

    private static async Task<int> TakenAsync(IEnumerable<PostgresTurns> hosts, string work) =>
        (await Task.WhenAll(hosts.Select(host => host.TakeAsync(work, Every, Cancel)))).Count(taken => taken);
}
