using CaseRoom.Adapters.Sqlite;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Sqlite;

public sealed class SqliteSignInSessionsTests : IDisposable
{
    private static readonly byte[] Key = [1, 2, 3];
    private static readonly Guid Owner = new("d0000000-0000-4000-8000-000000000001");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_read_back_until_it_expires_also_by_another_process()
    {
        await Open().WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        (await Open().ReadAsync(Key, Now, cancel))!.SealedTicket.ShouldBe([9]);
        (await Open().ReadAsync(Key, Now.AddHours(1), cancel)).ShouldBeNull();
        (await Open().ReadAsync([7], Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_renewed_session_takes_the_place_of_the_old()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        (await sessions.RenewAsync(Key, [8], Now.AddHours(2), cancel)).ShouldBeTrue();
        (await sessions.ReadAsync(Key, Now.AddMinutes(90), cancel))!.SealedTicket.ShouldBe([8]);
    }

    [Fact]
    public async Task A_renewal_that_comes_late_does_not_bring_an_ended_session_back()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.RemoveAsync(Key, cancel);
        (await sessions.RenewAsync(Key, [8], Now.AddHours(2), cancel)).ShouldBeFalse();
        (await sessions.ReadAsync(Key, Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task An_ended_session_is_gone_and_ending_it_twice_is_no_error()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.RemoveAsync(Key, cancel);
        await sessions.RemoveAsync(Key, cancel);
        (await sessions.ReadAsync(Key, Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sweep_removes_what_has_expired_and_nothing_else()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.WriteAsync([4], null, [9], Now, Now.AddHours(3), cancel);
        (await sessions.SweepAsync(Now.AddHours(2), cancel)).ShouldBe(1);
        (await sessions.ReadAsync([4], Now, cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_persons_sessions_are_listed_with_their_last_use_and_nobody_elses()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.WriteAsync([4], Owner, [8], Now, Now.AddHours(3), cancel);
        await sessions.WriteAsync([5], Guid.NewGuid(), [7], Now, Now.AddHours(3), cancel);
        await sessions.UsedAsync([4], Owner, Now.AddMinutes(5), cancel);
        (await sessions.ListAsync(Owner, Now, cancel)).Select(one => one.UsedAt)
            .ShouldBe([Now, Now.AddMinutes(5)], ignoreOrder: true);
        (await sessions.ListAsync(Owner, Now.AddHours(2), cancel)).Single().KeyHash.ShouldBe([4]);
    }

    [Fact]
    public async Task A_session_of_a_file_without_owners_is_kept_and_is_its_owners_when_it_is_used()
    {
        await using (var old = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "sessions.db")}"))
        {
            await old.OpenAsync(cancel);
            using var create = old.CreateCommand();
            create.CommandText =
                """
                CREATE TABLE sign_in_sessions (
                  key_hash BLOB PRIMARY KEY, ticket BLOB NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
                INSERT INTO sign_in_sessions VALUES (x'010203', x'09', 99999999999999);
                """;
            await create.ExecuteNonQueryAsync(cancel);
        }

        var sessions = Open();
        (await sessions.ReadAsync(Key, Now, cancel))!.UsedAt.ShouldBeNull();
        (await sessions.ListAsync(Owner, Now, cancel)).ShouldBeEmpty();
        await sessions.UsedAsync(Key, Owner, Now, cancel);
        (await sessions.ListAsync(Owner, Now, cancel)).Single().SealedTicket.ShouldBe([9]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private SqliteSignInSessions Open() => new(Path.Combine(folder.FullName, "sessions.db"));
}
