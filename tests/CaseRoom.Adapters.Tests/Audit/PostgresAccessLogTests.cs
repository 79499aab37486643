using CaseRoom.Adapters.Postgres;
using CaseRoom.Adapters.Tests.Postgres;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Audit;
using CaseRoom.Testing;
using Npgsql;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Audit;

public sealed class PostgresAccessLogTests(PostgresFixture postgres) : AccessLogContract, IAsyncLifetime
{
    private PostgresDatabase database = null!;
    private PostgresAccessLog log = null!;

    protected override IAccessLog Log => log;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.MigratedAsync();
        log = new PostgresAccessLog(database.Open());
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact, Rule("AUD-03", "AUD-04")]
    public async Task Two_hosts_continue_each_others_chain()
    {
        var room = NewRoom();
        var other = new PostgresAccessLog(database.Open());
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n =>
            (n % 2 == 0 ? log : other).AppendAsync(room, [Some(room, n)], Cancel)));
        AccessVerifier.Verify(room, await other.ReadAsync(room, 0, 100, Cancel), [])
            .ShouldBe(new AccessVerdict(40, 0, null));
    }

    [Fact, Rule("LOG-71")]
    public async Task No_row_appears_below_a_position_that_was_told()
    {
        var other = new PostgresAccessLog(database.Open());
        var told = new List<PlacedAccess>();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var watching = Task.Run(
            async () =>
            {
                do { told.AddRange(await other.SinceAsync(told is [.., var last] ? last.Position : 0, 3, Cancel)); }
                while (!done.IsCancellationRequested);
            },
            Cancel);
        var rooms = Enumerable.Range(0, 8).Select(_ => NewRoom()).ToList();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n =>
            log.AppendAsync(rooms[n % 8], [Some(rooms[n % 8], n)], Cancel)));
        await done.CancelAsync();
        await watching;
        while (await other.SinceAsync(told[^1].Position, 100, Cancel) is [_, ..] more) { told.AddRange(more); }

        told.Count.ShouldBe(200);
        told.Select(row => row.Position).ShouldBeInOrder();
    }

    [Fact, Rule("LOG-71")]
    public async Task A_row_that_is_on_its_way_is_waited_for_and_holds_up_no_other_room()
    {
        var room = NewRoom();
        await using var source = NpgsqlDataSource.Create(database.AsApplication);
        await using var connection = await source.OpenConnectionAsync(Cancel);
        await using var slow = await DrawAsync(connection);
        // One that came later and is there sooner.
        await log.AppendAsync(room, [Some(room, 1)], Cancel);

        var since = log.SinceAsync(0, 10, Cancel);
        // They return while that one waits.
        for (var n = 2; n < 12; n++) { await log.AppendAsync(NewRoom(), [Some(room, n)], Cancel); }
        (await log.ReadAsync(room, 0, 10, Cancel)).Count.ShouldBe(1);
        since.IsCompleted.ShouldBeFalse();
        await slow.CommitAsync(Cancel);

        var told = await since;
        told.Count.ShouldBe(2);
        (await log.SinceAsync(told[^1].Position, 100, Cancel)).Count.ShouldBe(10);
    }

    [Fact, Rule("LOG-71")]
    public async Task Who_takes_their_row_back_is_waited_for_and_who_writes_to_another_database_is_not()
    {
        var room = NewRoom();
        await using var elsewhere = await postgres.MigratedAsync();
        await using var far = NpgsqlDataSource.Create(elsewhere.AsApplication);
        await using var farConnection = await far.OpenConnectionAsync(Cancel);
        await using var never = await DrawAsync(farConnection);
        await using var source = NpgsqlDataSource.Create(database.AsApplication);
        await using var connection = await source.OpenConnectionAsync(Cancel);
        var slow = await DrawAsync(connection);
        await log.AppendAsync(room, [Some(room, 1)], Cancel);

        var since = log.SinceAsync(0, 10, Cancel);
        since.IsCompleted.ShouldBeFalse();
        await slow.RollbackAsync(Cancel);

        (await since).ShouldHaveSingleItem().Chain.ShouldBe(room);
    }

    /// <summary>Has drawn a position, and does not commit yet.</summary>
    private static async Task<NpgsqlTransaction> DrawAsync(NpgsqlConnection connection)
    {
        var slow = await connection.BeginTransactionAsync(Cancel);
        await using var draw = new NpgsqlCommand(
            $"""
            SELECT pg_advisory_xact_lock_shared({PostgresAccessLog.Positions});
            INSERT INTO caseroom.accesses (chain, sequence, at, nonce, sealed, content, commitment, hash)
            VALUES ('{NewRoom()}', 1, 1, '', '', '', '', '')
            """,
            connection);
        await draw.ExecuteNonQueryAsync(Cancel);
        return slow;
    }
}
