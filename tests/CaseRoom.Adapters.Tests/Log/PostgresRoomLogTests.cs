using CaseRoom.Adapters.Postgres;
using CaseRoom.Adapters.Tests.Postgres;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Log;

public sealed class PostgresRoomLogTests(PostgresFixture postgres) : RoomLogContract, IAsyncLifetime
{
    private PostgresDatabase database = null!;
    private PostgresStreamKeys keys = null!;
    private IRoomLog log = null!;

    protected override IRoomLog Log => log;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.MigratedAsync();
        var store = database.Open();
        keys = new PostgresStreamKeys(store, database.MasterKey());
        log = new PostgresRoomLog(store);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact, Rule("LOG-18")]
    public async Task Two_hosts_fence_each_other()
    {
        IRoomLog[] logs = [log, new PostgresRoomLog(database.Open())];
        var stream = StreamId.Room(Guid.CreateVersion7());
        var key = await keys.GetAsync(stream, KeySlot.Content, Cancel);
        var head = LogChain.StartHead(stream);
        for (var round = 0; round < 20; round++)
        {
            var outcomes = await Task.WhenAll(
                logs.Select(one => one.AppendAsync(new LogBatches(stream, key, head).Next("mine"), Cancel)));
            outcomes.Order().ShouldBe([AppendOutcome.Appended, AppendOutcome.Conflict]);
            head = (await log.HeadAsync(stream, Cancel)).ShouldNotBeNull();
        }

        (await LogAudit.VerifyAsync(logs[1], keys, stream, Cancel)).ShouldBeNull();
    }

    [Fact, Rule("LOG-11")]
    public async Task Two_hosts_that_write_to_the_same_rooms_at_once_never_stop_each_other()
    {
        IRoomLog[] logs = [log, new PostgresRoomLog(database.Open())];
        var streams = Enumerable.Range(0, 30).Select(_ => StreamId.Room(Guid.CreateVersion7())).ToList();
        foreach (var one in streams) { await keys.GetAsync(one, KeySlot.Content, Cancel); }
        for (var round = 0; round < 5; round++)
        {
            // Each host in an order of its own: without one order in the store they would wait for each other.
            var outcomes = await Task.WhenAll(logs.SelectMany((one, host) =>
                (host == 0 ? streams : streams.AsEnumerable().Reverse()).Select(async stream =>
                {
                    var head = await one.HeadAsync(stream, Cancel) ?? LogChain.StartHead(stream);
                    var key = await keys.GetAsync(stream, KeySlot.Content, Cancel);
                    return await one.AppendAsync(new LogBatches(stream, key, head).Next("x"), Cancel);
                })));
            outcomes.Count(outcome => outcome is AppendOutcome.Appended).ShouldBeGreaterThanOrEqualTo(streams.Count);
        }

        foreach (var one in streams) { (await LogAudit.VerifyAsync(log, keys, one, Cancel)).ShouldBeNull(); }
    }

    [Fact, Rule("LOG-10", "LOG-11")]
    public async Task A_write_that_breaks_a_constraint_fails_alone()
    {
        var (good, bad) = (await NewBatchesAsync(), await NewBatchesAsync());
        var first = bad.Next("a");
        await log.AppendAsync(first, Cancel);
        // An event that stands there already, of which the head says nothing.
        await PostgresDatabase.AskAsync(
            database.AsOwner,
            $"""
            INSERT INTO events SELECT stream, 2, at, slot, nonce, sealed, commitment, hash FROM events
            WHERE stream = '{bad.Stream}'
            """);

        var broken = log.AppendAsync(bad.Next("b"), Cancel);
        var others = Enumerable.Range(0, 5).Select(_ => log.AppendAsync(good.Next("x"), Cancel)).ToList();

        await Should.ThrowAsync<Npgsql.PostgresException>(() => broken);
        foreach (var one in others) { (await one).ShouldBe(AppendOutcome.Appended); }

        (await log.HeadAsync(bad.Stream, Cancel))!.Sequence.ShouldBe(1);
    }

    [Theory, Rule("LOG-70")]
    [InlineData("UPDATE events SET sealed = ''")]
    [InlineData("DELETE FROM events")]
    [InlineData("TRUNCATE events CASCADE")]
    [InlineData("UPDATE accesses SET at = at + 1")]
    [InlineData("DELETE FROM accesses")]
    [InlineData("UPDATE commands SET actor = gen_random_uuid()")]
    [InlineData("DELETE FROM streams")]
    [InlineData("DELETE FROM stream_keys")]
    [InlineData("ALTER TABLE events DISABLE TRIGGER ALL")]
    [InlineData("DROP TABLE summary_index")]
    [InlineData("DELETE FROM schema_versions")]
    public async Task The_servers_role_may_not_change_what_was_said(string sql)
    {
        var batches = await NewBatchesAsync();
        await log.AppendAsync(batches.Next("a"), Cancel);
        var asked = () => PostgresDatabase.AskAsync(database.AsApplication, sql);
        (await asked.ShouldThrowAsync<Npgsql.PostgresException>()).SqlState.ShouldBe("42501");
        (await LogAudit.VerifyAsync(log, keys, batches.Stream, Cancel)).ShouldBeNull();
    }

    private async Task<LogBatches> NewBatchesAsync()
    {
        var stream = StreamId.Room(Guid.CreateVersion7());
        return new LogBatches(stream, await keys.GetAsync(stream, KeySlot.Content, Cancel));
    }
}
