using System.Collections.Concurrent;
using CaseRoom.Adapters.Postgres;
using CaseRoom.Cli;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Postgres;

/// <summary>Schema, keys, erasing and durability of the store on PostgreSQL.</summary>
public sealed class PostgresStoreTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Rule("LOG-72")]
    public async Task A_database_is_migrated_once_also_by_two_at_once()
    {
        await using var database = new PostgresDatabase(postgres.Server, await postgres.Server.CreateDatabaseAsync());
        var applied = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(database.Migrate, Cancel)));
        applied.Order().ShouldBe([0, 0, 3]);
        await PostgresSchema.RequireCurrentAsync(database.Open(), Cancel);
    }

    [Theory, Rule("LOG-72")]
    [InlineData("DELETE FROM schema_versions WHERE scriptname LIKE '%0003%'", "run caseroom migrate")]
    [InlineData(
        "INSERT INTO schema_versions (scriptname, applied) VALUES ('9999-later.sql', now())", "start a newer server")]
    public async Task A_server_that_does_not_fit_the_database_does_not_start(string sql, string sentence)
    {
        await using var database = await postgres.MigratedAsync();
        await PostgresDatabase.AskAsync(database.AsOwner, sql);
        (await StartAsync(database)).ShouldContain(sentence);
    }

    [Fact, Rule("LOG-72")]
    public async Task A_database_that_was_never_migrated_or_is_not_there_is_said_in_a_sentence()
    {
        await using var database = new PostgresDatabase(postgres.Server, await postgres.Server.CreateDatabaseAsync());
        (await StartAsync(database)).ShouldContain("run caseroom migrate");
        await using var nowhere = new PostgresDatabase(postgres.Server, "no_such_store");
        (await StartAsync(nowhere)).ShouldContain("no_such_store");
        Should.Throw<IOException>(() => nowhere.Migrate()).Message.ShouldContain("cannot be migrated");
    }

    [Theory, Rule("LOG-72")]
    [InlineData("")]
    [InlineData("app; DROP TABLE events")]
    [InlineData("App")]
    public void A_role_that_is_no_name_is_refused(string role) =>
        Should.Throw<ArgumentException>(() => PostgresMigration.Migrate("Host=127.0.0.1", role));

    [Fact, Rule("LOG-30")]
    public async Task Two_hosts_that_ask_at_once_for_a_new_key_get_the_same_and_a_later_one_too()
    {
        await using var database = await postgres.MigratedAsync();
        var room = StreamId.Room(Guid.CreateVersion7());
        var (one, other) = (Keys(database), Keys(database));
        var found = await Task.WhenAll(Enumerable.Range(0, 40).Select(n =>
            (n % 2 == 0 ? one : other).GetAsync(room, KeySlot.Content, Cancel).AsTask()));
        var later = await Keys(database).GetAsync(room, KeySlot.Content, Cancel);
        found.Append(later).Select(Convert.ToHexString).Distinct().Count().ShouldBe(1);
    }

    [Fact, Rule("LOG-35", "LOG-36", "LOG-73", "CLUS-20")]
    public async Task What_one_host_erased_no_host_opens_any_more()
    {
        await using var database = await postgres.MigratedAsync();
        var room = StreamId.Room(Guid.CreateVersion7());
        var kept = StreamId.Room(Guid.CreateVersion7());
        var person = Guid.CreateVersion7();
        var store = database.Open();
        var (keys, log) = (Keys(database), new PostgresRoomLog(store));
        foreach (var stream in (StreamId[])[room, kept])
        {
            var key = await keys.GetAsync(stream, KeySlot.Content, Cancel);
            var batches = new LogBatches(stream, key) { FindableBy = [person] };
            await log.AppendAsync(batches.Next("one", "two"), Cancel);
            await log.WriteSnapshotAsync(
                stream, EventSealer.SealSnapshot(stream, key, batches.Head, "form", [7]), Cancel);
        }

        var heard = database.Open();
        var elsewhere = new PostgresStreamKeys(heard, database.MasterKey());
        var opened = new Opened();
        using var hearing = new PostgresErased(heard, elsewhere, [opened]);
        await hearing.StartAsync(Cancel);
        await elsewhere.GetAsync(room, KeySlot.Content, Cancel);

        await new PostgresErasure(store, keys).EraseAsync([room], Cancel);

        await Should.ThrowAsync<KeyNotFoundException>(async () => await keys.GetAsync(room, KeySlot.Content, Cancel));
        await Eventually.IsTrueAsync(async () =>
        {
            try { await elsewhere.GetAsync(room, KeySlot.Content, Cancel); }
            catch (KeyNotFoundException) { return true; }
            return false;
        });
        await Eventually.IsTrueAsync(() => !opened.Forgotten.IsEmpty);
        opened.Forgotten.ShouldBe([room]);
        opened.Times.ShouldBeGreaterThan(0);
        (await log.ReadSnapshotAsync(room, Cancel)).ShouldBeNull();
        (await LogAudit.VerifyAsync(log, keys, room, Cancel)).ShouldBeNull();
        (await log.FindAsync(StreamKind.Room, [person], 10, Cancel)).Select(one => one.StreamId).ShouldBe([kept.Id]);
        (await elsewhere.GetAsync(kept, KeySlot.Content, Cancel)).Length.ShouldBe(SealedBytes.KeyLength);
        await hearing.StopAsync(Cancel);
    }

    [Fact, Rule("LOG-34")]
    public async Task A_newer_master_key_wraps_every_key()
    {
        await using var database = await postgres.MigratedAsync();
        var rooms = Enumerable.Range(0, 130).Select(_ => StreamId.Room(Guid.CreateVersion7())).ToList();
        var keys = Keys(database);
        foreach (var room in rooms) { await keys.GetAsync(room, KeySlot.Content, Cancel); }
        database.AddMasterKey(2);
        (await keys.RotateAsync(Cancel)).ShouldBe(rooms.Count);
        (await keys.RotateAsync(Cancel)).ShouldBe(0);
        database.RemoveMasterKey(1);
        (await Keys(database).GetAsync(rooms[^1], KeySlot.Content, Cancel))
            .ShouldBe(await keys.GetAsync(rooms[^1], KeySlot.Content, Cancel));
    }

    [Fact, Rule("LOG-19")]
    public async Task Every_acknowledged_append_is_there_after_the_database_crashed()
    {
        // A PostgreSQL of its own: it is stopped as a power cut would.
        await using var server = await PostgresServer.StartAsync();
        await using var database = new PostgresDatabase(server, await server.CreateDatabaseAsync());
        database.Migrate();
        var (log, keys) = (new PostgresRoomLog(database.Open()), Keys(database));
        var stream = StreamId.Room(Guid.CreateVersion7());
        var batches = new LogBatches(stream, await keys.GetAsync(stream, KeySlot.Content, Cancel));
        var acknowledged = 0L;
        var writing = Task.Run(
            async () =>
            {
                while (true)
                {
                    (await log.AppendAsync(batches.Next("x"), Cancel)).ShouldBe(AppendOutcome.Appended);
                    Interlocked.Increment(ref acknowledged);
                }
            },
            Cancel);
        await Eventually.IsTrueAsync(() => Interlocked.Read(ref acknowledged) > 50);

        await server.CrashAsync();

        await Should.ThrowAsync<NpgsqlException>(() => writing);
        var head = (await log.HeadAsync(stream, Cancel)).ShouldNotBeNull();
        head.Sequence.ShouldBeInRange(acknowledged, acknowledged + 1);
        (await LogAudit.VerifyAsync(log, keys, stream, Cancel)).ShouldBeNull();
        var next = new LogBatches(stream, await keys.GetAsync(stream, KeySlot.Content, Cancel), head).Next("after");
        (await log.AppendAsync(next, Cancel)).ShouldBe(AppendOutcome.Appended);
    }

    private static PostgresStreamKeys Keys(PostgresDatabase database) => new(database.Open(), database.MasterKey());

    /// <summary>What a host says that does not start.</summary>
    private static async Task<string> StartAsync(PostgresDatabase database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddPostgresStore(database.Options, database.AsApplication);
        using var host = builder.Build();
        return (await Should.ThrowAsync<StoreUnusableException>(() => host.StartAsync(Cancel))).Message;
    }

    /// <summary>Notes what it is told to forget.</summary>
    private sealed class Opened : IOpenedStreams
    {
        private int times;

        public ConcurrentQueue<StreamId> Forgotten { get; } = [];

        /// <summary>How often it was told to forget everything.</summary>
        public int Times => times;

        public void Forget(StreamId stream) => Forgotten.Enqueue(stream);

        public void ForgetAll() => Interlocked.Increment(ref times);
    }
}
