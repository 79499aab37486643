using CaseRoom.Adapters.Memory;
using CaseRoom.Adapters.Postgres;
using CaseRoom.Adapters.Tests.Postgres;
using CaseRoom.Grains.Hosts;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Adapters.Tests.Hosts;

public sealed class MemoryUsedOnceTests : UsedOnceContract
{
    private readonly FakeTimeProvider clock = new();

    internal override Task<(IUsedOnce One, IUsedOnce Other)> OpenAsync()
    {
        var one = new MemoryUsedOnce(clock);
        return Task.FromResult<(IUsedOnce, IUsedOnce)>((one, one));
    }

    protected override Task PassAsync(TimeSpan time)
    {
        clock.Advance(time);
        return Task.CompletedTask;
    }
}

public sealed class PostgresUsedOnceTests(PostgresFixture postgres) : UsedOnceContract, IAsyncDisposable
{
    private PostgresDatabase? database;

    public async ValueTask DisposeAsync()
    {
        if (database is not null) { await database.DisposeAsync(); }
    }

    internal override async Task<(IUsedOnce One, IUsedOnce Other)> OpenAsync()
    {
        database = await postgres.MigratedAsync();
        return (new PostgresUsedOnce(database.Open()), new PostgresUsedOnce(database.Open()));
    }

    /// <summary>The database goes by its own clock: what is kept is aged instead.</summary>
    protected override Task PassAsync(TimeSpan time) => PostgresDatabase.AskAsync(
        database!.AsOwner, $"UPDATE used_once SET until = until - interval '{time.TotalMilliseconds} milliseconds'");
}
