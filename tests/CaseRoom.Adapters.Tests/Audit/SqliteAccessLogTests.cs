using System.Text;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Audit;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Audit;

public sealed class SqliteAccessLogTests : AccessLogContract, IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteAccessLog _log;

    public SqliteAccessLogTests() => _log = Open();

    protected override IAccessLog Log => _log;

    private string File => Path.Combine(_folder.Data, "accesses.db");

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    [Fact, Rule("AUD-03", "AUD-04")]
    public async Task Two_open_stores_on_one_file_continue_each_others_chain()
    {
        var room = NewRoom();
        using var second = Open();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n =>
            (n % 2 == 0 ? _log : second).AppendAsync(room, [Some(room, n)], Cancel)));
        AccessVerifier.Verify(room, await second.ReadAsync(room, 0, 100, Cancel), [])
            .ShouldBe(new AccessVerdict(40, 0, null));
    }

    [Theory, Rule("AUD-05")]
    [InlineData("DELETE FROM accesses WHERE sequence = 1")]
    [InlineData("UPDATE accesses SET at = at + 1")]
    public async Task The_store_refuses_to_change_or_delete_a_row(string sql)
    {
        var room = NewRoom();
        await Log.AppendAsync(room, [Some(room, 1)], Cancel);
        Should.Throw<SqliteException>(() => Meddle(sql)).Message.ShouldContain("append only");
        (await Log.ReadAsync(room, 0, 10, Cancel)).Count.ShouldBe(1);
    }

    [Theory, Rule("AUD-11")]
    [InlineData("UPDATE accesses SET sealed = zeroblob(length(sealed)) WHERE sequence = 3", 3, AccessFaultKind.Altered)]
    [InlineData("UPDATE accesses SET at = at + 1 WHERE sequence = 2", 2, AccessFaultKind.Broken)]
    [InlineData("DELETE FROM accesses WHERE sequence = 2", 2, AccessFaultKind.Missing)]
    public async Task Whoever_takes_the_refusal_away_and_meddles_is_found(
        string sql, long sequence, AccessFaultKind kind)
    {
        var room = NewRoom();
        await Log.AppendAsync(room, [Some(room, 1), Some(room, 2), Some(room, 3), Some(room, 4)], Cancel);
        Meddle($"DROP TRIGGER accesses_stay; DROP TRIGGER accesses_stand; {sql}");
        AccessVerifier.Verify(room, await Log.ReadAsync(room, 0, 10, Cancel), []).Fault
            .ShouldBe(new AccessFault(sequence, kind));
    }

    [Fact, Rule("AUD-06")]
    public async Task Nobodys_name_reaches_the_disk()
    {
        const string Canary = "KANARI-Ola-Nordmann-01019012345";
        var (room, person) = (NewRoom(), Guid.CreateVersion7());
        var entry = AccessSealer.Seal(room, Key, AccessRows.Entry(1, Canary, person));
        await Log.AppendAsync(room, [.. Enumerable.Repeat(entry, 50)], Cancel);

        var files = Directory.GetFiles(_folder.Data);
        files.Length.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var file in files)
        {
            await using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[shared.Length];
            await shared.ReadExactlyAsync(bytes, Cancel);
            foreach (var secret in (string[])[Canary, person.ToString()])
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, file);
            }
        }
    }

    private SqliteAccessLog Open() => SqliteAccessLog.Open(File);

    /// <summary>Reaches past the store, as one with a hand on the disk would.</summary>
    private void Meddle(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
