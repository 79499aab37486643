using CaseRoom.Adapters.Sqlite;
using CaseRoom.Adapters.Tests.People;
using CaseRoom.Grains.People;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Sqlite;

public sealed class SqliteSignInSessionsTests : SignInSessionsContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

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

    protected override ISignInSessions Open() => new SqliteSignInSessions(Path.Combine(folder.FullName, "sessions.db"));
}
